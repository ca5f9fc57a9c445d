// [NotMapped] takes a property out of the model.
// fix: yes
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if BEFORE
    public int Rank { get; set; }
#else
    [NotMapped]
    public int Rank { get; set; } // <- ORM3001
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
