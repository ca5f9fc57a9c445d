using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<CollectionsMultiplyRows>;

public class CollectionsMultiplyRowsTests
{
    private static string Code(string statements, string configuring = "options.UseSqlite(\"x\");") => Shop.Usings + """
        public class Post { public int Id { get; set; } public Blog Blog { get; set; } = null!; public List<Tag> Tags { get; set; } = new(); public List<Remark> Remarks { get; set; } = new(); }
        public class Tag { public int Id { get; set; } public string Name { get; set; } = ""; }
        public class Remark { public int Id { get; set; } }
        public class Owner { public int Id { get; set; } public List<Blog> Blogs { get; set; } = new(); }
        public class Blog { public int Id { get; set; } public Owner Owner { get; set; } = null!; public List<Post> Posts { get; set; } = new(); public ICollection<Tag> Tags { get; set; } = new List<Tag>(); }
        public class BlogContext : DbContext
        {
            public DbSet<Blog> Blogs => Set<Blog>();
            protected override void OnConfiguring(DbContextOptionsBuilder options)
            {
                CONFIGURING
            }
            public async Task Run(CancellationToken ct)
            {
                await Task.Yield();
                STATEMENTS
            }
            private void Use(object? o) { }
        }
        """.Replace("CONFIGURING", configuring).Replace("STATEMENTS", statements);

    [Theory]
    [InlineData("Use(Blogs.Include(b => b.Posts).[|Include|](b => b.Tags).ToList());")]
    [InlineData("Use(await Blogs.Include(b => b.Posts).ThenInclude(p => p.Tags).Include(b => b.Posts).[|ThenInclude|](p => p.Remarks).Where(b => b.Id > 3).ToListAsync(ct));")]
    [InlineData("Use(Blogs.Include(\"Posts\").[|Include|](\"Owner.Blogs\").Single(b => b.Id == 3));")]
    [InlineData("var q = Blogs.Include(b => b.Posts).[|Include|](b => b.Tags).AsNoTracking(); foreach (var b in q) Use(b); Use(q.ToArray());")]
    public Task Reports_SiblingCollections(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("Use(Blogs.Include(b => b.Posts).Include(b => b.Tags).AsSplitQuery().ToList());")]
    [InlineData("Use(Blogs.Include(b => b.Posts).Include(b => b.Tags).AsSingleQuery().ToList());")]
    [InlineData("Use(Blogs.Include(b => b.Posts).ThenInclude(p => p.Tags).ToList());")]
    [InlineData("Use(Blogs.Include(b => b.Posts).Include(b => b.Owner).ToList());")]
    [InlineData("Use(Blogs.Include(b => b.Posts).Include(b => b.Posts).ThenInclude(p => p.Tags).ToList());")]
    [InlineData("Use(Blogs.Include(b => b.Posts).Include(b => b.Tags).Count());")]
    [InlineData("Use(Blogs.Include(b => b.Posts).Include(b => b.Tags).Select(b => b.Id).ToList());")]
    [InlineData("Use(Blogs.Include(b => b.Posts).Include(b => b.Tags));")]
    public Task IsSilent(string statements) => Verify.Reports(Code(statements));

    // The provider, and with it the splitting, is chosen by the application.
    [Fact]
    public Task NoFalsePositive_AContextThatOnlyAddsALogger()
        => Verify.Reports(Code("Use(Blogs.Include(b => b.Posts).Include(b => b.Tags).ToList());", "options.EnableDetailedErrors();"));

    [Fact]
    public Task StillReports_WhereTheProviderIsChosenInAnotherClass()
        => Verify.Reports(Code("Use(Blogs.Include(b => b.Posts).[|Include|](b => b.Tags).ToList());", "options.EnableDetailedErrors();") + "class Setup { static void Of(DbContextOptionsBuilder<BlogContext> options) => options.UseSqlite(\"x\"); }");

    [Fact]
    public Task ReportsAQueryOnce()
        => Verify.Reports(Code("Use(Blogs.Include(b => b.Posts).[|Include|](b => b.Tags).Include(b => b.Owner.Blogs).ToList());"));

    [Fact]
    public Task IsSilent_WhereTheContextsAreConfiguredElsewhere()
        => Verify.Reports(Shop.Method("Use(_db.Customers.Include(c => c.Orders).ThenInclude(o => o.Items).Include(c => c.Orders).ThenInclude(o => o.Customer.Orders).ToList());"));

    [Theory]
    [InlineData("Use(Blogs.Include(b => b.Posts).[|Include|](b => b.Tags).ToList());", "Use(Blogs.Include(b => b.Posts).Include(b => b.Tags).AsSplitQuery().ToList());")]
    [InlineData("Use(Blogs.Include(b => b.Posts).[|Include|](b => b.Tags).First(b => b.Id == 3));", "Use(Blogs.Include(b => b.Posts).Include(b => b.Tags).AsSplitQuery().First(b => b.Id == 3));")]
    public Task Splits(string statements, string expected) => Verify.Fixes<SplitQuery>(Code(statements), Code(expected));

    [Fact]
    public Task KeepsTabs() => Verify.Fixes<SplitQuery>(
        Code("Use(Blogs\n\t\t\t\t.Include(b => b.Posts)\n\t\t\t\t.[|Include|](b => b.Tags)\n\t\t\t\t.ToList());"),
        Code("Use(Blogs\n\t\t\t\t.Include(b => b.Posts)\n\t\t\t\t.Include(b => b.Tags)\n\t\t\t\t.AsSplitQuery()\n\t\t\t\t.ToList());"));

    [Theory]
    [InlineData("Use(Blogs.OrderBy(b => b.Owner.Id).Take(3).Include(b => b.Posts).[|Include|](b => b.Tags).ToList());")]
    [InlineData("Use(Blogs.Include(b => b.Posts).[|Include|](b => b.Tags).First());")]
    public Task FixIsWithheld(string statements) => Verify.OffersNoFix<SplitQuery>(Code(statements));
}
