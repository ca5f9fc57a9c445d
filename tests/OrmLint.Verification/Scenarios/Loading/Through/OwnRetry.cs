// A method that runs a function again until it succeeds runs it once, as a rule.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => Retry(() => db.Customers.Count());

    private static T Retry<T>(Func<T> ask)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return ask();
            }
            catch (InvalidOperationException) when (attempt < 3)
            {
            }
        }
    }
}
