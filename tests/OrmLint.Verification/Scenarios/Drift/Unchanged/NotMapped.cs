// A member that is not mapped is added.
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if !BEFORE
    [NotMapped]
    public int Score { get; set; }
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
