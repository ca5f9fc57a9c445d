using Microsoft.EntityFrameworkCore;

namespace Bookshop.Mistakes;

/// <summary>EF Core: the interpolation is made a string, and its value is part of it.</summary>
public class BookFilter(BookshopContext db)
{
    public List<string> Find(string title)
    {
        FormattableString sql = $"SELECT * FROM Books WHERE Title = '{title}'";
        return db.Books.FromSqlRaw(sql.ToString()).AsEnumerable().Select(b => b.Title).ToList(); // ORM2003
    }
}
