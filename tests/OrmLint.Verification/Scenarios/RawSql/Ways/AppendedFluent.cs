// One chain of calls on a builder.
// value: Customer 2
using System.Data.Common;
using System.Text;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
        => connection.Query<int>(new StringBuilder().Append("SELECT Id FROM Customers").Append(" WHERE Name = ").Append('\'').Append(value).Append('\'').ToString()).ToList(); // <- ORM2001
}
