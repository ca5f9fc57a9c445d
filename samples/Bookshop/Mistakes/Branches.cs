using Microsoft.EntityFrameworkCore;

namespace Bookshop.Mistakes;

public class Branch
{
    public int Id { get; set; }
    public string Town { get; set; } = "";
    public DateTime Opened { get; set; }
}

/// <summary>Each start of the application opens the first branch anew: its model is never that of the last migration.</summary>
public class BranchContext(DbContextOptions<BranchContext> options) : DbContext(options)
{
    public DbSet<Branch> Branches => Set<Branch>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Branch>().HasData(new Branch { Id = 1, Town = "Bern", Opened = DateTime.UtcNow }); // ORM3010
    }
}
