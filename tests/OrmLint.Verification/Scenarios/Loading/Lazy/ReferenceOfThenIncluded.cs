// Two references are included in a row; the third is read (P59).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var items = db.Items.Include(i => i.Order).ThenInclude(o => o.Customer).ToList();
        return items.Select(i => i.Order.Customer.Address?.Street).ToList(); // <- ORM1002
    }
}
