// A local function with parameters.
// value: City 1
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        string Where(string column, string text) => $" WHERE {column} = '{text}'";
        return db.Customers.FromSqlRaw("SELECT * FROM Customers" + Where("City", value)).Select(c => c.Id).ToList(); // <- ORM2001
    }
}
