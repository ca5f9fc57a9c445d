// A lambda builds the text.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        Func<string, string> where = name => "WHERE Name = '" + name + "'";
        return connection.Query<int>("SELECT Id FROM Customers " + where(value)).ToList(); // <- missed ORM2001
    }
}
