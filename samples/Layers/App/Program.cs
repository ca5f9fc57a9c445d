using System.Data.Common;
using Layers.Data;
using Layers.Services;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

// In a build on the command line each project sees the others as assemblies. OrmLint in the libraries says what their methods reach.
using var connection = new SqliteConnection("DataSource=:memory:");
connection.Open();
var statements = new Statements();
await using var db = new OrdersContext(new DbContextOptionsBuilder<OrdersContext>().UseSqlite(connection).AddInterceptors(statements).Options);
db.Database.EnsureCreated();
for (var row = 1; row <= 20; row++) db.Add(new Order { Customer = $"Customer {row}", Total = row });
db.SaveChanges();

IOrderRepository orders = new OrderRepository(db);
var prices = new Prices(orders);
var ids = db.Orders.Select(order => order.Id).ToList();

statements.Count = 0;
var sum = 0m;
foreach (var id in ids)
{
    sum += prices.WithTax(await prices.OfAsync(id)); // ORM1001
}

Console.WriteLine($"one by one: {statements.Count} statements, {sum}");

statements.Count = 0;
var named = 0;
foreach (var id in ids)
{
    if (orders.All().Any(order => order.Id == id && order.Customer != "")) named++; // ORM1001
}

Console.WriteLine($"a query of the repository for each: {statements.Count} statements, {named}");

statements.Count = 0;
sum = 0m;
var all = await prices.OfAllAsync(ids);
foreach (var id in ids) sum += prices.WithTax(all[id]);
Console.WriteLine($"all at once: {statements.Count} statement, {sum}");

// What the repository makes of a condition is written in its assembly too.
var name = args.Length > 0 ? args[0] : "' OR 1=1 --";
var found = (Spliced: OrdersOf(name).Count, Passed: OrdersPassed(name).Count);
Console.WriteLine($"orders of a customer called {name}: {found.Spliced} where the name is a part of the SQL, {found.Passed} where it is a parameter");

List<Order> OrdersOf(string customer) => orders.Where($"Customer = '{customer}'"); // ORM2001

List<Order> OrdersPassed(string customer) => orders.Where("Customer = {0}", customer);

internal sealed class Statements : DbCommandInterceptor
{
    public int Count { get; set; }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Count++;
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count++;
        return new(result);
    }
}
