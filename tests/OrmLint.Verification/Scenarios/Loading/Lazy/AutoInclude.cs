// The model includes the reference in every query (N05).
// ef: 10
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(BlogContext db)
    {
        var names = new List<string>();
        foreach (var post in db.Posts.ToList())
            names.Add(post.Blog.Name);
        return names;
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
    public virtual Blog Blog { get; set; } = null!;
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Post> Posts => Set<Post>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseLazyLoadingProxies();

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Post>().Navigation(p => p.Blog).AutoInclude();

    public static void Fill(BlogContext db, int rows)
    {
        for (var row = 1; row <= rows; row++) db.Add(new Post { Blog = new Blog { Name = $"Blog {row}" } });
    }
}
