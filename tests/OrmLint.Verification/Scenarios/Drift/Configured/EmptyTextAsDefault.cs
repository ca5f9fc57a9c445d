// An empty text by its name is a default as good as "".
using Microsoft.EntityFrameworkCore;

public class Chapter
{
    public int Id { get; set; }
    public string Links { get; set; } = "";
    public string Isbn { get; set; } = "";
}

public class ChapterContext(DbContextOptions<ChapterContext> options) : DbContext(options)
{
    public DbSet<Chapter> Chapters => Set<Chapter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Chapter>().Property(c => c.Links).HasDefaultValue(string.Empty);
#if !BEFORE
        modelBuilder.Entity<Chapter>().Property(c => c.Isbn).HasDefaultValue(string.Empty); // <- ORM3001
#endif
    }
}
