// Paths that are right, as text and as lambdas, of a derived entity too.
using Microsoft.EntityFrameworkCore;

public class Note
{
    public int Id { get; set; }
}

public class Page
{
    public int Id { get; set; }
}

public class Chapter : Page
{
    public List<Note> Notes { get; set; } = [];
}

public class BookContext(DbContextOptions<BookContext> options) : DbContext(options)
{
    public DbSet<Page> Pages => Set<Page>();
    public DbSet<Chapter> Chapters => Set<Chapter>();

    public static void Fill(BookContext db, int rows)
    {
        for (var row = 0; row < rows; row++) db.Add(new Chapter { Notes = [new Note()] });
    }
}

static class Scenario
{
    public static object Run(BookContext db)
        => db.Pages.Include("Notes").ToList().OfType<Chapter>().Sum(c => c.Notes.Count) + db.Chapters.Include(c => c.Notes).ToList().Count;
}
