// The helper is behind an interface.
// value: Customer 2
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        IFilter filter = new NameFilter();
        return connection.Query<int>("SELECT Id FROM Customers WHERE " + filter.Sql(value)).ToList(); // <- ORM2001
    }

    private interface IFilter
    {
        string Sql(string text);
    }

    private class NameFilter : IFilter
    {
        public string Sql(string text) => "Name = '" + text + "'";
    }
}
