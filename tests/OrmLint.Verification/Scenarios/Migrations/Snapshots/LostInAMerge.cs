// A merge of the snapshot lost the phone that the last migration added: the next one would add it again.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Phones;

public class Customer
{
    public int Id { get; set; }
}

public class PhoneContext(DbContextOptions<PhoneContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
}

[DbContext(typeof(PhoneContext)), Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder m) => m.CreateTable("Customers", t => new { Id = t.Column<int>("INTEGER"), Phone = t.Column<string>("TEXT", nullable: true) }, constraints: t => t.PrimaryKey("PK_Customers", x => x.Id));

    protected override void Down(MigrationBuilder m) => m.DropTable("Customers");

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");

        modelBuilder.Entity("Phones.Customer", b =>
            {
                b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
                b.Property<string>("Phone").HasColumnType("TEXT");
                b.HasKey("Id");
                b.ToTable("Customers");
            });
    }
}

[DbContext(typeof(PhoneContext))]
partial class PhoneContextModelSnapshot : ModelSnapshot // <- ORM3008
{
    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");

        modelBuilder.Entity("Phones.Customer", b =>
            {
                b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
                b.HasKey("Id");
                b.ToTable("Customers");
            });
    }
}
