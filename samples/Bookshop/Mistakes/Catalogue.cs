namespace Bookshop.Mistakes;

/// <summary>Books with their authors: nothing in the line tells that reading Author sends a query.</summary>
public class Catalogue(BookshopContext db)
{
    public List<string> Lines()
    {
        var lines = new List<string>();
        foreach (var book in db.Books.OrderBy(b => b.Id).ToList())
        {
            lines.Add($"{book.Title}, by {book.Author.Name}"); // ORM1002
        }

        return lines;
    }
}
