// The set and its configuration are gone, and the class, which a relationship led to; the users are a library's.
// ef: 10
// provider: sqlserver
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace App.Model;

public class Post
{
    public long Id { get; set; }
#if BEFORE
    public long TopicId { get; set; }
    public Topic Topic { get; set; } = null!;
}

public class Topic
{
    public long Id { get; set; }
    public string Title { get; set; } = "";
#endif
}

public class Forum : IdentityDbContext // <- ORM3001
{
    public Forum(DbContextOptions<Forum> options) : base(options) { }

    public DbSet<Post> Posts { get; set; }
#if BEFORE
    public DbSet<Topic> Topics { get; set; }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Topic>().Property(t => t.Title).HasMaxLength(80);
    }
#endif
}
