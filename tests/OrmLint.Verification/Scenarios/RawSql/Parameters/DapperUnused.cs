// A value that no condition uses any more.
// value: Customer 2
// fix: yes
// judge: policy Dapper sends only the parameters that the text names: nothing is to be seen
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>("SELECT Id FROM Customers WHERE Name = @value", new { value, city = "City 2" }).ToList(); // <- ORM2005
    }
}
