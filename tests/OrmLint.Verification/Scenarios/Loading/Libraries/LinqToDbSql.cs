// linq2db: SQL with an anonymous object, per element; once for all of them before (X26).
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection)
    {
        using var db = new DataConnection(new DataOptions().UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), connection, false));
        var ids = db.Query<int>("SELECT Id FROM Orders ORDER BY Id").ToList();
        var counts = new List<int>();
        foreach (var id in ids) counts.Add(db.Execute<int>("SELECT COUNT(*) FROM Items WHERE OrderId = @id", new { id })); // <- ORM1001
        return counts;
    }
}
