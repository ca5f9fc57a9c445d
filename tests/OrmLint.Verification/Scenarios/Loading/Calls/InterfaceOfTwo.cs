// Of two implementations one asks the database and the other keeps a dictionary: the first is the one that runs in production (X10).
using Shop;

static class Scenario
{
    public static List<string> Run(ShopContext db)
    {
        INames names = new DatabaseNames(db);
        if (db.Customers.Count() == 0) names = new KnownNames();
        return db.Orders.Select(o => o.CustomerId).ToList().ConvertAll(id => names.NameOf(id)); // <- ORM1001
    }
}

interface INames { string NameOf(int id); }

class DatabaseNames(ShopContext db) : INames
{
    public string NameOf(int id) => db.Customers.Single(c => c.Id == id).Name;
}

class KnownNames : INames
{
    private readonly Dictionary<int, string> _names = [];
    public string NameOf(int id) => _names[id];
}
