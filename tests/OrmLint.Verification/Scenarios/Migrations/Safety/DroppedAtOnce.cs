// Three columns and a table go in one migration, one of them with a comment that says that it is known: one report, at the first of the others.
// option: ormlint_migrations_start_after = 20260101000000_Initial
// fix: yes
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Migrations;

public class Customer
{
    public int Id { get; set; }
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
}

[DbContext(typeof(ShopContext))]
[Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Customers",
            columns: table => new
            {
                Id = table.Column<int>(type: "INTEGER", nullable: false),
                Name = table.Column<string>(type: "TEXT", nullable: true),
                Phone = table.Column<string>(type: "TEXT", nullable: true),
                Fax = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table => table.PrimaryKey("PK_Customers", x => x.Id));

        migrationBuilder.CreateTable(
            name: "Faxes",
            columns: table => new
            {
                Id = table.Column<int>(type: "INTEGER", nullable: false),
                Text = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table => table.PrimaryKey("PK_Faxes", x => x.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "Faxes");
        migrationBuilder.DropTable(name: "Customers");
    }
}

[DbContext(typeof(ShopContext))]
[Migration("20260102000000_NoFaxes")]
public class NoFaxes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // ormlint: acknowledged, the name is kept by another service
        migrationBuilder.DropColumn(
            name: "Name",
            table: "Customers");

        migrationBuilder.DropColumn( // <- ORM3101
            name: "Phone",
            table: "Customers");

        migrationBuilder.DropColumn(
            name: "Fax",
            table: "Customers");

        migrationBuilder.DropTable("Faxes");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "Name",
            table: "Customers",
            type: "TEXT",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "Phone",
            table: "Customers",
            type: "TEXT",
            nullable: true);

        migrationBuilder.AddColumn<string>(
            name: "Fax",
            table: "Customers",
            type: "TEXT",
            nullable: true);

        migrationBuilder.CreateTable(
            name: "Faxes",
            columns: table => new
            {
                Id = table.Column<int>(type: "INTEGER", nullable: false),
                Text = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table => table.PrimaryKey("PK_Faxes", x => x.Id));
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
        modelBuilder.Entity("Shop.Migrations.Customer", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.HasKey("Id");
                b.ToTable("Customers");
            });
    }
}
