// The base class calls an abstract method, and the derived class asks the database in it.
using Shop;

static class Scenario
{
    public static List<string> Run(ShopContext db)
    {
        Labels labels = new CustomerLabels(db);
        return labels.For(db.Orders.Select(o => o.CustomerId).ToList());
    }
}

abstract class Labels
{
    public List<string> For(List<int> ids)
    {
        var labels = new List<string>();
        for (var i = 0; i < ids.Count; i++) labels.Add(Label(ids[i])); // <- ORM1001
        return labels;
    }

    protected abstract string Label(int id);
}

class CustomerLabels(ShopContext db) : Labels
{
    protected override string Label(int id) => db.Customers.First(c => c.Id == id).Name;
}
