using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Bookshop;

/// <summary>
/// A database of its own in memory, and a count of the statements sent to it. SQLite itself tells of them, so that EF Core,
/// Dapper and ADO.NET are counted alike.
/// </summary>
public sealed class Database : IDisposable
{
    // SQLite calls it from native code: the field keeps it alive.
    private readonly strdelegate_trace _trace;

    public Database()
    {
        Connection = new SqliteConnection("Data Source=:memory:");
        Connection.Open();
        _trace = (_, _) => Statements++;
        raw.sqlite3_trace(Connection.Handle, _trace, null);
    }

    public SqliteConnection Connection { get; }

    public int Statements { get; private set; }

    /// <summary>The shop, migrated and filled: this many authors, books, customers and orders.</summary>
    public static Database OfShop(int size)
    {
        var database = new Database();
        using var db = database.Shop();
        db.Database.Migrate();
        for (var n = 1; n <= size; n++)
        {
            var book = new Book
            {
                Title = $"Book {n}",
                Author = new Author { Name = $"Author {n}" },
                Prices = [new() { Cents = 900 + n, From = new(2024, 1, 1) }, new() { Cents = 1000 + n, From = new(2025, 1, 1) }],
            };
            db.Add(new Order { Book = book, Customer = new Customer { Name = $"Customer {n}", Email = $"customer{n}@example.org" } });
        }

        db.SaveChanges();
        return database;
    }

    /// <summary>A context that has loaded nothing yet.</summary>
    public BookshopContext Shop()
        => new(new DbContextOptionsBuilder<BookshopContext>().UseLazyLoadingProxies().UseSqlite(Connection).Options);

    /// <summary>A context of readers, with one who has lent two books.</summary>
    public ReadingRoomContext ReadingRoom()
    {
        var room = new ReadingRoomContext(new DbContextOptionsBuilder<ReadingRoomContext>().UseSqlite(Connection).Options);
        room.Database.EnsureCreated();
        room.Add(new Reader { Name = "Ada", Loans = [new() { Title = "One" }, new() { Title = "Two" }] });
        room.SaveChanges();
        return room;
    }

    /// <summary>What an action answers, and how many statements it took.</summary>
    public (T Answer, int Statements) Count<T>(Func<T> action)
    {
        var before = Statements;
        var answer = action();
        return (answer, Statements - before);
    }

    public void Dispose() => Connection.Dispose();
}
