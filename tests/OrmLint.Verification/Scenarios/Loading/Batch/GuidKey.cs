// Keys are Guids, under a name that the model says.
// fix: yes
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(DepotContext db)
    {
        var labels = new List<string>();
        foreach (var shelf in await db.Shelves.AsNoTracking().OrderBy(s => s.Number).ToListAsync())
        {
            var box = await db.Boxes.FindAsync(shelf.BoxCode); // <- ORM1001
            labels.Add(box?.Label ?? "empty");
        }

        return labels;
    }
}

public class Box
{
    public Guid Code { get; set; }
    public string Label { get; set; } = "";
}

public class Shelf
{
    public int Id { get; set; }
    public int Number { get; set; }
    public Guid BoxCode { get; set; }
}

public class DepotContext(DbContextOptions<DepotContext> options) : DbContext(options)
{
    public DbSet<Box> Boxes => Set<Box>();
    public DbSet<Shelf> Shelves => Set<Shelf>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Box>().HasKey(box => box.Code);

    public static void Fill(DepotContext db, int rows)
    {
        for (var row = 1; row <= rows; row++)
        {
            var code = new Guid(row, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            if (row % 3 != 0) db.Boxes.Add(new Box { Code = code, Label = $"Box {row}" });
            db.Shelves.Add(new Shelf { Id = row, Number = row, BoxCode = code });
        }
    }
}
