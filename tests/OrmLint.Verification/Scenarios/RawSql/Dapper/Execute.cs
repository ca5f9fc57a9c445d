// Dapper: a member of an object is part of an UPDATE.
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var customer = new Customer { Id = 2, Name = value };
        connection.Execute($"UPDATE Customers SET Name = '{customer.Name}' WHERE Id = {customer.Id}"); // <- ORM2001 ORM2006
        return connection.QuerySingle<string>("SELECT Name FROM Customers WHERE Id = 2");
    }
}
