using Microsoft.EntityFrameworkCore;

namespace Bookshop.Mistakes;

public class StockItem
{
    public int Id { get; set; }
    public required string Isbn { get; set; }
    public int Count { get; set; }
    public string? Shelf { get; set; } // ORM3001
}

/// <summary>Shelf was added to the class, and no migration was made: the database has no such column.</summary>
public class WarehouseContext(DbContextOptions<WarehouseContext> options) : DbContext(options)
{
    public DbSet<StockItem> Stock => Set<StockItem>();
}
