// A text that is made again until something is found.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        List<int> ids;
        var tries = 0;
        do
        {
            var sql = "SELECT Id FROM Customers WHERE Name = '" + value + "'"; // <- ORM2001
            ids = connection.Query<int>(sql).ToList();
        }
        while (ids.Count == 0 && ++tries < 2);

        return ids;
    }
}
