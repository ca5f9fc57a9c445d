// A column's default from a static field, and anonymous seed data from a method: both ask the clock.
// fix: none
using Microsoft.EntityFrameworkCore;

public class Visit
{
    public int Id { get; set; }
    public DateTimeOffset At { get; set; }
}

public static class Seed
{
    public static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    public static object[] Visits() => [new { Id = 1, At = Now.AddTicks(Environment.TickCount64) }];
}

public class VisitContext(DbContextOptions<VisitContext> options) : DbContext(options)
{
    public DbSet<Visit> Visits => Set<Visit>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        var start = DateTimeOffset.Now;
        model.Entity<Visit>(visit =>
        {
            visit.Property(v => v.At).HasDefaultValue(start); // <- ORM3010
            visit.HasData(Seed.Visits()); // <- ORM3010
        });
    }
}
