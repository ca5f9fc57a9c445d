// The whole collection is one parameter: IN finds nothing.
// fix: none
// judge: policy which provider it is for is not in the references here, so that there is no fix to show it
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, List<int> ids)
    {
        return db.Customers.FromSql($"SELECT * FROM Customers WHERE Id IN ({ids})").Select(c => c.Id).ToList(); // <- ORM2008
    }
}
