using Dapper;
using Microsoft.Data.Sqlite;

namespace Bookshop.Fixed;

/// <summary>Dapper: one statement for all books.</summary>
public class PriceTag(SqliteConnection connection)
{
    public List<long> Of(int book)
        => connection.Query<long>("SELECT Cents FROM Prices WHERE BookId = @book", new { book }).ToList();
}
