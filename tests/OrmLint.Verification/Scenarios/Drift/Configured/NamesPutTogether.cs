// The table's name is put together of a read-only field and a text, in a local.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

public class Parcel
{
    public int Id { get; set; }
    public string Label { get; set; } = "";
}

public static class Names
{
    public static readonly string Prefix = "shop_";
}

public class ParcelConfiguration : IEntityTypeConfiguration<Parcel>
{
    public void Configure(EntityTypeBuilder<Parcel> builder)
    {
#if BEFORE
        var table = "shop_parcel";
#else
        var table = Names.Prefix + "parcels";
#endif
        builder.ToTable(table); // <- ORM3001
        builder.Property(p => p.Label).HasColumnName($"{Names.Prefix}label");
    }
}

public class ParcelContext(DbContextOptions<ParcelContext> options) : DbContext(options)
{
    public DbSet<Parcel> Parcels => Set<Parcel>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfiguration(new ParcelConfiguration());
}
