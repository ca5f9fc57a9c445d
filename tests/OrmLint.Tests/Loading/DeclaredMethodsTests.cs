using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<QueryPerElement>;

/// <summary>Methods that .editorconfig declares: round trips of a user's own, and those that are never one.</summary>
public class DeclaredMethodsTests
{
    [Theory]
    [InlineData("Prices.Client.Get", "foreach (var id in ids) Use([|_client.Get(id)|]);")]
    [InlineData("Prices.Client.GetAsync", "foreach (var id in ids) Use(await [|_client.GetAsync(id)|]);")]
    [InlineData("Prices.Client.GetAsync", "Use(await Task.WhenAll(ids.Select(id => [|_client.GetAsync(id)|])));")]
    [InlineData("Some.Other.Thing, Prices.Client.Get", "foreach (var id in ids) Use([|_client.Get(id)|]);")]
    [InlineData("Prices.IClient.Get", "IClient client = _client; foreach (var id in ids) Use([|client.Get(id)|]); ")]
    [InlineData("Prices.IClient.Get", "foreach (var id in ids) Use([|_client.Get(id)|]);")]
    [InlineData("Prices.Store<T>.Load", "var store = new Store<Order>(); foreach (var id in ids) Use([|store.Load(id)|]);")]
    [InlineData("Prices.Client.Nested.Ask", "foreach (var id in ids) Use([|Client.Nested.Ask(id)|]);")]
    [InlineData("Prices.Extensions.Fetch", "foreach (var id in ids) Use([|_client.Fetch(id)|]);")]
    // Through a helper that calls it, and once only.
    [InlineData("Prices.Client.Get", "foreach (var id in ids) Use([|Twice(id)|]);")]
    [InlineData("Prices.Client.Get", "Use(_client.Get(1)); foreach (var id in ids) Use(id);")]
    [InlineData("Prices.Client.Get", "foreach (var id in ids) { if (!_known.TryGetValue(id, out var price)) _known[id] = price = _client.Get(id); }")]
    // What cannot be read is nothing.
    [InlineData("Prices", "foreach (var id in ids) Use(_client.Get(id));")]
    [InlineData(".Get", "foreach (var id in ids) Use(_client.Get(id));")]
    [InlineData("Prices.Client.", "foreach (var id in ids) Use(_client.Get(id));")]
    [InlineData("Prices.Client.Got", "foreach (var id in ids) Use(_client.Get(id));")]
    [InlineData(", ,", "foreach (var id in ids) Use(_client.Get(id));")]
    public Task RoundTripMethodsAreReported(string methods, string statements) => Verify.ReportsWithOption("ormlint_round_trip_methods = " + methods, Code(statements));

    [Theory]
    [InlineData("Prices.Cached.Get", "foreach (var id in ids) Use(_cached.Get(id));")]
    [InlineData("Prices.Cached.Get", "Use(ids.Select(_cached.Get).ToList());")]
    [InlineData("Prices.Cached.Get", "foreach (var id in ids) Use(OfCached(id));")]
    [InlineData("Microsoft.EntityFrameworkCore.DbSet<T>.Find", "foreach (var id in ids) Use(_db.Orders.Find(id));")]
    // The boundary: its neighbour, and the same method where nothing is said of it.
    [InlineData("Prices.Cached.Get", "foreach (var id in ids) Use([|_cached.Load(id)|]);")]
    [InlineData("Prices.Client.Get", "foreach (var id in ids) Use([|_cached.Get(id)|]);")]
    public Task QuietMethodsAreNot(string methods, string statements) => Verify.ReportsWithOption("ormlint_quiet_methods = " + methods, Code(statements));

    [Fact]
    public Task WithoutTheOptionNothingIsKnownOfThem() => Verify.Reports(Code("foreach (var id in ids) Use(_client.Get(id)); foreach (var id in ids) Use([|_cached.Get(id)|]);"));

    private static string Code(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;
        using Prices;

        public class Service
        {
            private readonly ShopContext _db = new();
            private readonly Client _client = new();
            private readonly Cached _cached = new(new ShopContext());
            private readonly Dictionary<int, decimal> _known = new();

            public async Task Run(List<int> ids)
            {
                await Task.Yield();
                {{statements}}
            }

            private decimal Twice(int id) => _client.Get(id) * 2;
            private Order? OfCached(int id) => _cached.Get(id);
            private void Use(object? o) { }
        }

        namespace Prices
        {
            public interface IClient { decimal Get(int id); }

            public class Client : IClient
            {
                public decimal Get(int id) => id;
                public Task<decimal> GetAsync(int id) => Task.FromResult(0m);
                public static class Nested { public static int Ask(int id) => id; }
            }

            public static class Extensions { public static decimal Fetch(this Client client, int id) => id; }
            public class Store<T> { public T? Load(int id) => default; }

            public class Cached(ShopContext db)
            {
                public Order? Get(int id) => db.Orders.Find(id);
                public Order? Load(int id) => db.Orders.Find(id);
            }
        }

        public class Order { public int Id { get; set; } }

        public class ShopContext : DbContext { public DbSet<Order> Orders => Set<Order>(); }
        """;
}
