// A property is removed.
// fix: yes
// provider: sqlite sqlserver npgsql
using Microsoft.EntityFrameworkCore;

public class Blog // <- ORM3001
{
    public int Id { get; set; }
#if BEFORE
    public string? Name { get; set; }
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
