// A row's version is added: on PostgreSQL, the system column xmin.
// provider: npgsql
// fix: none
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

public class Payment
{
    public string Id { get; set; } = "";
#if !BEFORE
    [Timestamp]
    public uint Version { get; set; } // <- ORM3001
#endif
}

public class PaymentContext(DbContextOptions<PaymentContext> options) : DbContext(options)
{
    public DbSet<Payment> Payments => Set<Payment>();
}
