// A template that is a constant, with two placeholders.
// value: Customer 2
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>(Template.Replace("{name}", value).Replace("{table}", "Customers")).ToList(); // <- ORM2001
    }

    private const string Template = "SELECT Id FROM {table} WHERE Name = '{name}'";
}
