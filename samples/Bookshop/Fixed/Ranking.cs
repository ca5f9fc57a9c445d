namespace Bookshop.Fixed;

/// <summary>Each book's place: how many there are is asked once.</summary>
public class Ranking(BookshopContext db)
{
    public List<string> Lines()
    {
        var lines = new List<string>();
        var bookCount = db.Books.Count();
        foreach (var book in db.Books.OrderBy(b => b.Id).ToList())
        {
            lines.Add($"{book.Title}, {book.Id} of {bookCount}");
        }

        return lines;
    }
}
