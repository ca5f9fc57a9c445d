// A gateway that reaches the database by reflection, of which the user says so.
// option: ormlint_round_trip_methods = Gateway.Ask
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var gateway = new Gateway(db);
        var sum = 0;
        foreach (var id in db.Customers.Select(c => c.Id).ToList()) sum += gateway.Ask(id); // <- ORM1001
        return sum;
    }
}

public class Gateway(ShopContext db)
{
    public int Ask(int id) => (int)typeof(Gateway).GetMethod(nameof(Count))!.Invoke(this, [id])!;

    public int Count(int id) => db.Orders.Count(o => o.CustomerId == id);
}
