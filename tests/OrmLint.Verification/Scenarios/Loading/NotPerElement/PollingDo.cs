// Asks again until the state is reached (N13).
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var attempts = 0;
        string status;
        do
        {
            await Task.Delay(1);
            status = db.Orders.Where(o => o.Id == 2).Select(o => o.Status).Single();
            attempts++;
        }
        while (status != "Paid" && attempts < 5);
        return status;
    }
}
