// Owned types: a column of theirs is added to the owner's table. EF Core 8 calls its own fresh snapshot of one on SQLite pending.
// ef: 9 10
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
