using Dapper;
using Microsoft.Data.Sqlite;

namespace Bookshop.Mistakes;

/// <summary>Dapper: a number can do no harm in the text, but each one makes a statement of its own, which is planned and kept for itself.</summary>
public class PriceTag(SqliteConnection connection)
{
    public List<long> Of(int book)
        => connection.Query<long>($"SELECT Cents FROM Prices WHERE BookId = {book}").ToList(); // ORM2006
}
