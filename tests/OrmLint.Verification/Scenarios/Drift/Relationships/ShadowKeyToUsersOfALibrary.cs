// An optional navigation to the users of a library without a property for its foreign key.
// ef: 10
// provider: sqlserver
// fix: yes
using System;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

public class Account : IdentityUser<long> { }

public class Ticket
{
    public long Id { get; set; }
    public string Title { get; set; } = "";
#if !BEFORE
    public Account? Solver { get; set; } // <- ORM3001
#endif
}

public class TicketContext(DbContextOptions<TicketContext> options) : IdentityUserContext<Account, long>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Ticket>(ticket => ticket.ToTable("Ticket"));
    }
}
