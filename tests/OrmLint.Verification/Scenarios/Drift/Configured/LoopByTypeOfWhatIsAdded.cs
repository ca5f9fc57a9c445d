// Loops over all properties give decimals a type and dates a comment: a new decimal is a drift, but not known in detail.
// fix: none
using Microsoft.EntityFrameworkCore;

public class Invoice
{
    public int Id { get; set; }
    public decimal Total { get; set; }
#if !BEFORE
    public decimal? Tax { get; set; } // <- ORM3001
#endif
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => p.ClrType == typeof(decimal) || p.ClrType == typeof(decimal?))) property.SetColumnType("decimal(12,3)");
    }
}
