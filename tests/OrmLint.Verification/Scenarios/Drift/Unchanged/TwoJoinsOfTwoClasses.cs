// Two many to many relationships of the same classes, begun at different ends and written in another order now: nothing changes.
using Microsoft.EntityFrameworkCore;

public class Tag
{
    public int Id { get; set; }
    public ISet<Post> Posts { get; set; } = new HashSet<Post>();
    public ISet<Post> MainPosts { get; set; } = new HashSet<Post>();
}

public class Post
{
    public int Id { get; set; }
    public ISet<Tag> Tags { get; set; } = new HashSet<Tag>();
    public ISet<Tag> MainTags { get; set; } = new HashSet<Tag>();
}

public class TagContext : DbContext
{
    private const string Main = "MainTag";

    public TagContext(DbContextOptions<TagContext> options)
        : base(options)
    {
    }

    public DbSet<Post> Posts { get; set; } = null!;
    public DbSet<Tag> Tags { get; set; } = null!;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
#if BEFORE
        modelBuilder.Entity<Post>().HasMany(p => p.Tags).WithMany(t => t.Posts).UsingEntity("PostsTags");
        modelBuilder.Entity<Tag>().HasMany(t => t.MainPosts).WithMany(p => p.MainTags).UsingEntity(Main);
#else
        modelBuilder.Entity<Tag>(tag =>
        {
            tag.HasMany("MainPosts").WithMany("MainTags").UsingEntity(Main);
            tag.HasMany(t => t.Posts).WithMany(p => p.Tags).UsingEntity("PostsTags");
        });
#endif
    }
}
