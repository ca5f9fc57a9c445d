// A way back that is empty, and one that goes all the way.
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

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
        modelBuilder.Entity("Shop.Migrations.Customer", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.Property<string>("Name").HasColumnType("TEXT");
                b.Property<string>("Phone").HasColumnType("TEXT");
                b.HasKey("Id");
                b.ToTable("Customers");
            });
    }
}


[DbContext(typeof(ShopContext))]
[Migration("20260102000000_Orders")]
public class Orders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Orders", table => new { Id = table.Column<int>(type: "INTEGER") }, constraints: table => table.PrimaryKey("PK_Orders", x => x.Id));
        migrationBuilder.CreateIndex("IX_Orders_Id", "Orders", "Id");
        migrationBuilder.AddColumn<int>("Age", "Customers", "INTEGER", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder) // <- ORM3121
    {

    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
        modelBuilder.Entity("Shop.Migrations.Customer", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.Property<string>("Name").HasColumnType("TEXT");
                b.Property<string>("Phone").HasColumnType("TEXT");
                b.Property<int?>("Age").HasColumnType("INTEGER");
                b.HasKey("Id");
                b.ToTable("Customers");
            });
    }
}

[DbContext(typeof(ShopContext))]
[Migration("20260103000000_Tags")]
public class Tags : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Tags", table => new { Id = table.Column<int>(type: "INTEGER") }, constraints: table => table.PrimaryKey("PK_Tags", x => x.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("Tags");
    }
}
