// The added member is ignored in OnModelCreating.
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if !BEFORE
    public int Score { get; set; }
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();

    protected override void OnModelCreating(ModelBuilder model)
    {
#if !BEFORE
        model.Entity<Blog>().Ignore(b => b.Score);
#endif
    }
}
