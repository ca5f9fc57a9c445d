// Attributes and conventions, nullable reference types.
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Store;

public enum Level { Bronze, Silver, Gold }

[Index(nameof(Email), IsUnique = true)]
[Comment("People who buy")]
public class Customer
{
    public int Id { get; set; }
    [MaxLength(100)]
    public string Name { get; set; } = "";
    [StringLength(200)]
    public string Email { get; set; } = "";
    public string? Phone { get; set; }
    [Column("born_on")]
    public DateTime? Born { get; set; }
    [Precision(10, 3)]
    public decimal Credit { get; set; }
    public int Points { get; set; }
    public Level Level { get; set; }
    [Unicode(false), MaxLength(12)]
    public string? Code { get; set; }
    [Timestamp]
    public byte[]? Version { get; set; }
    [Comment("Free text")]
    public string? Notes { get; set; }
    public Address Home { get; set; } = new();
    public List<Order> Orders { get; set; } = [];
    [NotMapped]
    public string? Cache { get; set; }
}

[Owned]
public class Address
{
    [MaxLength(80)]
    public string Street { get; set; } = "";
    public string? City { get; set; }
}

[Table("Purchases")]
[Index(nameof(PlacedAt), nameof(State), Name = "IX_Placed")]
public class Order
{
    public int Id { get; set; }
    public DateTime PlacedAt { get; set; }
    public string State { get; set; } = "open";
    public decimal Total { get; set; }
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public int? CourierId { get; set; }
    public Courier? Courier { get; set; }
    public List<OrderLine> Lines { get; } = [];
    public Invoice? Invoice { get; set; }
}

[PrimaryKey(nameof(OrderId), nameof(Number))]
public class OrderLine
{
    public int OrderId { get; set; }
    public int Number { get; set; }
    public int Quantity { get; set; }
    public Order Order { get; set; } = null!;
    public Product Product { get; set; } = null!;
}

public class Invoice
{
    public int Id { get; set; }
    public int OrderId { get; set; }
    public Order Order { get; set; } = null!;
    public DateOnly IssuedOn { get; set; }
}

public class Courier
{
    [Key]
    public string Callsign { get; set; } = "";
    public double Rating { get; set; }
    public bool IsActive { get; set; }
    public Guid? Badge { get; set; }
}

public abstract class Product
{
    public Guid Id { get; set; }
    [Required]
    public string? Title { get; set; }
    [Column(TypeName = "decimal(9,4)")]
    public decimal Price { get; set; }
    public List<Tag> Tags { get; set; } = [];
    public Supplier? Supplier { get; set; }
}

public class Book : Product
{
    public string Author { get; set; } = "";
    public int Pages { get; set; }
}

public class Album : Product
{
    public string? Artist { get; set; }
}

public class Tag
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    public List<Product> Products { get; set; } = [];
}

public class Supplier
{
    public long SupplierId { get; set; }
    public string Name { get; set; } = "";
    public byte[] Logo { get; set; } = [];
    public float Share { get; set; }
    public TimeSpan Delay { get; set; }
    public DateTimeOffset Since { get; set; }
    public short Rank { get; set; }
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public int Number { get; set; }
    public ICollection<Product> Products { get; set; } = new List<Product>();
}

public class Holiday
{
    public int Id { get; set; }
    public DateOnly Day { get; set; }
}

public class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Book> Books => Set<Book>();
    public DbSet<Album> Albums => Set<Album>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
}
