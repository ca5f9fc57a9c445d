namespace OrmLint.Tests.Loading;

/// <summary>The model that the loading tests share, and a frame for the statements that they are about.</summary>
internal static class Shop
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;

        """;

    public const string Model = """

        public class Order
        {
            public int Id { get; set; }
            public int CustomerId { get; set; }
            public string Number { get; set; } = "";
            public virtual Customer Customer { get; set; } = null!;
            public virtual ICollection<Item> Items { get; set; } = new List<Item>();
        }

        public class Item
        {
            public int Id { get; set; }
            public int OrderId { get; set; }
            public int ProductId { get; set; }
            public int Quantity { get; set; }
            public virtual Order Order { get; set; } = null!;
            public virtual Product Product { get; set; } = null!;
        }

        public class Customer
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public virtual Address Address { get; set; } = null!;
            public virtual ICollection<Order> Orders { get; set; } = new List<Order>();
        }

        public class Address { public int Id { get; set; } public string City { get; set; } = ""; }
        public class Product { public int Id { get; set; } public string Name { get; set; } = ""; public decimal Price { get; set; } }

        public class ShopContext : DbContext
        {
            public DbSet<Order> Orders => Set<Order>();
            public DbSet<Item> Items => Set<Item>();
            public DbSet<Customer> Customers => Set<Customer>();
            public DbSet<Product> Products { get; set; } = null!;
        }

        """;

    /// <summary>A service with a context <c>_db</c> around <paramref name="members"/>.</summary>
    public static string Service(string members) => Usings + """
        public class Service
        {
            private readonly ShopContext _db = new ShopContext();

        """ + members + "\n}\n" + Model;

    /// <summary>An asynchronous method that has <c>_db</c>, <c>orders</c>, <c>ids</c> and <c>ct</c> around <paramref name="statements"/>.</summary>
    public static string Method(string statements) => Service(
        "public async Task Run(List<Order> orders, List<int> ids, CancellationToken ct = default)\n{\nawait Task.Yield();\n" + statements + "\n}\nvoid Use(object? o) { }\n");
}
