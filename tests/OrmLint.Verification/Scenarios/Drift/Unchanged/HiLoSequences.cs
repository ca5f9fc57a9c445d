// Keys from sequences, one of which is said in full beforehand, one shared, one by its usual name.
// provider: sqlserver
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Keys = Microsoft.EntityFrameworkCore.SqlServerPropertyBuilderExtensions;

public class Buyer
{
    public int Id { get; set; }
#if !BEFORE
    public int Twice() => Id * 2;
#endif
}

public class Sale
{
    public int Id { get; set; }
}

public class Parcel
{
    public int Id { get; set; }
}

public class Letter
{
    public int Id { get; set; }
}

public class SaleConfiguration : IEntityTypeConfiguration<Sale>
{
    public void Configure(EntityTypeBuilder<Sale> builder) => Keys.UseHiLo(builder.Property(s => s.Id));
}

public class PostContext(DbContextOptions<PostContext> options) : DbContext(options)
{
    private const string Shared = "shared";

    public DbSet<Buyer> Buyers => Set<Buyer>();
    public DbSet<Sale> Sales => Set<Sale>();
    public DbSet<Parcel> Parcels => Set<Parcel>();
    public DbSet<Letter> Letters => Set<Letter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence("buyers", "numbers").StartsAt(500).IncrementsBy(20);
        Keys.UseHiLo(modelBuilder.Entity<Buyer>().Property(b => b.Id), "buyers", "numbers");
        modelBuilder.Entity<Parcel>(parcel => Keys.UseHiLo(parcel.Property(p => p.Id), Shared));
        modelBuilder.Entity<Letter>(letter => Keys.UseHiLo(letter.Property(l => l.Id), schema: null, name: Shared));
        modelBuilder.ApplyConfiguration(new SaleConfiguration());
    }
}
