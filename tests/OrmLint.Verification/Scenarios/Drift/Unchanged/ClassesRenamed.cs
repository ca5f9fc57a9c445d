// Each class has another name; tables, keys and relationships are as they were.
using Microsoft.EntityFrameworkCore;

#if BEFORE
public class Client
#else
public class Customer
#endif
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
#if BEFORE
    public List<Purchase> Orders { get; set; } = new();
#else
    public List<Order> Orders { get; set; } = new();
#endif
}

#if BEFORE
public class Purchase
#else
public class Order
#endif
{
    public int Id { get; set; }
    public int BuyerId { get; set; }
#if BEFORE
    public Client Buyer { get; set; } = null!;
#else
    public Customer Buyer { get; set; } = null!;
#endif
}

public class SalesContext(DbContextOptions<SalesContext> options) : DbContext(options)
{
#if BEFORE
    public DbSet<Client> Customers => Set<Client>();
    public DbSet<Purchase> Sales => Set<Purchase>();
#else
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Order> Sales => Set<Order>();
#endif
}
