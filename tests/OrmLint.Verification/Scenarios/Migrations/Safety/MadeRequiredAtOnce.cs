// Two columns become required at once, one by position and without a default: one report, and a fix that fills both.
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
[Migration("20260102000000_NameAndPhoneRequired")]
public class NameAndPhoneRequired : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterColumn<string>( // <- ORM3104
            name: "Name",
            table: "Customers",
            type: "TEXT",
            nullable: false,
            defaultValue: "",
            oldClrType: typeof(string),
            oldType: "TEXT",
            oldNullable: true);

        migrationBuilder.AlterColumn<string>("Phone", "Customers", "TEXT", oldClrType: typeof(string), oldType: "TEXT", oldNullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterColumn<string>(
            name: "Name",
            table: "Customers",
            type: "TEXT",
            nullable: true,
            oldClrType: typeof(string),
            oldType: "TEXT");

        migrationBuilder.AlterColumn<string>("Phone", "Customers", "TEXT", nullable: true, oldClrType: typeof(string), oldType: "TEXT");
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "8.0.30");
        modelBuilder.Entity("Shop.Migrations.Customer", b =>
            {
                b.Property<int>("Id").HasColumnType("INTEGER");
                b.Property<string>("Name").IsRequired().HasColumnType("TEXT");
                b.Property<string>("Phone").IsRequired().HasColumnType("TEXT");
                b.HasKey("Id");
                b.ToTable("Customers");
            });
    }
}
