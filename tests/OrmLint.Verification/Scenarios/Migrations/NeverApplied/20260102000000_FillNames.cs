// A migration that somebody wrote by hand has its id, but not its context.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Customer
{
    public int Id { get; set; }
    public string? Name { get; set; }
}

public class ShopContext : DbContext
{
    public ShopContext(DbContextOptions<ShopContext> options) : base(options) { }

    public DbSet<Customer> Customers { get; set; }
}

namespace Shop.Data
{
    [DbContext(typeof(ShopContext)), Migration("20260101000000_Initial")]
    public partial class Initial : Migration
    {
        protected override void Up(MigrationBuilder builder)
        {
            builder.CreateTable("Customers", table => new { Id = table.Column<int>("INTEGER"), Name = table.Column<string>("TEXT", nullable: true) }, constraints: table => table.PrimaryKey("PK_Customers", c => c.Id));
        }

        protected override void Down(MigrationBuilder builder)
        {
            builder.DropTable("Customers");
        }
    }

    [Migration("20260102000000_FillNames")]
    internal sealed class FillNames : Migration // <- ORM3002
    {
        protected override void Up(MigrationBuilder builder)
        {
            builder.Sql("UPDATE Customers SET Name = 'unknown' WHERE Name IS NULL");
        }
    }
}
