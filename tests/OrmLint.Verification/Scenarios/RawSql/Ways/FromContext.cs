// A command of the context's connection.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object? Run(ShopContext db, string value)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM Customers WHERE Name = '{value}'"; // <- ORM2001
        return command.ExecuteScalar();
    }
}
