// The context stands on a base class, and the id on another part: both are found.
// ef: 8 9
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

public class Customer
{
    public int Id { get; set; }
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
}

[DbContext(typeof(ShopContext))]
public abstract class ShopMigration : Migration;

[Migration("20260101000000_Initial")]
partial class Initial;

public partial class Initial : ShopMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Customers", table => new { Id = table.Column<int>(type: "INTEGER") }, constraints: table => table.PrimaryKey("PK_Customers", x => x.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("Customers");
    }
}
