// The class of the users has another name: the table is the library's, and stays.
// ef: 10
// provider: sqlite sqlserver
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Shop;

#if BEFORE
public class Member : IdentityUser
{
}

public class ShopContext(DbContextOptions<ShopContext> options) : IdentityDbContext<Member>(options)
#else
public class Customer : IdentityUser
{
}

public class ShopContext(DbContextOptions<ShopContext> options) : IdentityDbContext<Customer>(options)
#endif
{
    public DbSet<Order> Orders => Set<Order>();
}

public class Order
{
    public int Id { get; set; }
}
