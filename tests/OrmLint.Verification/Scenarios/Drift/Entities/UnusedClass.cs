// A class that no context reaches is added.
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
}

#if !BEFORE
public class Draft
{
    public int Id { get; set; }
    public Blog Blog { get; set; } = null!;
}
#endif

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
