// A field that was mapped is a property with the same column now, and another one keeps its name in the database: what else changes of them is a change.
using Microsoft.EntityFrameworkCore;

public class Order
{
    public int Id { get; set; }
#if BEFORE
#pragma warning disable CS0169, CS0649
    private int _rank;
    public string Note { get; set; } = "";
#else
    public int? Rank { get; set; } // <- ORM3001
    public string? Remark { get; set; } // <- ORM3001
#endif
}

public class OrderContext(DbContextOptions<OrderContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
#if BEFORE
        modelBuilder.Entity<Order>().Property<int>("_rank").HasColumnName("Rank");
#else
        modelBuilder.Entity<Order>().Property(o => o.Remark).HasColumnName("Note");
#endif
    }
}
