// The class names its configuration by an attribute, and that keeps a property out of the model.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

[EntityTypeConfiguration(typeof(InvoiceConfiguration))]
public class Invoice
{
    public int Id { get; set; }
#if !BEFORE
    public decimal Rounded { get; set; }
    public string? Note { get; set; } // <- ORM3001
#endif
}

public class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
#if !BEFORE
        builder.Ignore(i => i.Rounded);
#endif
    }
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();
}
