namespace Bookshop.Mistakes;

/// <summary>Each book's place: how many there are is asked again for each.</summary>
public class Ranking(BookshopContext db)
{
    public List<string> Lines()
    {
        var lines = new List<string>();
        foreach (var book in db.Books.OrderBy(b => b.Id).ToList())
        {
            lines.Add($"{book.Title}, {book.Id} of {db.Books.Count()}"); // ORM1008
        }

        return lines;
    }
}
