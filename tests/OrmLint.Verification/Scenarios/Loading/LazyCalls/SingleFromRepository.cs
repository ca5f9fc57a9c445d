// One entity of a repository, its items, and the product of each item.
// ef: 10
// fix: yes
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(NoteContext db)
    {
        var order = new OrderRepository(db).Find(2);
        var names = new List<string>();
        foreach (var link in order.Links)
            names.Add(link.Tag.Name); // <- ORM1002
        return names;
    }
}

public class Tag
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class Link
{
    public int Id { get; set; }
    public int NoteId { get; set; }
    public int TagId { get; set; }
    public virtual Tag Tag { get; set; } = null!;
}

public class Note
{
    public int Id { get; set; }
    public virtual ICollection<Link> Links { get; set; } = new List<Link>();
}

public class NoteContext(DbContextOptions<NoteContext> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseLazyLoadingProxies();

    public static void Fill(NoteContext db, int rows)
    {
        for (var note = 1; note <= 2; note++)
        {
            var links = Enumerable.Range(1, rows).Select(row => new Link { Tag = new Tag { Name = $"Tag {note}.{row}" } }).ToList();
            db.Add(new Note { Id = note, Links = links });
        }
    }
}

public class OrderRepository(NoteContext context)
{
    public Note Find(int id) => context.Notes.Include(n => n.Links).First(n => n.Id == id);
}
