// The keys of one more entity type come from a sequence of their own.
// provider: npgsql
using Microsoft.EntityFrameworkCore;

public class Buyer
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class Sale
{
    public int Id { get; set; }
    public decimal Total { get; set; }
}

public class SalesContext(DbContextOptions<SalesContext> options) : DbContext(options)
{
    public DbSet<Buyer> Buyers => Set<Buyer>();
    public DbSet<Sale> Sales => Set<Sale>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        NpgsqlPropertyBuilderExtensions.UseHiLo(modelBuilder.Entity<Buyer>().Property(b => b.Id), "buyerseq");
#if !BEFORE
        NpgsqlPropertyBuilderExtensions.UseHiLo(modelBuilder.Entity<Sale>().Property(s => s.Id), "saleseq"); // <- ORM3001
#endif
    }
}
