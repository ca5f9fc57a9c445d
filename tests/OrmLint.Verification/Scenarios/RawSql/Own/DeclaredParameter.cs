// A method of the user's own takes a title and SQL; which of them is the SQL, the option says.
// option: ormlint_sql_methods = Reports.Show(sql), Reports.Other
// value: Customer 2
// fix: none
using System.Data.Common;
using Shop;

class Reports(Func<string, int> count)
{
    public string Show(string title, string sql) => $"{title}: {count(sql)}";
}

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var reports = new Reports(text =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = text;
            return Convert.ToInt32(command.ExecuteScalar());
        });
        var sql = "SELECT COUNT(*) FROM Customers";
        sql += " WHERE Name = '" + value + "'"; // <- ORM2001
        return reports.Show("'" + value + "'", sql);
    }
}
