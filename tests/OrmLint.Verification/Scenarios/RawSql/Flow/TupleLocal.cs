// Text and page in a tuple of the method itself.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        (string Where, int Take) page = ("Name = '" + value + "'", 5); // <- ORM2001
        return connection.Query<int>("SELECT Id FROM Customers WHERE " + page.Where).Take(page.Take).ToList();
    }
}
