// A check for null or white space checks nothing that counts.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("A name is needed.");
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}'").ToList(); // <- ORM2001
    }
}
