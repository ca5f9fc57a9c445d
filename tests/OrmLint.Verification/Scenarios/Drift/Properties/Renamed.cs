// A property is renamed: EF Core would rename the column.
using Microsoft.EntityFrameworkCore;

public class Blog // <- ORM3001
{
    public int Id { get; set; }
#if BEFORE
    public string Name { get; set; } = "";
#else
    public string Title { get; set; } = ""; // <- ORM3001
#endif
}

public class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();
}
