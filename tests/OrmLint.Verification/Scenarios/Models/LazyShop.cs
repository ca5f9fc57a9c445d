using Microsoft.EntityFrameworkCore;

namespace LazyShop;

public class Customer
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string City { get; set; } = "";
    public virtual Address? Address { get; set; }
    public virtual ICollection<Order> Orders { get; set; } = new List<Order>();
}

public class Address
{
    public int Id { get; set; }
    public string Street { get; set; } = "";
    public int CustomerId { get; set; }
    public virtual Customer Customer { get; set; } = null!;
}

public class Order
{
    public int Id { get; set; }
    public DateTime Placed { get; set; }
    public decimal Total { get; set; }
    public string Status { get; set; } = "";
    public int CustomerId { get; set; }
    public virtual Customer Customer { get; set; } = null!;
    public virtual ICollection<Item> Items { get; set; } = new List<Item>();
}

public class Item
{
    public int Id { get; set; }
    public int Quantity { get; set; }
    public int OrderId { get; set; }
    public virtual Order Order { get; set; } = null!;
    public int ProductId { get; set; }
    public virtual Product Product { get; set; } = null!;
}

public class Product
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public decimal Price { get; set; }
    public int CategoryId { get; set; }
    public virtual Category Category { get; set; } = null!;
}

public class Category
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public int? ParentId { get; set; }
    public virtual Category? Parent { get; set; }
    public virtual ICollection<Category> Children { get; set; } = new List<Category>();
}

public class LazyShopContext(DbContextOptions<LazyShopContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Address> Addresses => Set<Address>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<Item> Items => Set<Item>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Category> Categories => Set<Category>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseLazyLoadingProxies();

    /// <summary>
    /// For each row: a customer with an address and an order of two items, a product, and a category below the one before.
    /// No two orders share a customer, and no two first items a product.
    /// </summary>
    public static void Fill(LazyShopContext db, int rows)
    {
        for (var row = 1; row <= rows; row++)
        {
            db.Categories.Add(new Category { Id = row, Name = $"Category {row}", ParentId = row == 1 ? null : row - 1 });
            db.Products.Add(new Product { Id = row, Name = $"Product {row}", Price = row, CategoryId = row });
            db.Customers.Add(new Customer { Id = row, Name = $"Customer {row}", City = $"City {row % 3}", Address = new Address { Street = $"Street {row}" } });
            db.Orders.Add(new Order
            {
                Id = row, CustomerId = row, Placed = new DateTime(2026, 1, 1).AddDays(row), Total = 10 * row, Status = row % 2 == 0 ? "Paid" : "New",
                Items = [new Item { ProductId = row, Quantity = row }, new Item { ProductId = row % rows + 1, Quantity = 1 }],
            });
        }
    }
}
