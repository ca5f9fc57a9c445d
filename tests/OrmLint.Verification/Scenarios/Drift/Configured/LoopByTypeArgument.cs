// A helper with a type parameter goes through the model; a column of another type is widened.
// fix: yes
// provider: sqlserver
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

public class Invoice
{
    public int Id { get; set; }
    public TimeSpan Due { get; set; }
#if BEFORE
    [MaxLength(20)]
#else
    [MaxLength(40)] // <- ORM3001
#endif
    public string Number { get; set; } = "";
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Comment<TimeSpan>("in days");
}

public static class Loops
{
    public static void Comment<T>(this ModelBuilder modelBuilder, string comment)
    {
        var type = typeof(T);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                if (property.ClrType == type) property.SetComment(comment);
            }
        }
    }
}
