namespace Bookshop.Mistakes;

/// <summary>What each book costs today: the query is a call away, so that the loop looks harmless.</summary>
public class PriceList(BookshopContext db)
{
    public List<string> Lines()
    {
        var lines = new List<string>();
        foreach (var book in db.Books.OrderBy(b => b.Id).ToList())
        {
            lines.Add($"{book.Title}: {CurrentPrice(book.Id)}"); // ORM1001
        }

        return lines;
    }

    private int CurrentPrice(int bookId)
        => db.Prices.Where(p => p.BookId == bookId).OrderByDescending(p => p.From).Select(p => p.Cents).First();
}
