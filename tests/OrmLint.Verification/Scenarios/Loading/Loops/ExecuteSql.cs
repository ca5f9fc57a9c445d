// A raw UPDATE per element (P17).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var id in db.Orders.Select(o => o.Id).ToList())
        {
            db.Database.ExecuteSql($"UPDATE Orders SET Status = 'Sent' WHERE Id = {id}"); // <- ORM1001
        }

        return db.Orders.Count(o => o.Status == "Sent");
    }
}
