// The members are in another order.
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if BEFORE
    public string Name { get; set; } = "";
    public int Rank { get; set; }
#else
    public int Rank { get; set; }
    public string Name { get; set; } = "";
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
