// A DbSet brings a new entity type.
using Microsoft.EntityFrameworkCore;

public class Blog
{
    public int Id { get; set; }
}

public class Author
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
#if !BEFORE
    public DbSet<Author> Authors => Set<Author>(); // <- ORM3001
#endif
}
