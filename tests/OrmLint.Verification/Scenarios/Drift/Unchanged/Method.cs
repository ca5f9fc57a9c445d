// Methods, fields and static members are no columns.
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if !BEFORE
    public static int Count { get; set; }
    public int _cache;
    public void Rename(string name) => _cache = name.Length;
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
