using Microsoft.EntityFrameworkCore;

namespace Bookshop.Mistakes;

/// <summary>How many books a reader has: none, says a collection that nobody loaded.</summary>
public class ReadingRoom(ReadingRoomContext db)
{
    public int LoansOf(string name)
    {
        var reader = db.Readers.AsNoTracking().First(r => r.Name == name);
        return reader.Loans.Count(loan => loan.Title != ""); // ORM1003
    }
}
