// A StringBuilder of constants, numbers and placeholders.
// value: Customer 2
using System.Data.Common;
using System.Text;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = new StringBuilder("SELECT Id FROM Customers WHERE 1 = 1");
        if (value != "") sql.Append(" AND Name = @value");
        for (var i = 0; i < 3; i++) sql.Append(" OR Id = ").Append(i); // <- ORM2006
        sql.AppendLine().AppendFormat(" ORDER BY {0}", "Id").Replace("ORDER", "ORDER");
        return connection.Query<int>(sql.ToString(), new { value }).ToList();
    }
}
