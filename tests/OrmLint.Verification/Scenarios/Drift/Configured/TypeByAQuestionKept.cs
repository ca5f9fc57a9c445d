// Whether it is SQLite is asked once, and kept in a local that decides which type a column has.
using Microsoft.EntityFrameworkCore;

public class Invoice
{
    public int Id { get; set; }
    public string Number { get; set; } = "";
}

public class InvoiceContext(DbContextOptions<InvoiceContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var isSqlite = Database.IsSqlite();
#if BEFORE
        modelBuilder.Entity<Invoice>().Property(i => i.Number).HasColumnType(isSqlite ? "TEXT" : "nvarchar(20)");
#else
        modelBuilder.Entity<Invoice>().Property(i => i.Number).HasColumnType(isSqlite ? "VARCHAR" : "nvarchar(30)"); // <- ORM3001
#endif
    }
}
