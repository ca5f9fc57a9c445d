// A required text is added.
// fix: yes
// provider: sqlite sqlserver npgsql
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if !BEFORE
    public string Name { get; set; } = ""; // <- ORM3001
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
