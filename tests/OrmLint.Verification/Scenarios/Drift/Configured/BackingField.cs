// A field and a shadow property that the code names, beside a property that is gone.
using Microsoft.EntityFrameworkCore;

public class Invoice // <- ORM3001
{
    private string? _secret;

    public int Id { get; set; }
#if BEFORE
    public string? Note { get; set; }
#endif
    public string? Title { get; set; }
    public decimal Total { get; set; }
    public void Hide(string? secret) => _secret = secret ?? _secret;
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    private const string Changed = "Changed";

    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.Entity<Invoice>(invoice =>
        {
            invoice.Property("_secret");
            invoice.Property<DateTime>(Changed);
        });
}
