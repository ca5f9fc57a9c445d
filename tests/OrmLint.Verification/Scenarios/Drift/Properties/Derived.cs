// A property is added to a derived type: its column is nullable.
// fix: yes
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
}

public class TeamBlog : Blog
{
#if !BEFORE
    public int Members { get; set; } // <- ORM3001
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
    public DbSet<TeamBlog> TeamBlogs => Set<TeamBlog>();
}
