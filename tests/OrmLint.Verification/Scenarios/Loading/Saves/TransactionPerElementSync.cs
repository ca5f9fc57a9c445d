// The same, synchronous, with two saves in the transaction (P24).
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var customers = db.Customers.ToList();
        for (int i = 0; i < customers.Count; i++)
        {
            using (var transaction = db.Database.BeginTransaction())
            {
                customers[i].City = "Here";
                db.SaveChanges(); // <- ORM1011
                db.Orders.Add(new Order { Customer = customers[i], Status = "Extra" });
                db.SaveChanges(); // <- ORM1011
                transaction.Commit();
            }
        }

        return db.Orders.Count();
    }
}
