// The value finds the row that is deleted. EF Core, interpolated.
// value: Street 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.ExecuteSqlRaw($"DELETE FROM Addresses WHERE Street = '{value}'"); // <- ORM2001
    }
}
