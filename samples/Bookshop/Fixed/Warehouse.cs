using Microsoft.EntityFrameworkCore;

namespace Bookshop.Fixed;

public class StockItem
{
    public int Id { get; set; }
    public required string Isbn { get; set; }
    public int Count { get; set; }
    public string? Shelf { get; set; }
}

/// <summary>The migrations have the shelf too: see Migrations/.</summary>
public class ShelvedWarehouseContext(DbContextOptions<ShelvedWarehouseContext> options) : DbContext(options)
{
    public DbSet<StockItem> Stock => Set<StockItem>();
}
