using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bookshop.Mistakes;

public class Label
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
}

public class LabelContext(DbContextOptions<LabelContext> options) : DbContext(options)
{
    public DbSet<Label> Labels => Set<Label>();
}

/// <summary>A migration that writes what the machine says on which it runs: two databases of the same version differ.</summary>
[DbContext(typeof(LabelContext))]
[Migration("20261122190000_SeedLabels")]
public class SeedLabels : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Labels",
            columns: table => new { Id = table.Column<int>(nullable: false), Text = table.Column<string>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_Labels", label => label.Id));
        migrationBuilder.Sql($"INSERT INTO Labels (Id, Text) VALUES (1, '{Environment.GetEnvironmentVariable("BOOKSHOP_TOWN")}')"); // ORM2007 ORM3011
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Labels");
}
