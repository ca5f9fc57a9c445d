// A query filter changes no table.
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if BEFORE
    public bool IsDeleted { get; set; }
#else
    public bool IsDeleted { get; set; }
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();

    protected override void OnModelCreating(ModelBuilder model)
    {
#if !BEFORE
        model.Entity<Blog>().HasQueryFilter(b => !b.IsDeleted);
#endif
    }
}
