// The context is there and the id is not: EF Core has a line in its log about it, and applies nothing.
// fix: none
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
}

[DbContext(typeof(ShopContext))]
internal sealed class Names : Migration // <- ORM3002
{
    protected override void Up(MigrationBuilder m) => m.Sql("UPDATE Customers SET Name = 'unknown'");
}
