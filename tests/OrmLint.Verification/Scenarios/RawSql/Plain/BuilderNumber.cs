// A number in a script that a builder gathers.
// value: 2
using System.Data.Common;
using System.Text;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, int id)
    {
        var sql = new StringBuilder();
        sql.Append($"UPDATE Customers SET City = 'X' WHERE Id = {id};"); // <- ORM2006
        sql.AppendLine();
        sql.Append("UPDATE Customers SET City = 'Y' WHERE Id = ").Append(id).Append(';'); // <- ORM2006
        return connection.Execute(sql.ToString());
    }
}
