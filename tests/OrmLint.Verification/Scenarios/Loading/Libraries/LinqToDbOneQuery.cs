// linq2db: chunks, a join, and rows in memory (N09, N19).
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using LinqToDB.Mapping;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    // rows: 4 12
    public static object Run(SqliteConnection connection)
    {
        using var db = new DataConnection(new DataOptions().UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), connection, false));
        var names = db.GetTable<Person>().ToDictionary(person => person.Id, person => person.Name);
        var lines = new List<string>();
        foreach (var order in db.GetTable<Purchase>().OrderBy(order => order.Id))
        {
            lines.Add(names.TryGetValue(order.CustomerId, out var name) ? name : "");
        }

        foreach (var ids in names.Keys.Chunk(500)) lines.Add($"{db.GetTable<Purchase>().Count(order => ids.Contains(order.CustomerId))}");
        return lines;
    }
}

[Table("Customers")]
public class Person
{
    [PrimaryKey]
    public int Id { get; set; }

    [Column]
    public string Name { get; set; } = "";
}

[Table("Orders")]
public class Purchase
{
    [PrimaryKey]
    public int Id { get; set; }

    [Column]
    public int CustomerId { get; set; }
}
