// A type that is converted in the whole model: a property of it is a column.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

public readonly record struct CustomerId(int Value);

public class CustomerIdConverter() : ValueConverter<CustomerId, int>(id => id.Value, value => new CustomerId(value));

public class Invoice
{
    public int Id { get; set; }
#if !BEFORE
    public CustomerId? Payer { get; set; } // <- ORM3001
#endif
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<CustomerId>().HaveConversion<CustomerIdConverter>();
}
