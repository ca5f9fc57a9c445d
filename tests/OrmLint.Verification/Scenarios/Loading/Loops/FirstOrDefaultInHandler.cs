// A handler asks for the row of each line of a request, over several lines of code (P03).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var request = new PlaceOrder(await db.Products.Select(product => new OrderLine(product.Id, 2)).ToListAsync());
        return await new PlaceOrderHandler(db).Handle(request, CancellationToken.None);
    }
}

public record OrderLine(int ProductId, int Quantity);

public record PlaceOrder(IReadOnlyList<OrderLine> Lines);

public class PlaceOrderHandler
{
    private readonly ShopContext _context;

    public PlaceOrderHandler(ShopContext context) => _context = context;

    public async Task<decimal> Handle(PlaceOrder request, CancellationToken cancellationToken)
    {
        decimal total = 0;
        foreach (var line in request.Lines)
        {
            var product = await _context.Products // <- ORM1001
                .AsNoTracking()
                .Where(p => p.Id == line.ProductId)
                .FirstOrDefaultAsync(cancellationToken);

            if (product is null) throw new InvalidOperationException($"There is no product {line.ProductId}.");
            total += product.Price * line.Quantity;
        }

        return total;
    }
}
