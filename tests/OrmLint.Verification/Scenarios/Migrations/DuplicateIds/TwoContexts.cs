// Each of two contexts has an Initial of the same second: they are kept in histories of their own.
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

public class ArchiveContext(DbContextOptions<ArchiveContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
}

namespace Shop
{
    [DbContext(typeof(ShopContext))]
    [Migration("20260101000000_Initial")]
    public class Initial : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("SELECT 1");
    }
}

namespace Archive
{
    [DbContext(typeof(ArchiveContext))]
    [Migration("20260101000000_Initial")]
    public class Initial : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("SELECT 1");
    }
}
