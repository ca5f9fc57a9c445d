// A record by SqlQueryRaw per element (P18, X22).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<Line>();
        foreach (var id in db.Orders.Select(o => o.Id).ToList())
        {
            var query = db.Database.SqlQueryRaw<Line>("SELECT OrderId, COUNT(*) AS Count FROM Items WHERE OrderId = {0} GROUP BY OrderId", id);
            lines.AddRange(query.ToList()); // <- ORM1001
        }

        return lines;
    }
}

public sealed record Line(int OrderId, int Count);
