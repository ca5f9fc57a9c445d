// Keys of a type of one's own, joined in quotes: no text can come from them.
// value: 1,3
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var keys = value.Split(',').Select(one => new Key(one.Length)).ToArray();
        var list = "'" + string.Join("','", keys) + "'";
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name IN ({list})").ToList();
    }

    private readonly record struct Key(int Number)
    {
        public override string ToString() => "k" + Number;
    }
}
