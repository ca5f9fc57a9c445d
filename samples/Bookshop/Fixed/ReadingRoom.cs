using Microsoft.EntityFrameworkCore;

namespace Bookshop.Fixed;

/// <summary>How many books a reader has: they come with the reader.</summary>
public class ReadingRoom(ReadingRoomContext db)
{
    public int LoansOf(string name)
    {
        var reader = db.Readers.Include(r => r.Loans).AsNoTracking().First(r => r.Name == name);
        return reader.Loans.Count(loan => loan.Title != "");
    }
}
