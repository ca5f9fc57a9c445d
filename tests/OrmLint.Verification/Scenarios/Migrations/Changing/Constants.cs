// Values that are the same each time: constants, a seeded random number, SQL, and a clock that is asked for rows and not for the model.
using Microsoft.EntityFrameworkCore;

public class Ticket
{
    public int Id { get; set; }
    public DateTime At { get; set; } = DateTime.UtcNow;
    public int Number { get; set; }
    public string Text { get; } = Guid.NewGuid().ToString();
}

public class TicketContext(DbContextOptions<TicketContext> options) : DbContext(options)
{
    private static readonly DateTime s_first = new(2026, 1, 1);

    public DbSet<Ticket> Tickets => Set<Ticket>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Ticket>().Property(ticket => ticket.At).HasDefaultValueSql("CURRENT_TIMESTAMP");
        model.Entity<Ticket>().Property(ticket => ticket.Number).HasDefaultValue(new Random(42).Next(10));
        model.Entity<Ticket>().HasData(new Ticket { Id = 1, At = s_first.AddDays(2) }, new { Id = 2, At = new DateTime(2026, 2, 1), Number = nameof(DateTime.UtcNow).Length });
    }

    public void Add() => Tickets.Add(new Ticket { At = DateTime.UtcNow });
}
