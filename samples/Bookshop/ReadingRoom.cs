using Microsoft.EntityFrameworkCore;

namespace Bookshop;

public class Reader
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public List<Loan> Loans { get; set; } = [];
}

public class Loan
{
    public int Id { get; set; }
    public required string Title { get; set; }
    public int ReaderId { get; set; }
}

/// <summary>A context whose navigations are not virtual: nothing is loaded lazily here.</summary>
public class ReadingRoomContext(DbContextOptions<ReadingRoomContext> options) : DbContext(options)
{
    public DbSet<Reader> Readers => Set<Reader>();
    public DbSet<Loan> Loans => Set<Loan>();
}
