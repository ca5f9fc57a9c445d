// A property that is not mapped is the code's own, and so is a list of values (Y21).
using Microsoft.EntityFrameworkCore;
using System.ComponentModel.DataAnnotations.Schema;

static class Scenario
{
    public static async Task<object> Run(HarbourContext db)
    {
        var ships = await db.Ships.AsNoTracking().ToListAsync();
        return ships.Select(ship => (ship.Last?.Port ?? "none") + ship.Flags.Count).ToList();
    }
}

public class Ship
{
    public int Id { get; set; }
    public virtual Berth Berth { get; set; } = new();
    public List<string> Flags { get; set; } = [];

    [NotMapped]
    public virtual Berth? Last { get; set; }
}

public class Berth
{
    public string Port { get; set; } = "";
    public int Number { get; set; }
}

public class HarbourContext(DbContextOptions<HarbourContext> options) : DbContext(options)
{
    public DbSet<Ship> Ships => Set<Ship>();

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Ship>().OwnsOne(ship => ship.Berth);

    public static void Fill(HarbourContext db, int rows)
    {
        for (var row = 1; row <= rows; row++) db.Ships.Add(new Ship { Id = row, Flags = ["A", "B"], Berth = new Berth { Port = $"Port {row}", Number = row } });
    }
}
