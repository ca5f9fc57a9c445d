// A property of a generic base class becomes required in the two types that have it.
using Microsoft.EntityFrameworkCore;

public abstract class Keyed<TKey>
{
    public TKey Id { get; set; } = default!;
#if BEFORE
    public string? Label { get; set; }
#else
    public string Label { get; set; } = ""; // <- ORM3001
#endif
    public int Rank { get; set; }
}

public class Invoice : Keyed<int>
{
    public decimal Total { get; set; }
    public string? Note { get; set; }
}

public class Customer : Keyed<Guid>
{
    public string Name { get; set; } = "";
    public string? Mail { get; set; }
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();
    public DbSet<Customer> Customers => Set<Customer>();
}
