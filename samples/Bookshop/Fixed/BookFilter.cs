using Microsoft.EntityFrameworkCore;

namespace Bookshop.Fixed;

/// <summary>EF Core: FromSql gets the interpolation itself.</summary>
public class BookFilter(BookshopContext db)
{
    public List<string> Find(string title)
    {
        FormattableString sql = $"SELECT * FROM Books WHERE Title = {title}";
        return db.Books.FromSql(sql).AsEnumerable().Select(b => b.Title).ToList();
    }
}
