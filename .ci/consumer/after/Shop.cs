using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Consumer;

public class Author
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class Book
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public string? Isbn { get; set; } // ORM3001
    public int AuthorId { get; set; }
    public virtual Author Author { get; set; } = null!;
}

public class ShopContext : DbContext
{
    public DbSet<Author> Authors => Set<Author>();
    public DbSet<Book> Books => Set<Book>();

    protected override void OnConfiguring(DbContextOptionsBuilder options)
        => options.UseLazyLoadingProxies().UseSqlite("Data Source=shop.db");
}

public static class Program
{
    public static void Main(string[] args)
    {
        using var db = new ShopContext();
        Print(db);
        Report(db);
        Search(db, args[0]);
    }

    private static void Print(ShopContext db)
    {
        foreach (var book in db.Books.Include(b => b.Author).ToList())
        {
            Console.WriteLine(book.Author.Name); // ORM1002
        }
    }

    private static void Report(ShopContext db)
    {
        var books = db.Books.ToList();
        var authorIds = books.Select(book => book.AuthorId).Distinct().ToList();
        var authorsById = db.Authors.Where(a => authorIds.Contains(a.Id)).ToLookup(a => a.Id);
        foreach (var book in books)
        {
            var author = authorsById[book.AuthorId].First(); // ORM1001
            Console.WriteLine($"{book.Title}, by {author.Name}");
        }
    }

    private static void Search(ShopContext db, string title)
    {
#pragma warning disable EF1002 // EF Core's own analyzer warns here too.
        var found = db.Books.FromSql($"SELECT * FROM Books WHERE Title = {title}").ToList(); // ORM2001
#pragma warning restore EF1002
        Console.WriteLine(found.Count);

        using var connection = new SqliteConnection("Data Source=shop.db");
        connection.Execute("DELETE FROM Books WHERE Title = @title", new { title }); // ORM2001

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Books WHERE Title = @title"; // ORM2001
        command.Parameters.AddWithValue("@title", title);
        Console.WriteLine(command.ExecuteScalar());
    }
}
