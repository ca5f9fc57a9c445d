// What a type that is stored as JSON has more is no column.
using Microsoft.EntityFrameworkCore;

public class Preferences
{
    public bool Newsletter { get; set; }
#if !BEFORE
    public string? Language { get; set; }
#endif
}

public class Customer
{
    public int Id { get; set; }
    public Preferences? Preferences { get; set; }
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Customer>().OwnsOne(c => c.Preferences, p => p.ToJson());
}
