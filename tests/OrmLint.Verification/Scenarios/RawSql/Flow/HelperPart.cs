// A helper in another class puts a condition together.
// value: Customer 2
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var where = Conditions.Of("Name", value); // <- ORM2001
        return connection.Query<int>("SELECT Id FROM Customers" + where).ToList();
    }

    private static class Conditions
    {
        public static string Of(string column, string value)
        {
            if (value == "") return "";
            var condition = column + " = '" + value + "'";
            return " WHERE " + condition;
        }
    }
}
