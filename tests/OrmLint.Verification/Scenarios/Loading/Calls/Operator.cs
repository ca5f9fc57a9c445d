// An operator that asks the database (X14).
using Shop;

static class Scenario
{
    public static int Run(ShopContext db)
    {
        var cart = new Cart(db);
        foreach (var product in db.Products.Select(p => p.Id).ToList()) cart = cart + product; // <- ORM1001
        return (int)cart.Sum;
    }
}

class Cart(ShopContext db)
{
    private readonly ShopContext _db = db;
    public decimal Sum { get; init; }

    public static Cart operator +(Cart cart, int productId)
        => new(cart._db) { Sum = cart.Sum + cart._db.Products.Where(p => p.Id == productId).Select(p => p.Price).First() };
}
