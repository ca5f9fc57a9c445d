// Owned types: what is in their class is not the owner's, and is not compared yet.
using Microsoft.EntityFrameworkCore;

[Owned]
public class Address
{
    public string Street { get; set; } = "";
#if !BEFORE
    public string? City { get; set; } // <- ORM3001
#endif
}

public class Customer
{
    public int Id { get; set; }
    public Address Home { get; set; } = new();
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
}
