// A helper appends the condition to the StringBuilder that it is given.
// value: Customer 2
// fix: none
using System.Data.Common;
using System.Text;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = new StringBuilder("SELECT Id FROM Customers WHERE 1 = 1");
        AddName(sql, value); // <- ORM2001
        return connection.Query<int>(sql.ToString()).ToList();
    }

    private static void AddName(StringBuilder sql, string name) => sql.Append(" AND Name = '").Append(name).Append("'");
}
