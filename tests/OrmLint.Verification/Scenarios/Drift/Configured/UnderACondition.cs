// A condition that nobody can foretell decides whether a property is in the model.
using Microsoft.EntityFrameworkCore;

public class Invoice
{
    public int Id { get; set; }
#if !BEFORE
    public string? Note { get; set; }
#endif
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
#if !BEFORE
        if (Database.IsRelational()) modelBuilder.Entity<Invoice>().Ignore(i => i.Note);
#endif
    }
}
