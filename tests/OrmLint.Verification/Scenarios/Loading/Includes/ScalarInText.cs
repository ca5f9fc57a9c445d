// A text column in a path.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => db.Customers.Include("City").First().Name; // <- ORM1006
}
