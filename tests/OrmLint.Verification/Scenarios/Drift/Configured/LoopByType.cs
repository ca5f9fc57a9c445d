// A loop over all properties converts dates, by their type: what else is added is known in detail.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

public class Invoice
{
    public int Id { get; set; }
    public DateTime Issued { get; set; }
    public DateTime? Paid { get; set; }
#if !BEFORE
    public int Pages { get; set; } // <- ORM3001
#endif
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var utc = new ValueConverter<DateTime, long>(v => v.ToUniversalTime().Ticks, v => new DateTime(v, DateTimeKind.Utc));
        foreach (var type in modelBuilder.Model.GetEntityTypes())
        {
            if (type.FindPrimaryKey() == null) continue;
            foreach (var property in type.GetProperties())
            {
                if (property.ClrType == typeof(DateTime)) property.SetValueConverter(utc);
                else if (property.ClrType == typeof(DateTime?)) property.SetValueConverter(utc);
            }
        }
    }
}
