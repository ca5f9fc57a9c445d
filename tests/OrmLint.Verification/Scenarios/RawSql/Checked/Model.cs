// Names of EF Core's model.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var table = db.Model.FindEntityType(typeof(Customer))!.GetTableName();
        return db.Customers.FromSqlRaw($"SELECT * FROM \"{table}\" WHERE Name = {{0}}", value).Select(c => c.Id).ToList();
    }
}
