// A collection is loaded by a loader in a property, through a helper.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

static class Scenario
{
    public static async Task<object> Run(BlogContext db)
    {
        var counts = new List<int>();
        foreach (var blog in await db.Blogs.OrderBy(b => b.Id).ToListAsync())
            counts.Add(Count(blog)); // <- ORM1002
        return counts;

        static int Count(Blog blog) => blog.Posts.Count;
    }
}

public class Post
{
    public int Id { get; set; }
    public int BlogId { get; set; }
}

public class Blog
{
    private ICollection<Post>? _posts;

    private ILazyLoader? LazyLoader { get; set; }

    public int Id { get; set; }

    public ICollection<Post> Posts
    {
        get { return LazyLoader?.Load(this, ref _posts) ?? (_posts ??= new List<Post>()); }
        set { _posts = value; }
    }
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();

    public static void Fill(BlogContext db, int rows)
    {
        for (var row = 1; row <= rows; row++) db.Add(new Blog { Posts = { new Post(), new Post() } });
    }
}
