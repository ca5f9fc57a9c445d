// A navigation brings a new entity type.
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if !BEFORE
    public List<Post> Posts { get; set; } = [];
#endif
}

public class Post // <- ORM3001
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
