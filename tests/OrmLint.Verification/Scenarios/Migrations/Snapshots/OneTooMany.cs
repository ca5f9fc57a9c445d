// The snapshot has a column that no migration makes: the next one would not make it either.
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
}

namespace Shop.Migrations
{
    [DbContext(typeof(ShopContext)), Migration("20260101000000_Initial")]
    public partial class Initial : Migration
    {
        protected override void Up(MigrationBuilder m) => m.CreateTable("Customers", t => new { Id = t.Column<int>("INTEGER") }, constraints: t => t.PrimaryKey("PK_Customers", x => x.Id));

        protected override void Down(MigrationBuilder m) => m.DropTable("Customers");
    }

    partial class Initial
    {
        protected override void BuildTargetModel(ModelBuilder modelBuilder)
        {
            modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
            modelBuilder.Entity("Customer", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.HasKey("Id");
                b.ToTable("Customers");
            });
        }
    }

    [DbContext(typeof(ShopContext))]
    internal class ShopContextModelSnapshot : ModelSnapshot // <- ORM3008
    {
        protected override void BuildModel(ModelBuilder modelBuilder)
        {
            modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
            modelBuilder.Entity("Customer", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.Property<decimal>("Discount").HasColumnType("TEXT");
                b.HasKey("Id");
                b.ToTable("Customers");
            });
        }
    }
}
