// The getter has a body, and the loop is a LINQ call (P34).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
        => db.Customers.ToList().Select(customer => new Card(db, customer)).Sum(card => card.Spent); // <- ORM1001
}

public class Card
{
    private readonly ShopContext _db;
    private readonly Customer _customer;

    public Card(ShopContext db, Customer customer) => (_db, _customer) = (db, customer);

    public decimal Spent
    {
        get
        {
            var orders = _db.Orders.Where(order => order.CustomerId == _customer.Id).ToList();
            return orders.Sum(order => order.Total);
        }
    }
}
