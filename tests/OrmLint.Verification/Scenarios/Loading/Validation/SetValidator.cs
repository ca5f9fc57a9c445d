// The lines of an order have a validator of their own, one rule of which asks the database (X05).
// judge: policy - the library runs the rule later, from where the validator is asked
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var model = new OrderModel(1, db.Products.Select(p => new LineModel(p.Id, 2)).ToList());
        return (await new OrderModelValidator(db).ValidateAsync(model)).IsValid;
    }
}

public record OrderModel(int CustomerId, IEnumerable<LineModel> Lines);

public record LineModel(int ProductId, int Quantity);

public class OrderModelValidator : AbstractValidator<OrderModel>
{
    public OrderModelValidator(ShopContext db)
    {
        RuleFor(o => o.CustomerId).MustAsync((id, cancellation) => db.Customers.AnyAsync(c => c.Id == id, cancellation));
        RuleForEach(o => o.Lines).SetValidator(new LineModelValidator(db)); // <- ORM1001
    }
}

public class LineModelValidator : AbstractValidator<LineModel>
{
    private readonly ShopContext db;

    public LineModelValidator(ShopContext db)
    {
        this.db = db;
        RuleFor(l => l.Quantity).GreaterThan(0);
        RuleFor(l => l.ProductId).MustAsync(Exist);
    }

    private Task<bool> Exist(int id, CancellationToken cancellation) => db.Products.AnyAsync(p => p.Id == id, cancellation);
}
