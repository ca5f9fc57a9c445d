using Microsoft.EntityFrameworkCore;

namespace Bookshop.Mistakes;

/// <summary>EF Core: the title becomes part of the statement.</summary>
public class TitleSearch(BookshopContext db)
{
    public List<string> Find(string title)
        => db.Books.FromSqlRaw($"SELECT * FROM Books WHERE Title = '{title}'").AsEnumerable().Select(b => b.Title).ToList(); // ORM2001
}
