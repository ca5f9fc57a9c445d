using Microsoft.EntityFrameworkCore;

namespace Bookshop.Fixed;

/// <summary>EF Core: FromSql makes a parameter of each hole.</summary>
public class TitleSearch(BookshopContext db)
{
    public List<string> Find(string title)
        => db.Books.FromSql($"SELECT * FROM Books WHERE Title = {title}").AsEnumerable().Select(b => b.Title).ToList();
}
