// Split, joined on purpose, or one below the other: nothing to say.
using Microsoft.EntityFrameworkCore;

public class Post
{
    public int Id { get; set; }
    public List<Remark> Remarks { get; set; } = [];
}

public class Remark
{
    public int Id { get; set; }
}

public class Tag
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class Blog
{
    public int Id { get; set; }
    public List<Post> Posts { get; set; } = [];
    public List<Tag> Tags { get; set; } = [];
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();

    public static void Fill(BlogContext db, int rows)
    {
        for (var row = 0; row < rows; row++) db.Add(new Blog { Posts = [new Post { Remarks = [new Remark()] }, new Post()], Tags = [new Tag { Name = "a" }, new Tag { Name = "b" }] });
    }
}

static class Scenario
{
    public static object Run(BlogContext db)
        => db.Blogs.Include(b => b.Posts).Include(b => b.Tags).AsSplitQuery().ToList().Sum(b => b.Posts.Count)
            + db.Blogs.Include(b => b.Posts).Include(b => b.Tags).AsSingleQuery().ToList().Sum(b => b.Tags.Count)
            + db.Blogs.Include(b => b.Posts).ThenInclude(p => p.Remarks).ToList().Count;
}

static class Startup
{
    public static void Configure(DbContextOptionsBuilder<BlogContext> options) => options.UseSqlite("Data Source=shop.db");
}
