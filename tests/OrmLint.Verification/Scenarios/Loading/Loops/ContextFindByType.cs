// Find with the type of the entity as a value (P02); the bound of the loop is a query too, asked for each turn.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var found = 0;
        for (var id = 1; id <= db.Customers.Count(); id++) // <- ORM1008
        {
            var customer = (Customer?)db.Find(typeof(Customer), id); // <- ORM1001
            if (customer is not null) found++;
        }

        return found;
    }
}
