// The text names a parameter that the object does not have. SQLite refuses it, so that it is caught.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var city = "City 2";
        try
        {
            return connection.Query<int>("SELECT Id FROM Customers WHERE Name = @value AND City = @city", new { value }).ToList(); // <- ORM2005
        }
        catch (Exception refused)
        {
            return refused.GetType().Name + city;
        }
    }
}
