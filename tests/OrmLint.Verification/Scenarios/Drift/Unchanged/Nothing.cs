// Nothing changed, with relationships and configured columns.
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public List<Post> Posts { get; set; } = [];
}

public class Post
{
    public int Id { get; set; }
    public string? Title { get; set; }
    public decimal Price { get; set; }
    public Blog Blog { get; set; } = null!;
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Blog>().HasIndex(b => b.Name).IsUnique();
        model.Entity<Post>().ToTable("Articles").Property(p => p.Price).HasPrecision(10, 2).HasDefaultValue(1m);
    }
}
