// What a provider says of an index is a statement of its own in the snapshot, which does not name it as the database does.
// provider: sqlserver
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string City { get; set; } = "";
#if !BEFORE
    public string Upper => Name.ToUpperInvariant();
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Blog>(blog =>
        {
            blog.HasIndex(b => b.Name).HasDatabaseName("blogs_by_name").IsCreatedOnline();
            if (Database.IsSqlServer()) blog.HasIndex(b => b.City).HasFillFactor(80).HasDatabaseName("blogs_by_city");
        });
        modelBuilder.Entity<Blog>().HasIndex(b => new { b.Name, b.City }, "Both").HasDatabaseName("blogs_by_both").IsClustered(false);
    }
}
