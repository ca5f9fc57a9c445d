using Microsoft.EntityFrameworkCore;

namespace Bookshop.Mistakes;

/// <summary>EF Core: the whole collection is one parameter, and IN compares with that one.</summary>
public class BookNumbers(BookshopContext db)
{
    public List<string> Find(List<int> numbers)
        => db.Books.FromSql($"SELECT * FROM Books WHERE Id IN ({numbers})").AsEnumerable().Select(b => b.Title).ToList(); // ORM2008
}
