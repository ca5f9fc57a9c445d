using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<IncludePathMissing>;

public class IncludePathMissingTests
{
    [Theory]
    [InlineData("Use(_db.Orders.Include(\"[|Custmer|]\").ToList());")]
    [InlineData("Use(_db.Orders.Include(\"Items.[|Products|]\").ToList());")]
    [InlineData("Use(await _db.Set<Order>().Where(o => o.Id > 3).Include(\"[|customer|].Address\").FirstOrDefaultAsync(ct));")]
    [InlineData("const string path = \"Customer.Nothing\"; Use(_db.Orders.Include([|path|]).ToList());")]
    [InlineData("Use(_db.Orders.Include(\"[|Number|]\").ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.[|CustomerId|]).ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.Items).ThenInclude(i => i.[|Quantity|]).ToList());")]
    public Task Reports_APathThatIsNone(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("Use(_db.Orders.Include(\"Customer\").Include(\"Items.Product\").ToList());")]
    [InlineData("Use(_db.Orders.Include(nameof(Order.Customer) + \".\" + nameof(Customer.Address)).ToList());")]
    [InlineData("var path = orders.Count > 3 ? \"Nothing\" : \"Items\"; Use(_db.Orders.Include(path).ToList());")]
    [InlineData("Use(_db.Orders.Include(\"\").ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.Items.Where(i => i.Quantity > 1)).ThenInclude(i => i.Product).ToList());")]
    [InlineData("IQueryable<Order> any = orders.AsQueryable(); Use(any.Include(\"Nothing\").ToList());")]
    public Task IsSilent(string statements) => Verify.Reports(Shop.Method(statements));

    [Fact]
    public Task IsSilent_WhereAConfigurationNamesIt() => Verify.Reports(Shop.Usings + """
        public class Blog { public int Id { get; set; } }
        public class Post { public int Id { get; set; } }
        public class BlogContext : DbContext
        {
            public DbSet<Blog> Blogs => Set<Blog>();
            protected override void OnModelCreating(ModelBuilder model) => model.Entity<Blog>().HasMany(typeof(Post), "Posts").WithOne();
            public object Load() => Blogs.Include("Posts").ToList();
        }
        """);

    [Fact]
    public Task IsSilent_WhereADerivedTypeHasIt() => Verify.Reports(Shop.Usings + """
        public class Blog { public int Id { get; set; } }
        public class Photo { public int Id { get; set; } }
        public class PhotoBlog : Blog { public List<Photo> Photos { get; set; } = new(); }
        public class BlogContext : DbContext
        {
            public DbSet<Blog> Blogs => Set<Blog>();
            public object Load() => Blogs.Include("Photos").ToList();
            public object Private() => Set<Hidden>().Include("_photos").ToList();
        }
        public class Hidden { public int Id { get; set; } private List<Photo> _photos = new(); }
        """);

    [Theory]
    [InlineData("Use(_db.Orders.Include(\"[|Custmer|].Address\").ToList());", "Use(_db.Orders.Include(\"Customer.Address\").ToList());")]
    [InlineData("Use(_db.Orders.Include(\"Items.[|Products|]\").ToList());", "Use(_db.Orders.Include(\"Items.Product\").ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.[|CustomerId|]).ToList());", "Use(_db.Orders.Include(o => o.Customer).ToList());")]
    public Task WritesTheNearest(string statements, string expected) => Verify.Fixes<CorrectIncludePath>(Shop.Method(statements), Shop.Method(expected));

    [Theory]
    [InlineData("Use(_db.Orders.Include(\"[|Whatever|]\").ToList());")]
    [InlineData("const string path = \"Custmer\"; Use(_db.Orders.Include([|path|]).ToList());")]
    public Task FixIsWithheld(string statements) => Verify.OffersNoFix<CorrectIncludePath>(Shop.Method(statements));

    [Theory]
    [InlineData("Use(_db.Orders.Include(\"Custmer).ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.).ToList()); Use(_db.Orders.Include().ToList());")]
    public Task IsSilent_OnHalfTypedCode(string statements) => Verify.IsSilentOnBrokenCode(Shop.Method(statements));
}
