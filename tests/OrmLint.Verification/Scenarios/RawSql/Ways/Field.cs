// The value was kept in a field.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
        => new Finder(connection, value).Find();

    private class Finder(DbConnection connection, string name)
    {
        private readonly string _name = name;

        public List<int> Find() => connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{_name}'").ToList(); // <- ORM2001
    }
}
