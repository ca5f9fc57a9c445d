// The model includes the reference in each query.
// fix: none
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(BlogContext db)
    {
        return db.Posts.AsNoTracking().First().Blog.Name;
    }
}

public class Blog
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class Post
{
    public int Id { get; set; }
    public int BlogId { get; set; }
    public Blog Blog { get; set; } = null!;
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Blog> Blogs => Set<Blog>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Post>(post =>
        {
            post.Navigation(p => p.Blog).AutoInclude();
        });
    }

    public static void Fill(BlogContext db, int rows)
    {
        for (var row = 1; row <= rows; row++) db.Add(new Post { Blog = new Blog { Name = $"Blog {row}" } });
    }
}
