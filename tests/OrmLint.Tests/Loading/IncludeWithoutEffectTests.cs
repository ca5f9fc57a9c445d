using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<IncludeWithoutEffect>;

public class IncludeWithoutEffectTests
{
    [Theory]
    [InlineData("Use(_db.Orders.[|Include|](o => o.Customer).Count());")]
    [InlineData("Use(await _db.Orders.[|Include|](o => o.Items).ThenInclude(i => i.Product).Where(o => o.Id > 3).AnyAsync(ct));")]
    [InlineData("Use(_db.Orders.[|Include|](\"Customer\").Sum(o => o.Id));")]
    [InlineData("Use(_db.Orders.[|Include|](o => o.Customer).Select(o => o.Customer.Name).ToList());")]
    [InlineData("Use(_db.Orders.[|Include|](o => o.Customer).[|Include|](o => o.Items).Select(o => new { o.Id, o.Customer.Name, Count = o.Items.Count() }).ToList());")]
    [InlineData("Use(_db.Orders.[|Include|](o => o.Items).Select(o => new { o.Id, Names = o.Items.Select(i => i.Product.Name).ToList() }).ToList());")]
    [InlineData("foreach (var name in _db.Orders.[|Include|](o => o.Customer).Select(o => o.Customer.Name.ToUpper())) Use(name);")]
    public Task Reports(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("Use(_db.Orders.Include(o => o.Customer).ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.Customer).First(o => o.Id == 3));")]
    [InlineData("Use(_db.Orders.Include(o => o.Customer.Address).Select(o => o.Customer).ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.Customer).Select(o => new { o, o.Id }).ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.Customer).Select(o => Shown.NameOf(o)).ToList()); } static class Shown { public static string NameOf(Order o) => o.Customer.Name; } void End() {")]
    [InlineData("Use(_db.Orders.Include(o => o.Customer).AsEnumerable().Select(o => o.Customer.Name).ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.Customer).AsEnumerable().Count());")]
    [InlineData("var q = _db.Orders.Include(o => o.Customer); Use(q.Count()); Use(q.ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.Items).Select(o => o.Items).ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.Customer).GroupBy(o => o.CustomerId).ToList());")]
    [InlineData("Use(_db.Orders.Include(o => o.Customer).Select(o => new { o.Id, Customer = new { o.Customer } }).ToList());")]
    [InlineData("Use(_db.Orders.Select(o => o.Id).Count());")]
    public Task IsSilent(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("Use(_db.Orders.[|Include|](o => o.Customer).Count());", "Use(_db.Orders.Count());")]
    [InlineData("Use(_db.Orders.[|Include|](o => o.Items).ThenInclude(i => i.Product).[|Include|](o => o.Customer).Any());", "Use(_db.Orders.Any());")]
    [InlineData("Use(_db.Orders\n    .[|Include|](o => o.Customer)\n    .Where(o => o.Id > 3)\n    .Count());", "Use(_db.Orders\n    .Where(o => o.Id > 3)\n    .Count());")]
    public Task Removes(string statements, string expected) => Verify.Fixes<RemoveInclude>(Shop.Method(statements), Shop.Method(expected));

    [Fact]
    public Task FixIsWithheld_WhereACommentWouldBeLost() => Verify.OffersNoFix<RemoveInclude>(Shop.Method("Use(_db.Orders // all\n    .[|Include|](o => o.Customer)\n    .Count());"));
}
