// Draws codes until one is not taken, in a method of its own (N16).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => NextFree(db, 1);

    private static int NextFree(ShopContext db, int from)
    {
        var candidate = from - 1;
        bool taken;
        do
        {
            candidate++;
            taken = db.Customers.Any(c => c.Id == candidate && c.Id < 3);
        }
        while (taken);
        return candidate;
    }
}
