// Up renames, and makes a table that it renames a column of; arguments stand in any order.
// option: ormlint_migrations_start_after = 20260101000000_Initial
// fix: yes
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Migrations;

public class Tag
{
    public int Id { get; set; }
}

public class TagContext : DbContext
{
    public TagContext(DbContextOptions<TagContext> options)
        : base(options)
    {
    }

    public DbSet<Tag> Tags { get; set; } = null!;
}

[Migration("20260101000000_Initial")]
[DbContext(typeof(TagContext))]
internal class Initial : Migration
{
    protected override void Up(MigrationBuilder builder)
    {
        builder.CreateTable(
            "Tags",
            columns => new
            {
                Id = columns.Column<int>(type: "INTEGER"),
                Text = columns.Column<string>(type: "TEXT"),
            },
            constraints: table => table.PrimaryKey("PK_Tags", tag => tag.Id));
    }

    protected override void Down(MigrationBuilder builder) => builder.DropTable("Tags");

    protected override void BuildTargetModel(ModelBuilder builder)
    {
        builder.HasAnnotation("ProductVersion", "8.0.30");
        builder.Entity("Shop.Migrations.Tag", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.Property<string>("Text").IsRequired().HasColumnType("TEXT");
                b.HasKey("Id");
                b.ToTable("Tags");
            });
    }
}

[Migration("20260102000000_Groups")]
[DbContext(typeof(TagContext))]
internal class Groups : Migration
{
    protected override void Up(MigrationBuilder builder)
    {
        builder.RenameColumn(table: "Tags", newName: "TagText", name: "Text");
        builder.CreateTable(
            constraints: table => table.PrimaryKey("PK_Groups", group => group.Id),
            columns: columns => new
            {
                Id = columns.Column<int>(type: "INTEGER"),
                Nme = columns.Column<string>(type: "TEXT", nullable: true),
            },
            name: "Groups");
        builder.RenameColumn(table: "Groups", newName: "Name", name: "Nme");
        builder.CreateIndex(table: "Groups", unique: true, column: "Name", name: "IX_Groups_Name");
        builder.AddColumn<double>(type: "REAL", table: "Tags", name: "Weight", nullable: true)
            .Annotation("Made", "by hand");
    }

    protected override void Down(MigrationBuilder builder) // <- ORM3121
    {
    }

    protected override void BuildTargetModel(ModelBuilder builder)
    {
        builder.HasAnnotation("ProductVersion", "8.0.30");
        builder.Entity("Shop.Migrations.Tag", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.Property<string>("TagText").IsRequired().HasColumnType("TEXT");
                b.Property<double?>("Weight").HasColumnType("REAL");
                b.HasKey("Id");
                b.ToTable("Tags");
            });
    }
}
