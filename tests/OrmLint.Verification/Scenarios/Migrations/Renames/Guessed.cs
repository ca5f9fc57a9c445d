// A property went, two came: EF Core took one of them for the old one under a new name.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Club.Migrations;

public class Sponsorship
{
    public int Id { get; set; }
    public bool ToDelete { get; set; }
    public string? Note { get; set; }
}

public class ClubContext(DbContextOptions<ClubContext> options) : DbContext(options)
{
    public DbSet<Sponsorship> Sponsorships => Set<Sponsorship>();
}

[DbContext(typeof(ClubContext))]
[Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Sponsorships",
            columns: table => new
            {
                Id = table.Column<int>(type: "INTEGER", nullable: false),
                CloudSponsor = table.Column<bool>(type: "INTEGER", nullable: false)
            },
            constraints: table => table.PrimaryKey("PK_Sponsorships", x => x.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "Sponsorships");

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
        modelBuilder.Entity("Club.Migrations.Sponsorship", b =>
            {
                b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
                b.Property<bool>("CloudSponsor").HasColumnType("INTEGER");
                b.HasKey("Id");
                b.ToTable("Sponsorships");
            });
    }
}

[DbContext(typeof(ClubContext))]
[Migration("20260102000000_SelfHosted")]
public class SelfHosted : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.RenameColumn( // <- ORM3005
            name: "CloudSponsor",
            table: "Sponsorships",
            newName: "ToDelete");

        migrationBuilder.AddColumn<string>(
            name: "Note",
            table: "Sponsorships",
            type: "TEXT",
            nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "Note",
            table: "Sponsorships");

        migrationBuilder.RenameColumn(
            name: "ToDelete",
            table: "Sponsorships",
            newName: "CloudSponsor");
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
        modelBuilder.Entity("Club.Migrations.Sponsorship", b =>
            {
                b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
                b.Property<string>("Note").HasColumnType("TEXT");
                b.Property<bool>("ToDelete").HasColumnType("INTEGER");
                b.HasKey("Id");
                b.ToTable("Sponsorships");
            });
    }
}
