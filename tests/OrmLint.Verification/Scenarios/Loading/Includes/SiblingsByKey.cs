// A collection of a collection beside another one, asynchronous, for one entity by its key.
// fix: yes
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
    public static async Task<object> Run(BlogContext db)
    {
        var blog = await db.Blogs
            .Include(b => b.Posts)
                .ThenInclude(p => p.Remarks)
            .Include(b => b.Tags) // <- ORM1005
            .FirstAsync(b => b.Id == 1);
        return blog.Posts.Sum(p => p.Remarks.Count) + blog.Tags.Count;
    }
}

static class Startup
{
    public static void Configure(DbContextOptionsBuilder<BlogContext> options) => options.UseSqlite("Data Source=shop.db");
}
