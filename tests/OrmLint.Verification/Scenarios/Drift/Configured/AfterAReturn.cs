// What follows a return under a condition happens only perhaps.
using Microsoft.EntityFrameworkCore;

public class Invoice
{
    public int Id { get; set; }
    public string Note { get; set; } = "";
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Database.IsRelational()) return;
        modelBuilder.Entity<Invoice>().Property(i => i.Note).IsRequired(false);
        modelBuilder.Entity<Invoice>().Property<string>("Extra");
    }
}
