using Microsoft.EntityFrameworkCore;

namespace Bookshop.Fixed;

/// <summary>Books with their authors: the query brings the authors along.</summary>
public class Catalogue(BookshopContext db)
{
    public List<string> Lines()
    {
        var lines = new List<string>();
        foreach (var book in db.Books.OrderBy(b => b.Id).Include(b => b.Author).ToList())
        {
            lines.Add($"{book.Title}, by {book.Author.Name}");
        }

        return lines;
    }
}
