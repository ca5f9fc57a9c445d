// A navigation is misspelled in a text.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => db.Orders.Include("Custmer").ToList().Count; // <- ORM1006
}
