using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OrmLint.Tests.Migrations;

/// <summary>
/// ORM3001 where the migrations are in another project: in that of the model their snapshot is an additional file; in that of the migrations the
/// model is an assembly.
/// </summary>
public class MigrationsInAnotherProjectTests
{
    private const string Path = "/Shop.Migrations/Migrations/ShopContextModelSnapshot.cs";

    [Fact]
    public async Task A_model_as_migrated_is_silent()
    {
        foreach (var model in new[] { "Shop", "Clinic" })
        {
            foreach (var (provider, ef) in Drift.Snapshots(model)) await Drift.ReportsWithFiles(Drift.Model(model), ef, (Path, Drift.Snapshot(model, provider, ef)));
        }
    }

    [Fact]
    public async Task An_edit_is_reported_as_with_the_migrations_beside_it()
    {
        foreach (var drift in DriftCases.All.Where(static (_, number) => number % 10 == 0))
        {
            var (provider, ef) = Drift.Snapshots(drift.Model).First();
            await Drift.ReportsWithFiles(drift.Apply(Drift.Model(drift.Model)), ef, (Path, Drift.Snapshot(drift.Model, provider, ef)));
        }
    }

    [Fact]
    public async Task Only_the_snapshot_of_this_context_counts()
    {
        var changed = Drift.Model("Shop").Replace("public int Points", "public string? Nickname { get; set; }\n        public int Points", StringComparison.Ordinal);
        var marked = changed.Replace("string? Nickname", "string? [|Nickname|]", StringComparison.Ordinal);
        var snapshot = Drift.Snapshot("Shop", "SqlServer", 10);
        await Drift.ReportsWithFiles(marked, 10, (Path, snapshot));
        await Drift.ReportsWithFiles(marked, 10, ("C:\\Shop\\shopcontextmodelsnapshot.CS", snapshot));

        // Another file; a context of that name in another namespace; no context; text that is none; half a file.
        await Drift.ReportsWithFiles(changed, 10, ("/readme.md", snapshot));
        await Drift.ReportsWithFiles(changed.Replace("class ShopContext", "class StoreContext", StringComparison.Ordinal).Replace("ShopContext(", "StoreContext(", StringComparison.Ordinal).Replace("<ShopContext>", "<StoreContext>", StringComparison.Ordinal), 10, (Path, snapshot));
        await Drift.ReportsWithFiles(changed, 10, (Path, snapshot.Replace("using Shop;", "using Store;", StringComparison.Ordinal).Replace("namespace Shop", "namespace Store", StringComparison.Ordinal)));
        await Drift.ReportsWithFiles(changed, 10, (Path, ""), (Path, "class"), (Path, "[DbContext(typeof())] partial class S { void BuildModel("));
        await Drift.ReportsWithFiles(changed, 10, (Path, snapshot[..(snapshot.Length / 2)]));
    }

    [Fact]
    public async Task A_context_is_found_by_its_name_as_written()
    {
        var model = """
            using Microsoft.EntityFrameworkCore;
            namespace App.Data
            {
                public class Customer { public int Id { get; set; } public string? [|Phone|] { get; set; } }
                public static class Contexts { public class Live : DbContext { public DbSet<Customer> Customers => Set<Customer>(); } }
            }
            """;
        foreach (var (space, context, use) in new[] { ("App.Migrations", "Contexts.Live", "App.Data"), ("App.Data.Migrations", "Contexts.Live", "Other"), ("M", "App.Data.Contexts.Live", "Other"), ("M", "global::App.Data.Contexts.Live", "Other"), ("App.M", "Data.Contexts.Live", "Other") })
        {
            var snapshot = SeveralSetsTests.Snapshot(space, "Sqlite", hasPhone: false, context, "App.Data").Replace("using App.Data;", $"using {use};", StringComparison.Ordinal);
            await Drift.ReportsWithFiles(model, 10, (Path, snapshot));
        }
    }

