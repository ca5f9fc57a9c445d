// The same with ExecuteSqlInterpolated.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, int number)
    {
        return db.Database.ExecuteSqlInterpolated($"UPDATE Customers SET City = {number:000} WHERE Id = 1"); // <- ORM2008
    }
}
