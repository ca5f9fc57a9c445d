// A DbSet is removed, and its entity type with it.
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
}

public class Author
{
    public int Id { get; set; }
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options) // <- missed ORM3001
{
    public DbSet<Blog> Blogs => Set<Blog>();
#if BEFORE
    public DbSet<Author> Authors => Set<Author>();
#endif
}
