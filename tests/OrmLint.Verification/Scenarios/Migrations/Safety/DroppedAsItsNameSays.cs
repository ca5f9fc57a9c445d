// A column is dropped by a migration whose name says so, and another by one whose name does not.
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
                Phone = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table => table.PrimaryKey("PK_Customers", x => x.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "Customers");
}


[DbContext(typeof(ShopContext))]
[Migration("20260102000000_RemovePhoneOfCustomers")]
public class RemovePhoneOfCustomers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "Phone",
            table: "Customers");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "Phone",
            table: "Customers",
            type: "TEXT",
            nullable: true);
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
        modelBuilder.Entity("Shop.Migrations.Customer", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.Property<string>("Name").HasColumnType("TEXT");
                b.HasKey("Id");
                b.ToTable("Customers");
            });
    }
}

[DbContext(typeof(ShopContext))]
[Migration("20260103000000_RemoveOldThings")]
public class RemoveOldThings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn( // <- ORM3101
            name: "Name",
            table: "Customers");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "Name",
            table: "Customers",
            type: "TEXT",
            nullable: true);
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
