// The same with a date.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, DateTime day)
    {
        return db.Database.SqlQuery<string>($"SELECT {day:yyyy-MM} AS Value").ToList(); // <- ORM2008
    }
}
