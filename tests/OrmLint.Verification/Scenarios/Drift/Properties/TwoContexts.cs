// The entity belongs to two contexts, each with a snapshot of its own.
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
#if !BEFORE
    public int Rating { get; set; } // <- ORM3001
#endif
}

public class ReadContext(DbContextOptions<ReadContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}

public class WriteContext(DbContextOptions<WriteContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
