// A property is added to a base class of two entities.
// fix: yes
using Microsoft.EntityFrameworkCore;

public abstract class Entity
{
    public int Id { get; set; }
#if !BEFORE
    public DateTime ChangedAt { get; set; } // <- ORM3001
#endif
}

public class Blog : Entity
{
    public string Name { get; set; } = "";
}

public class Post : Entity
{
    public string Title { get; set; } = "";
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
    public DbSet<Post> Posts => Set<Post>();
}
