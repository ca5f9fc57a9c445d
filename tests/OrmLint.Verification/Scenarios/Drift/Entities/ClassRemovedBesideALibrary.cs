// A class of the application is gone with its set; the context has entity types of a library, too, which are in no class here.
// ef: 10
// provider: sqlserver
// fix: yes
using System;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Shop;

public class Order
{
    public int Id { get; set; }
}

#if BEFORE
public class Note
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
}
#endif

public class ShopContext(DbContextOptions<ShopContext> options) : IdentityDbContext<IdentityUser<Guid>, IdentityRole<Guid>, Guid>(options) // <- ORM3001
{
    public DbSet<Order> Orders => Set<Order>();
#if BEFORE
    public DbSet<Note> Notes => Set<Note>();
#endif
}
