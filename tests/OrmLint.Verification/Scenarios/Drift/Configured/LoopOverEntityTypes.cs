// A loop over the entity types adds a shadow property to each: it is no member, and nothing is gone.
using System.Linq;
using Microsoft.EntityFrameworkCore;

public class Invoice
{
    public int Id { get; set; }
#if !BEFORE
    public string? Note { get; set; } // <- ORM3001
#endif
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var type in modelBuilder.Model.GetEntityTypes().ToList()) modelBuilder.Entity(type.ClrType).Property<DateTime>("Changed");
    }
}
