using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OrmLint.Tests.Migrations;

/// <summary>A context that another project configures in part: an editor has the source of that project, a build on the command line its assembly alone.</summary>
public class ModelInSeveralProjectsTests
{
    private const string Library = """
        using System.Reflection;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;
        namespace Logs
        {
            public class Entry { public int Id { get; set; } public string Text { get; set; } = ""; }
            public class EntryMap : IEntityTypeConfiguration<Entry>
            {
                public static readonly int Longest = 200;
                public void Configure(EntityTypeBuilder<Entry> entry) { entry.ToTable("Log"); entry.Property(e => e.Text).HasMaxLength(Longest); }
            }
            public static class Logging
            {
                public static ModelBuilder UseLog(this ModelBuilder builder) => builder.Entity<Entry>(new EntryMap().Configure);
                public static void UseAll(this ModelBuilder builder) => builder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());
            }
            public abstract class LogContext : DbContext
            {
                public DbSet<Entry> Entries { get; set; } = null!;
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfiguration(new EntryMap());
            }
        }
        """;

    private static readonly string[] s_contexts =
    [
        "class ShopContext : DbContext { public DbSet<Customer> Customers => Set<Customer>(); protected override void OnModelCreating(ModelBuilder modelBuilder) { modelBuilder.UseLog(); } }",
        "class ShopContext : DbContext { public DbSet<Customer> Customers { get; set; } = null!; protected override void OnModelCreating(ModelBuilder modelBuilder) => Logging.UseAll(modelBuilder); }",
        "class ShopContext : DbContext { public DbSet<Customer> Customers { get; set; } = null!; protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(Entry).Assembly); }",
        "class ShopContext : LogContext { public DbSet<Customer> Customers { get; set; } = null!; }",
        "class ShopContext : LogContext { public DbSet<Customer> Customers => Set<Customer>(); protected override void OnModelCreating(ModelBuilder builder) { base.OnModelCreating(builder); builder.Entity<Customer>(); } }",
    ];

    private const string Snapshot = """
        using System;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Infrastructure;
        using Microsoft.EntityFrameworkCore.Metadata;
        namespace App.Migrations
        {
            [DbContext(typeof(ShopContext))]
            partial class ShopContextModelSnapshot : ModelSnapshot
            {
                protected override void BuildModel(ModelBuilder modelBuilder)
                {
                    modelBuilder.HasAnnotation("ProductVersion", "10.0.0").HasAnnotation("Relational:MaxIdentifierLength", 128);
                    SqlServerModelBuilderExtensions.UseIdentityColumns(modelBuilder);
                    modelBuilder.Entity("App.Customer", b =>
                        {
                            b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("int");
                            SqlServerPropertyBuilderExtensions.UseIdentityColumn(b.Property<int>("Id"));
                            b.HasKey("Id");
                            b.ToTable("Customers");
                        });
                    modelBuilder.Entity("Logs.Entry", b =>
                        {
                            b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("int");
                            SqlServerPropertyBuilderExtensions.UseIdentityColumn(b.Property<int>("Id"));
                            b.Property<string>("Text").IsRequired().HasMaxLength(200).HasColumnType("nvarchar(200)");
                            b.HasKey("Id");
                            b.ToTable("Log", (string)null);
                        });
                }
            }
        }
        """;

    [Fact]
    public async Task NoFalsePositive_what_another_project_says_is_as_migrated()
    {
        foreach (var context in s_contexts) await Drift.ReportsWithProject(Model("", context), Library, Snapshot);
    }

    [Fact]
    public async Task A_change_here_is_reported_where_the_source_of_the_other_project_is_at_hand()
    {
        foreach (var context in s_contexts)
        {
            await Drift.ReportsWithProject(Model("public string? [|Phone|] { get; set; }", context), Library, Snapshot);

            // What an assembly does to the model cannot be read.
            await Drift.ReportsWithLibrary(Model("public string? Phone { get; set; }", context), Library, Snapshot);
        }
    }

    [Fact]
    public async Task A_change_there_is_reported_at_the_context()
    {
        foreach (var context in s_contexts)
        {
            var marked = context.Replace("class ShopContext", "class [|ShopContext|]", StringComparison.Ordinal);
            await Drift.ReportsWithProject(Model("", marked), Library.Replace("Longest = 200", "Longest = 300", StringComparison.Ordinal), Snapshot);
            await Drift.ReportsWithProject(Model("", context), Library.Replace("Longest = 200", "Longest = System.Environment.ProcessorCount", StringComparison.Ordinal), Snapshot);
        }
    }

    [Fact]
    public async Task NoFalsePositive_a_project_with_references_of_its_own_is_not_read()
    {
        // Its code knows another EF Core than this project.
        foreach (var context in s_contexts.Take(1)) await Drift.ReportsWithProject(Model("public string? Phone { get; set; }", context), Library, Snapshot, ef: 10, efOfProject: 9);
    }

    [Fact]
    public async Task NoFalsePositive_a_text_of_MySql_with_its_character_set()
    {
        const string Said = "class ShopContext : DbContext { public DbSet<Customer> Customers { get; set; } = null!; protected override void OnModelCreating(ModelBuilder m) { m.Entity<Customer>().Property(c => c.Code).HasMaxLength(8).IsRequired(); m.UseLog(); } }";
        foreach (var type in new[] { "varchar(8) CHARACTER SET utf8mb4", "varchar(8) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", "varchar(8)" }) await Drift.ReportsWithProject(Model("public string? Code { get; set; } public System.DateTime At { get; set; }", Said), Library, MySql(type));

        static string MySql(string type) => Snapshot.Replace("MaxIdentifierLength\", 128", "MaxIdentifierLength\", 64", StringComparison.Ordinal).Replace("nvarchar", "varchar", StringComparison.Ordinal)
            .Replace("SqlServerModelBuilderExtensions.UseIdentityColumns(modelBuilder);", "", StringComparison.Ordinal).Replace("SqlServerPropertyBuilderExtensions.UseIdentityColumn(b.Property<int>(\"Id\"));", "", StringComparison.Ordinal)
            .Replace("b.ToTable(\"Customers\");", $"b.Property<string>(\"Code\").IsRequired().HasMaxLength(8).HasColumnType(\"{type}\"); b.Property<DateTime>(\"At\").HasColumnType(\"datetime(6)\"); b.ToTable(\"Customers\");", StringComparison.Ordinal);
    }

    private static string Model(string member, string context) => $$"""
        using Microsoft.EntityFrameworkCore;
        using Logs;
        namespace App
        {
            public class Customer { public int Id { get; set; } {{member}} }
            public {{context}}
        }
        """;
}
