// The values are brought elsewhere before the column goes; and the drop of another was applied long ago.
// option: ormlint_migrations_start_after = 20260102000000
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
                Phone = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table => table.PrimaryKey("PK_Customers", x => x.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "Customers");
}


[DbContext(typeof(ShopContext))]
[Migration("20260102000000_NoName")]
public class NoName : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("Name", "Customers");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Name", "Customers", "TEXT", nullable: true);
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
        modelBuilder.Entity("Shop.Migrations.Customer", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.Property<string>("Phone").HasColumnType("TEXT");
                b.HasKey("Id");
                b.ToTable("Customers");
            });
    }
}

[DbContext(typeof(ShopContext))]
[Migration("20260103000000_Phones")]
public class Phones : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Phones", table => new { Id = table.Column<int>(type: "INTEGER"), Number = table.Column<string>(type: "TEXT", nullable: true) }, constraints: table => table.PrimaryKey("PK_Phones", x => x.Id));
        migrationBuilder.Sql("INSERT INTO Phones (Number) SELECT Phone FROM Customers");
        migrationBuilder.DropColumn("Phone", "Customers");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Phone", "Customers", "TEXT", nullable: true);
        migrationBuilder.DropTable("Phones");
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
