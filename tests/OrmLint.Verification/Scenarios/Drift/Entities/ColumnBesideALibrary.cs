// A column comes, in a context whose users are a library's by the table and the application's by the class.
// ef: 10
// provider: sqlite sqlserver
// fix: yes
using System;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Shop;

public class Staff : IdentityUser<Guid>
{
    public string? Nickname { get; set; }
}

public class Duty : IdentityRole<Guid>
{
}

public class Order
{
    public int Id { get; set; }
#if !BEFORE
    public int Rating { get; set; } // <- ORM3001
#endif
}

public class ShopContext : IdentityDbContext<Staff, Duty, Guid>
{
    public ShopContext(DbContextOptions<ShopContext> options) : base(options) { }

    public DbSet<Order> Orders { get; set; } = null!;
}
