// The same text goes to a log, and the query has a parameter.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        Console.Out.Flush();
        var message = $"SELECT * FROM Customers WHERE Name = '{value}'";
        return new { message.Length, Id = db.Customers.Where(c => c.Name == value).Select(c => c.Id).FirstOrDefault() };
    }
}
