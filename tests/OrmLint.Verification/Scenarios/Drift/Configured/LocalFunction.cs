// A local function that takes nothing keeps a property out of the model.
using Microsoft.EntityFrameworkCore;

public class Invoice
{
    public int Id { get; set; }
#if !BEFORE
    public decimal Rounded { get; set; }
#endif
    public decimal Total { get; set; }
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Leave();

        void Leave()
        {
#if !BEFORE
            modelBuilder.Entity<Invoice>().Ignore(i => i.Rounded);
#endif
        }
    }
}
