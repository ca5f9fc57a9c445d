// A loop over the entity types keeps a property out of the model, by a name that it computes.
using System.Linq;
using Microsoft.EntityFrameworkCore;

public class Invoice
{
    public int Id { get; set; }
#if !BEFORE
    public string? TransientNote { get; set; }
#endif
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var type in modelBuilder.Model.GetEntityTypes().ToList())
        {
            foreach (var property in type.ClrType.GetProperties().Where(p => p.Name.StartsWith("Transient"))) modelBuilder.Entity(type.ClrType).Ignore(property.Name);
        }
    }
}
