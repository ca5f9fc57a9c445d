using Microsoft.EntityFrameworkCore;

namespace Split.Model;

public class Parcel
{
    public int Id { get; set; }
    public string Address { get; set; } = "";
    public decimal Weight { get; set; }
    public string? Locker { get; set; } // ORM3001
    public string Label => $"{Address} ({Weight} kg)";
}

public class ParcelsContext(DbContextOptions<ParcelsContext> options) : DbContext(options)
{
    public DbSet<Parcel> Parcels => Set<Parcel>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.Entity<Parcel>().HasIndex(parcel => parcel.Address);
}
