// The text grows in a field.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value) => new Finder(connection).Find(value);

    private class Finder(DbConnection connection)
    {
        private string _sql = "";

        public List<int> Find(string name)
        {
            _sql = "SELECT Id FROM Customers";
            _sql += " WHERE Name = '" + name + "'"; // <- ORM2001
            return connection.Query<int>(_sql).ToList();
        }
    }
}
