// The inner loop runs over a projected query that nothing materializes (P05).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var text = new System.Text.StringBuilder();
        foreach (var customer in db.Customers.OrderBy(c => c.Name).ToList())
        {
            text.Append(customer.Name).Append(':');
            foreach (var total in db.Orders.Where(o => o.CustomerId == customer.Id).OrderBy(o => o.Id).Select(o => o.Total)) // <- ORM1001
            {
                text.Append(' ').Append(total);
            }

            text.AppendLine();
        }

        return text.ToString();
    }
}
