namespace OrmLint.Tests.Migrations;

/// <summary>A context with a first migration, for tests of what comes after it.</summary>
internal static class History
{
    /// <summary>The first migration and what it needs, with <paramref name="migrations"/> behind them. Each line of it is at the left margin.</summary>
    public static string With(string migrations) => Start + migrations;

    /// <summary>A second migration that does this in <c>Up</c>, and undoes it by <paramref name="down"/>.</summary>
    public static string Second(string up, string down = "", string name = "Second") => With($$"""

        [DbContext(typeof(ShopContext))]
        [Migration("20260102000000_{{name}}")]
        public partial class {{name}} : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder)
            {
        {{Indent(up)}}
            }

            protected override void Down(MigrationBuilder migrationBuilder)
            {
        {{Indent(down)}}
            }
        }
        """);

    /// <summary>The option that turns the safety rules on for the second migration.</summary>
    public const string StartAfter = "ormlint_migrations_start_after = 20260101000000_Initial";

    private static string Indent(string statements) => statements.Length == 0 ? "" : "        " + statements.ReplaceLineEndings("\n").Replace("\n", "\n        ").Replace("\n        \n", "\n\n");

    private const string Start = """
        using System;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Infrastructure;
        using Microsoft.EntityFrameworkCore.Migrations;

        namespace Shop.Migrations;

        public class Customer { public int Id { get; set; } public string Name { get; set; } = ""; }

        public class ShopContext : DbContext { public DbSet<Customer> Customers { get; set; } = null!; }

        [DbContext(typeof(ShopContext))]
        [Migration("20260101000000_Initial")]
        public partial class Initial : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder)
            {
                migrationBuilder.CreateTable(
                    name: "Customers",
                    columns: table => new
                    {
                        Id = table.Column<int>(type: "INTEGER", nullable: false),
                        Name = table.Column<string>(type: "TEXT", nullable: false)
                    },
                    constraints: table => table.PrimaryKey("PK_Customers", x => x.Id));
            }

            protected override void Down(MigrationBuilder migrationBuilder)
            {
                migrationBuilder.DropTable(
                    name: "Customers");
            }
        }

        """;
}
