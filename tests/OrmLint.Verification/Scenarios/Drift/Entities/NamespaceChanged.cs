// Classes moved to another namespace, and one of them lost a property.
// fix: none
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

#if BEFORE
namespace Blogs.Data
#else
namespace Blogs.Entities
#endif
{
    [Table("posts")]
    public class Post // <- ORM3001
    {
        public int Id { get; set; }
#if BEFORE
        public string? Summary { get; set; }
#endif
        public int BlogId { get; set; }
        public Blog Blog { get; set; } = null!;
    }

    public class Blog
    {
        public int Id { get; set; }
        public List<Post> Posts { get; } = new();
    }
}

namespace Blogs
{
#if BEFORE
    using Blogs.Data;
#else
    using Blogs.Entities;
#endif

    public class BlogContext : DbContext
    {
        public BlogContext(DbContextOptions<BlogContext> options)
            : base(options)
        {
        }

        public DbSet<Blog> Blogs { get; set; } = null!;
    }
}
