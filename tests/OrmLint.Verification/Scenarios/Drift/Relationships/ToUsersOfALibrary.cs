// A relationship to the users of a library: the property of its foreign key and the navigation come together.
// ef: 10
// provider: sqlserver
// fix: yes
using System;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

public class Member : IdentityUser<Guid>
{
    public string? City { get; set; }
}

public class Order
{
    public int Id { get; set; }
#if !BEFORE
    public Guid BuyerId { get; set; } // <- ORM3001
    public Member Buyer { get; set; } = null!; // <- ORM3001
#endif
}

public class ShopContext(DbContextOptions<ShopContext> options) : IdentityDbContext<Member, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Order> Orders => Set<Order>();
}
