using Microsoft.EntityFrameworkCore;

namespace Bookshop.Fixed;

/// <summary>EF Core on SQLite: the collection is bound as JSON, and unfolded by the database.</summary>
public class BookNumbers(BookshopContext db)
{
    public List<string> Find(List<int> numbers)
        => db.Books.FromSql($"SELECT * FROM Books WHERE Id IN (SELECT value FROM json_each({numbers}))").AsEnumerable().Select(b => b.Title).ToList();
}
