namespace Bookshop.Fixed;

/// <summary>What each book costs today: one query says both.</summary>
public class PriceList(BookshopContext db)
{
    public List<string> Lines()
    {
        var lines = new List<string>();
        var books = db.Books.OrderBy(b => b.Id).Select(b => new
        {
            b.Title,
            Cents = b.Prices.OrderByDescending(p => p.From).Select(p => p.Cents).First(),
        });
        foreach (var book in books)
        {
            lines.Add($"{book.Title}: {book.Cents}");
        }

        return lines;
    }
}
