using System.Threading.Tasks;
using OrmLint.Migrations;
using Xunit;

namespace OrmLint.Tests.Migrations;

using Verify = Verify<PendingChangesIgnored>;

public class PendingChangesIgnoredTests
{
    [Theory]
    [InlineData("options.UseSqlite(\"\").ConfigureWarnings(w => w.Ignore([|RelationalEventId.PendingModelChangesWarning|]));")]
    [InlineData("options.ConfigureWarnings(w => { w.Ignore([|RelationalEventId.PendingModelChangesWarning|]); });")]
    [InlineData("options.ConfigureWarnings(w => w.Ignore(CoreEventId.FirstWithoutOrderByAndFilterWarning, [|RelationalEventId.PendingModelChangesWarning|]));")]
    public Task Reports(string statement) => Verify.Reports(Context(statement), ef: 10);

    [Theory]
    [InlineData("options.ConfigureWarnings(w => w.Throw(RelationalEventId.PendingModelChangesWarning));")]
    [InlineData("options.ConfigureWarnings(w => w.Log(RelationalEventId.PendingModelChangesWarning));")]
    [InlineData("options.ConfigureWarnings(w => w.Ignore(CoreEventId.FirstWithoutOrderByAndFilterWarning));")]
    [InlineData("var name = nameof(RelationalEventId.PendingModelChangesWarning);")]
    public Task IsSilent(string statement) => Verify.Reports(Context(statement), ef: 10);

    [Fact]
    public Task IsSilent_OnBrokenCode() => Verify.IsSilentOnBrokenCode(Context("options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning.)); w.Ignore(PendingModelChangesWarning"));

    [Theory]
    [InlineData("options.UseSqlite(\"\").ConfigureWarnings(w => w.Ignore([|RelationalEventId.PendingModelChangesWarning|])).EnableDetailedErrors();", "options.UseSqlite(\"\").EnableDetailedErrors();")]
    [InlineData("options.UseSqlite(\"\")\n            .ConfigureWarnings(w => w.Ignore([|RelationalEventId.PendingModelChangesWarning|]));", "options.UseSqlite(\"\");")]
    [InlineData("options.EnableDetailedErrors();\n        options.ConfigureWarnings(w => w.Ignore([|RelationalEventId.PendingModelChangesWarning|]));", "options.EnableDetailedErrors();")]
    [InlineData("options.ConfigureWarnings(w => w.Ignore(CoreEventId.FirstWithoutOrderByAndFilterWarning, [|RelationalEventId.PendingModelChangesWarning|]));", "options.ConfigureWarnings(w => w.Ignore(CoreEventId.FirstWithoutOrderByAndFilterWarning));")]
    [InlineData("options.ConfigureWarnings(w => w.Ignore([|RelationalEventId.PendingModelChangesWarning|]).Throw(RelationalEventId.MultipleCollectionIncludeWarning));", "options.ConfigureWarnings(w => w.Throw(RelationalEventId.MultipleCollectionIncludeWarning));")]
    public Task Removes(string statement, string expected) => Verify.Fixes<RemoveIgnoredWarning>(Context(statement), Context(expected));

    [Fact]
    public Task FixIsWithheld_WhereACommentWouldBeLost()
        => Verify.OffersNoFix<RemoveIgnoredWarning>(Context("options.UseSqlite(\"\").ConfigureWarnings(w => w /* why */ .Ignore([|RelationalEventId.PendingModelChangesWarning|]));"));

    private static string Context(string statement) => $$"""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Diagnostics;

        public class ShopContext : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder options)
            {
                {{statement}}
            }
        }
        """;
}
