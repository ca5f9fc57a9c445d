using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<QueryPerElement>;

public class BatchStatementTests
{
    [Theory]
    [InlineData(
        "foreach (var id in ids) await [|_db.Items.Where(i => i.OrderId == id).ExecuteDeleteAsync(ct)|];",
        "await _db.Items.Where(i => ids.Contains(i.OrderId)).ExecuteDeleteAsync(ct);")]
    [InlineData(
        "foreach (var order in orders) { [|_db.Items.Where(i => i.OrderId == order.Id).ExecuteUpdate(s => s.SetProperty(i => i.Quantity, 0))|]; }",
        "var orderIds = orders.Select(order => order.Id).Distinct().ToList();\n_db.Items.Where(i => orderIds.Contains(i.OrderId)).ExecuteUpdate(s => s.SetProperty(i => i.Quantity, 0));")]
    [InlineData(
        "var deleted = 0; foreach (var order in orders) deleted += [|_db.Customers.Where(c => c.Name == order.Number).ExecuteDelete()|]; Use(deleted);",
        "var deleted = 0; var numbers = orders.Select(order => order.Number).Distinct().ToList();\ndeleted += _db.Customers.Where(c => numbers.Contains(c.Name)).ExecuteDelete(); Use(deleted);")]
    public Task OneStatementTakesThePlaceOfTheLoop(string statements, string expected) => Verify.Fixes<BatchStatement>(Shop.Method(statements), Shop.Method(expected));

    [Theory]
    [InlineData("foreach (var order in orders) { Use(order); [|_db.Items.Where(i => i.OrderId == order.Id).ExecuteDelete()|]; }")]
    [InlineData("foreach (var id in ids) [|_db.Items.Where(i => i.OrderId == id).ExecuteUpdate(s => s.SetProperty(i => i.Quantity, i => i.Quantity + 1))|];")]
    [InlineData("foreach (var order in orders) [|_db.Items.Where(i => i.OrderId == order.Id).ExecuteUpdate(s => s.SetProperty(i => i.Quantity, order.Id))|];")]
    // An id that comes twice counts twice.
    [InlineData("var n = 0; foreach (var id in ids) n += [|_db.Items.Where(i => i.OrderId == id).ExecuteUpdate(s => s.SetProperty(i => i.Quantity, 0))|]; Use(n);")]
    [InlineData("var n = 0; foreach (var id in ids) n = [|_db.Items.Where(i => i.OrderId == id).ExecuteDelete()|]; Use(n);")]
    public Task OffersNothingWhereItWouldNotBeTheSame(string statements) => Verify.OffersNoFix<BatchStatement>(Shop.Method(statements));
}
