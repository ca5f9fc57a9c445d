// The sequence of the keys has another name now, which a constant says.
// provider: sqlserver
using Microsoft.EntityFrameworkCore;

public class Berth
{
    public int Id { get; set; }
}

public class BerthContext(DbContextOptions<BerthContext> options) : DbContext(options)
{
#if BEFORE
    private const string Numbers = "berths";
#else
    private const string Numbers = "berth_numbers";
#endif

    public DbSet<Berth> Berths => Set<Berth>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Berth>(berth =>
        {
            SqlServerPropertyBuilderExtensions.UseHiLo(berth.Property(b => b.Id), Numbers); // <- ORM3001
        });
    }
}
