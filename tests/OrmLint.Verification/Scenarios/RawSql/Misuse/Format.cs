// The format is not applied to the parameter.
// value: 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var number = int.Parse(value);
        return db.Customers.FromSql($"SELECT * FROM Customers WHERE Name = 'Customer ' || {number:D3} OR City = {number:'Town '0}").Select(c => c.Id).ToList(); // <- ORM2008 ORM2008
    }
}
