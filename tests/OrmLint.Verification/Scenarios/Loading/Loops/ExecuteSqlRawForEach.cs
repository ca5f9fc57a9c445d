// ExecuteSqlRaw with parameters, in List.ForEach (P17).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static void Run(ShopContext db)
        => db.Orders.Where(o => o.Status == "New").Select(o => o.Id).ToList()
            .ForEach(id => db.Database.ExecuteSqlRaw("UPDATE Orders SET Status = 'Paid' WHERE Id = {0}", id)); // <- ORM1001
}
