// An index for PostgreSQL alone is gone; another statement of the snapshot names it, so that the fix leaves it alone.
// provider: npgsql
// fix: none
using Microsoft.EntityFrameworkCore;

public class Post // <- ORM3001
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    public string[] Tags { get; set; } = [];
}

public class PostContext(DbContextOptions<PostContext> options) : DbContext(options)
{
    public DbSet<Post> Posts => Set<Post>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        if (!Database.IsNpgsql()) return;
        builder.Entity<Post>().HasIndex(p => p.Text).HasDatabaseName("posts_by_text");
#if BEFORE
        builder.Entity<Post>().HasIndex(p => p.Tags).HasDatabaseName("posts_by_tags").HasMethod("gin");
#endif
    }
}
