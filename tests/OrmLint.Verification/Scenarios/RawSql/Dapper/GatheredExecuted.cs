// Dapper: a number and a text beside parameters with a direction.
// value: Customer 2
// fix: yes
using System.Data;
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var id = 2;
        DynamicParameters parameters = new();
        parameters.Add("@city", "Here", DbType.String, ParameterDirection.Input, 40);
        connection.Execute(string.Format("UPDATE Customers SET City = @city WHERE Name = '{0}' AND Id = {1}", value, id), parameters); // <- ORM2001 ORM2006
        return connection.Query<string>("SELECT City FROM Customers ORDER BY Id").ToList();
    }
}
