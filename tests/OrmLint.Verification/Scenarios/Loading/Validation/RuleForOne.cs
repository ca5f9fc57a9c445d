// A rule for the whole, which asks once for all ids (X05).
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var command = new PlaceOrder(1, db.Products.Select(p => p.Id).ToList());
        return (await new PlaceOrderValidator(db).ValidateAsync(command)).IsValid;
    }
}

public record PlaceOrder(int CustomerId, List<int> ProductIds);

public class PlaceOrderValidator : AbstractValidator<PlaceOrder>
{
    public PlaceOrderValidator(ShopContext db)
    {
        RuleFor(order => order.CustomerId).MustAsync((id, cancellation) => db.Customers.AnyAsync(c => c.Id == id, cancellation));
        RuleFor(order => order.ProductIds).MustAsync(async (ids, cancellation) => await db.Products.CountAsync(p => ids.Contains(p.Id), cancellation) == ids.Distinct().Count());
        RuleForEach(order => order.ProductIds).Must(id => id > 0);
    }
}
