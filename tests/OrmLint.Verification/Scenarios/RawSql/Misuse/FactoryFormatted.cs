// The same with ExecuteSql and string.Format.
// value: open
// fix: yes
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.ExecuteSql(FormattableStringFactory.Create(string.Format("DELETE FROM Items WHERE OrderId IN (SELECT Id FROM Orders WHERE Status = '{0}')", value))); // <- ORM2003
    }
}
