using Microsoft.EntityFrameworkCore;

namespace Bookshop.Fixed;

public class Branch
{
    public int Id { get; set; }
    public string Town { get; set; } = "";
    public DateTime Opened { get; set; }
}

/// <summary>The first branch was opened once.</summary>
public class BranchContext(DbContextOptions<BranchContext> options) : DbContext(options)
{
    public DbSet<Branch> Branches => Set<Branch>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Branch>().HasData(new Branch { Id = 1, Town = "Bern", Opened = new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc) });
    }
}
