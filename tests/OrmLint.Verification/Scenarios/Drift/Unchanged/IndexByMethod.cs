// A search column and its index, for PostgreSQL alone.
// provider: npgsql
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

public class Post
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    public string[] Tags { get; set; } = [];
    public NpgsqlTsVector SearchVector { get; set; } = null!;
#if !BEFORE
    public int Length() => Text.Length;
#endif
}

public class PostContext(DbContextOptions<PostContext> options) : DbContext(options)
{
    public DbSet<Post> Posts => Set<Post>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<Post>(entity =>
        {
            if (Database.IsNpgsql())
            {
                entity
                    .HasGeneratedTsVectorColumn(p => p.SearchVector, "english", p => p.Text)
                    .HasIndex(p => p.SearchVector)
                    .HasDatabaseName("ix_posts_search_vector")
                    .HasMethod("GIN");
            }
            else
            {
                entity.Ignore(e => e.SearchVector);
            }
        });
        builder.Entity<Post>().HasIndex(p => p.Tags, "by_tags").HasMethod("gin");
    }
}
