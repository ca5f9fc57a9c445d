// A length is added.
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if BEFORE
    public string Name { get; set; } = "";
#else
    [MaxLength(100)] // <- ORM3001@sqlserver
    public string Name { get; set; } = "";
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
