// judge: policy the saves do grow; but what fails must not take the others along, so that each is on purpose
// Each element's failure is noted, and the next one goes on.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var failed = new List<string>();
        foreach (var customer in db.Customers.ToList())
        {
            try
            {
                customer.City = "Here";
                db.SaveChanges();
            }
            catch (DbUpdateException)
            {
                failed.Add(customer.Name);
            }
        }

        return failed;
    }
}
