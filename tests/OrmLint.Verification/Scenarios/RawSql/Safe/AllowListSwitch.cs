// The value chooses among texts that the source names.
// value: City
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var column = value switch { "Name" => "Name", "City" => "City", _ => "Id" };
        return db.Customers.FromSqlRaw($"SELECT * FROM Customers ORDER BY {column} LIMIT 3").Select(c => c.Id).ToList();
    }
}
