// The same in a table with other columns, and of one shape: a rename is what was meant.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Migrations;

public class Order
{
    public int Id { get; set; }
    public DateTime ShippedAt { get; set; }
}

public class ShopContext : DbContext
{
    public ShopContext(DbContextOptions<ShopContext> options) : base(options)
    {
    }

    public DbSet<Order> Orders { get; set; }
}

[DbContext(typeof(ShopContext))]
[Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Orders",
            columns: table => new
            {
                Id = table.Column<int>(type: "INTEGER", nullable: false),
                ShippingDate = table.Column<DateTime>(type: "TEXT", nullable: true)
            },
            constraints: table => table.PrimaryKey("PK_Orders", x => x.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "Orders");
    }
}

[DbContext(typeof(ShopContext))]
[Migration("20260102000000_Shipped")]
public class Shipped : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn( // <- ORM3006
            name: "ShippingDate",
            table: "Orders");

        migrationBuilder.AddColumn<DateTime>(
            name: "ShippedDate",
            table: "Orders",
            type: "TEXT",
            nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "ShippedDate",
            table: "Orders");

        migrationBuilder.AddColumn<DateTime>(
            name: "ShippingDate",
            table: "Orders",
            type: "TEXT",
            nullable: true);
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
        modelBuilder.Entity("Shop.Migrations.Order", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.Property<DateTime?>("ShippedDate").HasColumnType("TEXT");
                b.HasKey("Id");
                b.ToTable("Orders");
            });
    }
}