    [Fact]
    public async Task A_snapshot_that_is_compiled_here_too_counts_once()
    {
        const string Model = """
            using Microsoft.EntityFrameworkCore;
            namespace Shop
            {
                public class Customer { public int Id { get; set; } public string? Phone { get; set; } }
                public class ShopContext : DbContext { public DbSet<Customer> Customers => Set<Customer>(); }
            }
            """;
        var snapshot = SeveralSetsTests.Snapshot("Shop.Migrations", "Sqlite", hasPhone: false);
        Assert.EndsWith("of ShopContext; add one: dotnet ef migrations add AddCustomerPhone", Assert.Single(await Drift.Messages(Model, 10, [snapshot], (Path, snapshot))));
        Assert.EndsWith("of ShopContext for SQL Server and SQLite; add one: dotnet ef migrations add AddCustomerPhone",
            Assert.Single(await Drift.Messages(Model, 10, [snapshot], (Path, SeveralSetsTests.Snapshot("Shop.SqlServer", "SqlServer", hasPhone: false)))));
    }

    // The other way round: the migrations are here, and the model is an assembly.
    private const string Conventional = """
        using System.ComponentModel.DataAnnotations;
        using Microsoft.EntityFrameworkCore;
        namespace Shop
        {
            public class Customer { public int Id { get; set; } public string? Phone { get; set; } }
            public class ShopContext : DbContext { public DbSet<Customer> Customers => Set<Customer>(); }
        }
        """;

    [Fact]
    public async Task A_project_of_migrations_reports_at_its_snapshot_what_it_can_read_of_the_model()
    {
        var without = SeveralSetsTests.Snapshot("Shop.Migrations", "SqlServer", hasPhone: false);
        var with = SeveralSetsTests.Snapshot("Shop.Migrations", "SqlServer", hasPhone: true);
        Assert.Equal(["ORM3001 at ShopContextModelSnapshot: 'Customer.Phone' (string?, nvarchar(max)) is in the model but in no migration of ShopContext; add one: dotnet ef migrations add AddCustomerPhone"], await Drift.OfMigrationsAlone(Conventional, without));
        Assert.Empty(await Drift.OfMigrationsAlone(Conventional, with));
        Assert.Equal(["ORM3001 at ShopContextModelSnapshot: 'Customer.Phone' is required in the model but optional in the migrations of ShopContext; add one: dotnet ef migrations add MakeCustomerPhoneRequired"],
            await Drift.OfMigrationsAlone(Conventional.Replace("string? Phone { get; set; }", "string Phone { get; set; } = \"\";", StringComparison.Ordinal), with));
        Assert.StartsWith("ORM3001 at ShopContextModelSnapshot: The max length of 'Customer.Phone' is 20 in the model", Assert.Single(await Drift.OfMigrationsAlone(Conventional.Replace("public string? Phone", "[MaxLength(20)] public string? Phone", StringComparison.Ordinal), with)));
        Assert.StartsWith("ORM3001 at ShopContextModelSnapshot: 'Customer.Phone' (string?, nvarchar(max)) is no longer in the model", Assert.Single(await Drift.OfMigrationsAlone(Conventional.Replace("public string? Phone { get; set; }", "", StringComparison.Ordinal), with)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoFalsePositive_an_OnModelCreating_that_is_in_the_assembly()
    {
        var configured = Conventional.Replace("=> Set<Customer>();", "=> Set<Customer>(); protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Customer>().Ignore(c => c.Phone);", StringComparison.Ordinal);
        var unread = Assert.Single(await Drift.OfMigrationsAlone(configured, SeveralSetsTests.Snapshot("Shop.Migrations", "SqlServer", hasPhone: false)));
        Assert.Equal("ORM0001 at ShopContextModelSnapshot: 'OnModelCreating' of a base class has no body here: the model of ShopContext is taken to be as the migrations say", unread);
    }

    [Fact]
    public async Task Committed_models_are_silent_as_assemblies()
    {
        foreach (var model in new[] { "Shop", "Clinic" })
        {
            var provider = Drift.Snapshots(model).First(static pair => pair.Ef == 10).Provider;
            Assert.DoesNotContain(await Drift.OfMigrationsAlone(Drift.Model(model), Drift.Snapshot(model, provider, 10)), static line => line.StartsWith("ORM3001", StringComparison.Ordinal));
        }
    }
}
