using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OrmLint.Tests.Migrations;

/// <summary>ORM3001 on committed models, their snapshots by EF Core, and edits that EF Core's differ has judged.</summary>
public class ModelChangeWithoutMigrationTests
{
    public static IEnumerable<object[]> Cases() => DriftCases.All.Select(static drift => new object[] { drift.Name });

    public static IEnumerable<object[]> Models() => DriftCases.All.Select(static drift => drift.Model).Distinct().Select(static model => new object[] { model });

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_model_as_migrated_is_silent(string model)
    {
        foreach (var (provider, ef) in Drift.Snapshots(model)) await Drift.Reports(Drift.Model(model), Drift.Snapshot(model, provider, ef), ef);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_edit_is_reported_where_EF_Core_has_an_operation_for_it(string name)
    {
        var drift = DriftCases.All.Single(drift => drift.Name == name);
        var source = drift.Apply(Drift.Model(drift.Model));

        // The versions of EF Core take turns: their snapshots differ in how they are written, and each kind of edit is there several times.
        var turn = 8 + (DriftCases.All.IndexOf(drift) % 3);
        var isAsked = System.Environment.GetEnvironmentVariable("ORMLINT_EDITS") == "all";
        foreach (var (provider, ef) in Drift.Snapshots(drift.Model).Where(snapshot => isAsked || snapshot.Ef == turn)) await Drift.Reports(source, Drift.Snapshot(drift.Model, provider, ef), ef);
    }

    // As ASP.NET Core Identity 10 does with its passkeys.
    private const string Library = """
        using Microsoft.EntityFrameworkCore;
        namespace Library;
        public class Passkey { public int Id { get; set; } public string Name { get; set; } }
        public abstract class LibraryContext : DbContext
        {
            public DbSet<Passkey> Passkeys { get; set; }
            protected override void OnModelCreating(ModelBuilder builder) => builder.Ignore<Passkey>();
        }
        """;

    [Fact]
    public async Task NoFalsePositive_a_set_that_a_context_in_a_library_declares()
    {
        foreach (var (provider, ef) in Drift.Snapshots("Shop"))
        {
            await Drift.ReportsWithLibrary(Derived(Drift.Model("Shop")), Library, Drift.Snapshot("Shop", provider, ef), ef);
        }
    }

    [Fact]
    public async Task StillReports_a_set_of_the_own_context_that_derives_from_one_in_a_library()
    {
        var source = Derived(Drift.Model("Shop")).Replace("public DbSet<Customer>", "public DbSet<Library.Passkey> [|Keys|] => Set<Library.Passkey>();\n        public DbSet<Customer>");
        Assert.Contains("[|Keys|]", source);
        foreach (var (provider, ef) in Drift.Snapshots("Shop")) await Drift.ReportsWithLibrary(source, Library, Drift.Snapshot("Shop", provider, ef), ef);
    }

    // Ombi: one context class for each provider, and the migrations of the time when there was one.
    [Fact]
    public async Task NoFalsePositive_migrations_of_a_context_that_became_abstract()
    {
        var source = Abstract("Points", "Stars");
        foreach (var (provider, ef) in Drift.Snapshots("Shop")) await Drift.Reports(source, Drift.Snapshot("Shop", provider, ef), ef);
    }

    [Fact]
    public async Task StillReports_migrations_of_the_context_that_derives_from_it()
    {
        var source = Abstract("Points", "[|Stars|]");
        foreach (var (provider, ef) in Drift.Snapshots("Shop")) await Drift.Reports(source, Drift.Snapshot("Shop", provider, ef).Replace("typeof(ShopContext)", "typeof(StoreContext)"), ef);
    }

    private static string Abstract(string before, string added)
        => Drift.Model("Shop").Replace("public int " + before, $"public int {added} {{ get; set; }}\n        public int {before}")
            .Replace("public class ShopContext", "public class StoreContext(DbContextOptions<ShopContext> options) : ShopContext(options) { }\n    public abstract class ShopContext");

    // A context that is generic in the application's own entity type, and says what its columns are like.
    private const string GenericLibrary = """
        using Microsoft.EntityFrameworkCore;
        namespace Library;
        public abstract class LibraryContext<TAccount> : DbContext where TAccount : class
        {
            protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<TAccount>().Property<string>("Phone").HasMaxLength(30);
        }
        """;

    [Fact]
    public async Task NoFalsePositive_a_length_that_a_generic_context_of_a_library_says()
    {
        foreach (var (provider, ef) in Drift.Snapshots("Shop"))
        {
            await Drift.ReportsWithLibrary(WithoutLength("string? Phone").Replace(": DbContext", ": Library.LibraryContext<Customer>"), GenericLibrary, Drift.Snapshot("Shop", provider, ef), ef);
        }
    }

    [Fact]
    public async Task StillReports_a_length_that_is_gone_where_no_library_has_a_say()
    {
        foreach (var (provider, ef) in Drift.Snapshots("Shop"))
        {
            // The length of a text is none of SQLite's.
            await Drift.ReportsWithLibrary(WithoutLength(provider == "Sqlite" ? "string? Phone" : "string? [|Phone|]"), GenericLibrary, Drift.Snapshot("Shop", provider, ef), ef);
        }
    }

    // As ASP.NET Core Identity's context, whose configuration the application leaves out.
    private const string LibraryOfSets = """
        using Microsoft.EntityFrameworkCore;
        namespace Library;
        public abstract class LibraryContext<TAccount> : DbContext where TAccount : class
        {
            public DbSet<TAccount> Customers { get; set; }
        }
        """;

    [Fact]
    public async Task NoFalsePositive_a_table_that_is_named_after_the_set_of_a_context_in_a_library()
    {
        var source = Drift.Model("Shop").Replace(": DbContext", ": Library.LibraryContext<Customer>").Replace("public DbSet<Customer> Customers { get; set; } = null!;", "");
        foreach (var (provider, ef) in Drift.Snapshots("Shop").Take(3)) await Drift.ReportsWithLibrary(source, LibraryOfSets, Drift.Snapshot("Shop", provider, ef), ef);
    }

    private static string WithoutLength(string phone)
    {
        var model = Drift.Model("Shop").Replace("[MaxLength(30)]", "").Replace("string? Phone", phone).Replace("OnModelCreating(ModelBuilder modelBuilder)\n        {", "OnModelCreating(ModelBuilder modelBuilder)\n        {\n            base.OnModelCreating(modelBuilder);");
        Assert.Contains("base.OnModelCreating", model);
        return model;
    }

    private static string Derived(string model)
    {
        var derived = model.Replace(": DbContext", ": Library.LibraryContext");
        Assert.NotEqual(model, derived);
        return derived;
    }
}
