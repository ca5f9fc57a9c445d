// What a base context with source says holds as well.
using Microsoft.EntityFrameworkCore;

public class Invoice
{
    public int Id { get; set; }
#if !BEFORE
    public string? Transient { get; set; }
    public string? Note { get; set; } // <- ORM3001
#endif
}

public abstract class CompanyContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
#if !BEFORE
        modelBuilder.Entity<Invoice>().Ignore(i => i.Transient);
#endif
        Extend(modelBuilder);
    }

    protected abstract void Extend(ModelBuilder modelBuilder);
}

public class ShopContext(DbContextOptions<ShopContext> options) : CompanyContext(options)
{
    protected override void Extend(ModelBuilder modelBuilder) => modelBuilder.Entity<Invoice>().HasIndex(i => i.Id);
}
