// A number in a script that a builder gathers in a loop.
using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, int id)
    {
        var sqlBuilder = new StringBuilder();
        foreach (var one in new[] { id, id + 1 })
        {
            sqlBuilder.Append($"UPDATE Customers SET City = 'X' WHERE Id = {one};"); // <- ORM2006
        }

        return db.Database.ExecuteSqlRaw(sqlBuilder.ToString());
    }
}
