// A visitor calls itself through its interface (X28).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        IVisitor visitor = new Visitor(db);
        return visitor.Visit(db.Categories.Single(c => c.ParentId == null).Id);
    }
}

public interface IVisitor
{
    int Visit(int id);
}

public class Visitor(ShopContext db) : IVisitor
{
    private readonly IVisitor? _next;

    public int Visit(int id)
    {
        var below = db.Categories.Where(c => c.ParentId == id).Select(c => c.Id).ToList();
        var next = _next ?? this;
        var depth = 0;
        foreach (var child in below) depth = Math.Max(depth, next.Visit(child)); // <- ORM1001
        return depth + 1;
    }
}
