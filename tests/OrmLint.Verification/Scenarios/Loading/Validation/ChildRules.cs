// Rules for the parts of a command, in place (X05).
using FluentValidation;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var command = new Transfer { Ids = db.Orders.Select(o => o.Id).ToList() };
        return new TransferValidator(db).Validate(command).IsValid;
    }
}

public class Transfer
{
    public List<int> Ids { get; set; } = [];
    public IEnumerable<Part> Parts => Ids.Select(id => new Part { OrderId = id });
}

public class Part
{
    public int OrderId { get; set; }
}

public class TransferValidator : AbstractValidator<Transfer>
{
    public TransferValidator(ShopContext db)
    {
        RuleForEach(transfer => transfer.Parts).ChildRules(part =>
        {
            part.RuleFor(p => p.OrderId).Must(id => db.Orders.Any(o => o.Id == id)); // <- ORM1001
        });
    }
}
