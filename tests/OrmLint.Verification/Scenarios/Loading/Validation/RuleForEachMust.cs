// Each id of an order is looked up by a rule of FluentValidation (X05).
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var command = new PlaceOrder(db.Products.Select(p => p.Id).ToList());
        var result = await new PlaceOrderValidator(db).ValidateAsync(command);
        return result.IsValid;
    }
}

public record PlaceOrder(List<int> ProductIds);

public class PlaceOrderValidator : AbstractValidator<PlaceOrder>
{
    public PlaceOrderValidator(ShopContext db)
    {
        RuleFor(order => order.ProductIds).NotEmpty();
        RuleForEach(order => order.ProductIds)
            .MustAsync(async (id, cancellation) => await db.Products.AnyAsync(p => p.Id == id, cancellation)) // <- ORM1001
            .WithMessage("There is no such product");
    }
}
