// The only navigation is ignored by the serializer.
// ef: 10
// fix: none
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(NoteContext db)
    {
        return JsonSerializer.Serialize(db.Notes.ToList());
    }
}

public class Note
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    public int AuthorId { get; set; }
    [JsonIgnore]
    public virtual Author Author { get; set; } = null!;
}

public class Author
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class NoteContext(DbContextOptions<NoteContext> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseLazyLoadingProxies();

    public static void Fill(NoteContext db, int rows)
    {
        for (var row = 1; row <= rows; row++) db.Add(new Note { Text = $"Note {row}", Author = new Author { Name = $"Author {row}" } });
    }
}
