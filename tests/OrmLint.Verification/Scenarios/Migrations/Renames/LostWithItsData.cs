// A column was renamed and made longer at once: it is dropped with its data, and comes back empty.
// fix: none
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Customer
{
    public int Id { get; set; }
    public string? FirstName { get; set; }
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
}

[DbContext(typeof(ShopContext)), Migration("20260101000000_Initial")]
public class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Customers", table => new { Id = table.Column<int>("INTEGER"), Firstname = table.Column<string>("TEXT", maxLength: 20, nullable: true) }, constraints: table => table.PrimaryKey("PK_Customers", x => x.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("Customers");
    }
}

[DbContext(typeof(ShopContext)), Migration("20260102000000_LongerNames")]
public class LongerNames : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("Firstname", "Customers"); // <- ORM3006
        migrationBuilder.AddColumn<string>("First_Name", "Customers", "TEXT", maxLength: 50, nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("First_Name", "Customers");
        migrationBuilder.AddColumn<string>("Firstname", "Customers", "TEXT", maxLength: 20, nullable: true);
    }

    // SQLite drops a column by the model after the migration.
    protected override void BuildTargetModel(ModelBuilder model)
    {
        model.HasAnnotation("ProductVersion", "8.0.30");
        model.Entity("Customer", b => { b.Property<int>("Id").HasColumnType("INTEGER"); b.Property<string>("First_Name").HasMaxLength(50).HasColumnType("TEXT"); b.HasKey("Id"); b.ToTable("Customers"); });
    }
}
