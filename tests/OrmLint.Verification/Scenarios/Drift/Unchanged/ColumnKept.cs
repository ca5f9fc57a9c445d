// A property is renamed, and [Column] keeps the name of the column.
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if BEFORE
    public string Name { get; set; } = "";
#else
    [Column("Name")]
    public string Title { get; set; } = "";
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
