// Fields that were mapped are properties now, with their columns, one of them by another name; a navigation without a setter comes to a relationship that is there.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

public class Buyer
{
    public int Id { get; set; }
}

public class Method
{
    private int _kindId;
    public int Id { get; set; }
    public Kind? Kind { get; private set; }
    public override string ToString() => $"{_kindId++}";
}

public class Kind
{
    public int Id { get; set; }
}

public class Order
{
    public int Id { get; set; }
#if BEFORE
#pragma warning disable CS0169, CS0649
    private int? _buyerId;
    private int? _methodId;
    private DateTime _date;
#else
    public int? BuyerId { get; private set; }
    public Buyer? Buyer { get; }
    public int? PaidBy { get; private set; }
    public DateTime Date { get; private set; }
#endif
}

public class OrderMap : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> order)
    {
#if BEFORE
        order.Property<int?>("_buyerId").HasColumnName("BuyerId");
        order.Property<int?>("_methodId").HasColumnName("MethodId");
        order.Property<DateTime>("_date").HasColumnName("Date");
        order.HasOne<Buyer>().WithMany().HasForeignKey("_buyerId");
        order.HasOne<Method>().WithMany().HasForeignKey("_methodId").OnDelete(DeleteBehavior.Restrict);
#else
        order.Property(o => o.PaidBy).HasColumnName("MethodId");
        order.HasOne(o => o.Buyer).WithMany().HasForeignKey(o => o.BuyerId);
        order.HasOne<Method>().WithMany().HasForeignKey(o => o.PaidBy).OnDelete(DeleteBehavior.Restrict);
#endif
    }
}

public class OrderContext(DbContextOptions<OrderContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<Method> Methods => Set<Method>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new OrderMap());
        modelBuilder.Entity<Method>(method =>
        {
            method.Property("_kindId").HasColumnName("KindId");
            method.HasOne(m => m.Kind).WithMany().HasForeignKey("_kindId");
        });
    }
}
