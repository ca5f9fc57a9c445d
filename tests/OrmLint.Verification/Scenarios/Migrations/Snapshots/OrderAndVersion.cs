// The snapshot was written by a later version, and in another order: it is the same model.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Phones;

public class Customer
{
    public int Id { get; set; }
    public string? Phone { get; set; }
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
        modelBuilder.HasAnnotation("ProductVersion", "7.0.8");

        modelBuilder.Entity("Phones.Customer", b =>
            {
                b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
                b.Property<string>("Phone").HasColumnType("TEXT");
                b.HasKey("Id");
                b.ToTable("Customers", (string)null);
            });
    }
}

[DbContext(typeof(PhoneContext))]
partial class PhoneContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder builder)
    {
        builder.HasAnnotation("ProductVersion", "8.0.30");

        builder.Entity("Phones.Customer", b =>
            {
                b.Property<string>("Phone")
                    .HasColumnType("TEXT");

                b.Property<int>("Id")
                    .ValueGeneratedOnAdd()
                    .HasColumnType("INTEGER");

                b.HasKey("Id");

                b.ToTable("Customers");
            });
    }
}
