// linq2db: a table is asked per element (X26).
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using LinqToDB.Mapping;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection)
    {
        using var db = new Data(connection);
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            names.Add(db.People.First(person => person.Id == order.CustomerId).Name); // <- ORM1001
        }

        return names;
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

public class Data(SqliteConnection connection)
    : DataConnection(new DataOptions().UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), connection, false))
{
    public ITable<Person> People => this.GetTable<Person>();

    public ITable<Purchase> Orders => this.GetTable<Purchase>();
}
