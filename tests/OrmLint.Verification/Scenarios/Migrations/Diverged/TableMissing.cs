// The migration before made a table, and the model after the merge does not have it.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Customer
{
    public int Id { get; set; }
}

public class ShopContext : DbContext
{
    public ShopContext(DbContextOptions<ShopContext> options) : base(options) { }

    public DbSet<Customer> Customers { get; set; }
}

[DbContext(typeof(ShopContext)), Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder m) => m.CreateTable("Customers", t => new { Id = t.Column<int>("INTEGER"), Name = t.Column<string>("TEXT", nullable: true) }, constraints: t => t.PrimaryKey("PK_Customers", x => x.Id));

    protected override void Down(MigrationBuilder m) => m.DropTable("Customers");

    protected override void BuildTargetModel(ModelBuilder model)
    {
        model.HasAnnotation("ProductVersion", "8.0.30");
        model.Entity("Customer", b =>
        {
            b.Property<int>("Id").HasColumnType("INTEGER");
            b.Property<string>("Name").HasColumnType("TEXT");
            b.HasKey("Id");
            b.ToTable("Customers");
        });
    }
}

[DbContext(typeof(ShopContext)), Migration("20260102000000_Orders")]
public class Orders : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable(name: "Orders", columns: t => new { Id = t.Column<int>("INTEGER"), Customer = t.Column<string>("TEXT", nullable: true) }, constraints: t => { t.PrimaryKey("PK_Orders", x => x.Id); });
    }

    protected override void Down(MigrationBuilder m)
    {
        m.DropTable(name: "Orders");
    }

    protected override void BuildTargetModel(ModelBuilder model)
    {
        model.HasAnnotation("ProductVersion", "8.0.30");
        model.Entity("Customer", b =>
        {
            b.Property<int>("Id").HasColumnType("INTEGER");
            b.Property<string>("Name").HasColumnType("TEXT");
            b.HasKey("Id");
            b.ToTable("Customers");
        });
        model.Entity("Order", b =>
        {
            b.Property<int>("Id").HasColumnType("INTEGER");
            b.Property<string>("Customer").HasColumnType("TEXT");
            b.HasKey("Id");
            b.ToTable("Orders");
        });
    }
}

[DbContext(typeof(ShopContext)), Migration("20260103000000_Phones")]
public class Phones : Migration // <- ORM3003
{
    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<string>(name: "Phone", table: "Customers", type: "TEXT", nullable: true);
    }

    protected override void Down(MigrationBuilder m)
    {
        m.DropColumn(name: "Phone", table: "Customers");
    }

    protected override void BuildTargetModel(ModelBuilder model)
    {
        model.HasAnnotation("ProductVersion", "8.0.30");
        model.Entity("Customer", b =>
        {
            b.Property<int>("Id").HasColumnType("INTEGER");
            b.Property<string>("Name").HasColumnType("TEXT");
            b.Property<string>("Phone").HasColumnType("TEXT");
            b.HasKey("Id");
            b.ToTable("Customers");
        });
    }
}
