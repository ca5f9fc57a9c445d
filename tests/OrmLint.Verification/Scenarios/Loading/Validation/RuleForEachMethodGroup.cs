// The rule is a method of the validator; the whole is its first parameter (X05).
// judge: policy - the library runs the method later, from where the validator is asked
using FluentValidation;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var command = new Basket { Lines = db.Products.Select(p => new Line { Product = p.Name, Amount = p.Id }).ToArray() };
        return new BasketValidator(db).Validate(command).Errors.Count;
    }
}

public class Basket
{
    public Line[] Lines { get; set; } = [];
}

public class Line
{
    public string Product { get; set; } = "";
    public int Amount { get; set; }
}

public class BasketValidator : AbstractValidator<Basket>
{
    private readonly ShopContext _db;

    public BasketValidator(ShopContext db)
    {
        _db = db;
        RuleForEach(x => x.Lines).Cascade(CascadeMode.Stop).NotNull().Must(BeSold); // <- ORM1001
    }

    private bool BeSold(Basket basket, Line line) => _db.Products.Any(p => p.Name == line.Product);
}
