// What is owned comes with its owner (N42).
using Microsoft.EntityFrameworkCore;
using System.ComponentModel.DataAnnotations.Schema;

static class Scenario
{
    public static object Run(HarbourContext db)
    {
        var ports = new List<string>();
        foreach (var ship in db.Ships.ToList()) ports.Add(ship.Berth.Port + string.Join("", ship.Flags));
        return ports;
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
