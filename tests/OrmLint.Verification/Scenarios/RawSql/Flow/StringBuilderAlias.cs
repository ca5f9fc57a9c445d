// Two names for one StringBuilder.
// value: City 1
// fix: none
using System.Data.Common;
using System.Text;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = new StringBuilder();
        var where = sql;
        sql.Append("SELECT Id FROM Customers");
        where.Append(" WHERE City = '");
        where.Append(value); // <- ORM2001
        sql.Append('\'');
        return connection.Query<int>(sql.ToString()).ToList();
    }
}
