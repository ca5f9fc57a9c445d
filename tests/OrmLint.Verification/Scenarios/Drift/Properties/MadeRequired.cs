// A number becomes required.
// fix: yes
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if BEFORE
    public int? Rank { get; set; }
#else
    public int Rank { get; set; } // <- ORM3001
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
