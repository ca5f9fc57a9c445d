// One column goes and another comes, with no more in common than their type, and one whose values are copied first: no rename got lost.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Order
{
    public int Id { get; set; }
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();
}

[DbContext(typeof(ShopContext)), Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder m) => m.CreateTable("Orders", t => new { Id = t.Column<int>("INTEGER"), Colour = t.Column<string>("TEXT", nullable: true), ShipDate = t.Column<string>("TEXT", nullable: true) }, constraints: t => t.PrimaryKey("PK_Orders", x => x.Id));

    protected override void Down(MigrationBuilder m) => m.DropTable("Orders");
}

[DbContext(typeof(ShopContext)), Migration("20260102000000_Weight")]
public class Weight : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.DropColumn("Colour", "Orders");
        m.AddColumn<string>("Weight", "Orders", "TEXT", nullable: true);
    }

    protected override void Down(MigrationBuilder m)
    {
        m.DropColumn("Weight", "Orders");
        m.AddColumn<string>("Colour", "Orders", "TEXT", nullable: true);
    }

    protected override void BuildTargetModel(ModelBuilder model)
    {
        model.HasAnnotation("ProductVersion", "8.0.30");
        model.Entity("Order", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.Property<string>("Weight").HasColumnType("TEXT"); b.Property<string>("ShipDate").HasColumnType("TEXT"); b.HasKey("Id"); b.ToTable("Orders"); });
    }
}

[DbContext(typeof(ShopContext)), Migration("20260103000000_Shipped")]
public class Shipped : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<string>("ShippedDate", "Orders", "TEXT", nullable: true);
        m.Sql("UPDATE Orders SET ShippedDate = ShipDate");
        m.DropColumn("ShipDate", "Orders");
    }

    protected override void Down(MigrationBuilder m)
    {
        m.AddColumn<string>("ShipDate", "Orders", "TEXT", nullable: true);
        m.Sql("UPDATE Orders SET ShipDate = ShippedDate");
        m.DropColumn("ShippedDate", "Orders");
    }

    protected override void BuildTargetModel(ModelBuilder model)
    {
        model.HasAnnotation("ProductVersion", "8.0.30");
        model.Entity("Order", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.Property<string>("Weight").HasColumnType("TEXT"); b.Property<string>("ShippedDate").HasColumnType("TEXT"); b.HasKey("Id"); b.ToTable("Orders"); });
    }
}
