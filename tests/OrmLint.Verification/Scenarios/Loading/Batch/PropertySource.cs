// The elements are held by a property.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var basket = new Basket(db.Items.AsNoTracking().OrderBy(i => i.Id).Select(i => new Line(i.ProductId, i.Quantity)).ToList());
        return basket.Lines.Count + new Till(db).Total(basket);
    }
}

public record Line(int ProductId, int Quantity);

public record Basket(IReadOnlyCollection<Line> Lines);

public class Till
{
    private readonly ShopContext _context;
    public Till(ShopContext context)
    {
        _context = context;
    }

    public decimal Total(Basket basket)
    {
        decimal total = 0;
        foreach (Line line in basket.Lines)
        {
            Product product = _context.Products.AsNoTracking().Single(p => p.Id == line.ProductId); // <- ORM1001
            total += product.Price * line.Quantity;
        }
        return total;
    }
}
