// A length moves from the attribute to OnModelCreating.
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if BEFORE
    [MaxLength(100)]
    public string Name { get; set; } = "";
#else
    public string Name { get; set; } = "";
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Blog>().Property(b => b.Name).HasMaxLength(100);
}
