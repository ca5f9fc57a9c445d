// The class of the users had nothing of its own and is gone; the library's own takes its place, and its table. A note goes, too.
// ef: 10
// provider: sqlite sqlserver
// fix: none
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Shop;

#if BEFORE
public class Member : IdentityUser
{
}

public class Note
{
    public int Id { get; set; }
    public string? Text { get; set; }
}

public class ShopContext(DbContextOptions<ShopContext> options) : IdentityDbContext<Member>(options)
#else
public class ShopContext(DbContextOptions<ShopContext> options) : IdentityDbContext<IdentityUser>(options) // <- ORM3001
#endif
{
    public DbSet<Order> Orders => Set<Order>();
#if BEFORE
    public DbSet<Note> Notes => Set<Note>();
#endif
}

public class Order
{
    public int Id { get; set; }
}
