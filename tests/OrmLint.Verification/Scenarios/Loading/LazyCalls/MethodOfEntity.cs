// A method of the entity reads its collection.
// ef: 10
// fix: yes
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(CartContext db)
    {
        var sums = new List<int>();
        foreach (var cart in await db.Carts.ToListAsync())
        {
            sums.Add(cart.Sum()); // <- ORM1002
        }

        return sums;
    }
}

public class Line
{
    public int Id { get; set; }
    public int Amount { get; set; }
    public int CartId { get; set; }
}

public class Cart
{
    public int Id { get; set; }
    public virtual ICollection<Line> Lines { get; set; } = new List<Line>();

    public int Sum()
    {
        return Lines.Sum(line => line.Amount);
    }
}

public class CartContext(DbContextOptions<CartContext> options) : DbContext(options)
{
    public DbSet<Cart> Carts => Set<Cart>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseLazyLoadingProxies(useLazyLoadingProxies: true);

    public static void Fill(CartContext db, int rows)
    {
        for (var row = 1; row <= rows; row++) db.Add(new Cart { Lines = { new Line { Amount = row }, new Line { Amount = 1 } } });
    }
}
