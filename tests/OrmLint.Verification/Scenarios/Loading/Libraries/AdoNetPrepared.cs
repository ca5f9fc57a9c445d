// ADO.NET: one command, prepared once, executed with other values per element: the way to insert many rows.
// judge: policy, it sends one statement per element, as bulk inserts with a prepared command do
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static void Run(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO Categories (Name) VALUES ($name)";
        var name = command.Parameters.Add("$name", SqliteType.Text);
        command.Prepare();
        foreach (var text in new List<string> { "a", "b", "c" }.Concat(["d"]))
        {
            name.Value = text;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
