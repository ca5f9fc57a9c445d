namespace Bookshop.Mistakes;

/// <summary>A new price for each book, and a save for each.</summary>
public class Repricing(BookshopContext db)
{
    public List<string> Run(DateOnly from)
    {
        var titles = new List<string>();
        foreach (var book in db.Books.OrderBy(b => b.Id).ToList())
        {
            titles.Add(book.Title);
            db.Prices.Add(new Price { BookId = book.Id, Cents = 1000 + book.Id, From = from });
            db.SaveChanges(); // ORM1011
        }

        return titles;
    }
}
