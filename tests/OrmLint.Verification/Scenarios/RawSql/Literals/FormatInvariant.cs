// string.Format with a culture, and arguments in another order.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>(string.Format(System.Globalization.CultureInfo.InvariantCulture, "SELECT Id FROM Customers WHERE City <> '{1}' AND Name = '{0}'", value, "Rome")).ToList(); // <- ORM2001
    }
}
