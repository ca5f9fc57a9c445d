// while (delete > 0), as one expression (N12).
// rows: 20 60
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static void Run(ShopContext db)
    {
        while (db.Database.ExecuteSql($"DELETE FROM Items WHERE Id IN (SELECT Id FROM Items LIMIT 15)") > 0)
        {
        }
    }
}
