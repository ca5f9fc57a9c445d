// A configuration class inherits what it says of a property from a generic base class.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

public abstract class Audited
{
    public int Id { get; set; }
    public string? Author { get; set; } // <- ORM3001
}

public class Invoice : Audited
{
    public decimal Total { get; set; }
}

public abstract class AuditedConfiguration<T> : IEntityTypeConfiguration<T>
    where T : Audited
{
    public virtual void Configure(EntityTypeBuilder<T> builder)
    {
        builder.Property(x => x.Author).HasMaxLength(40)
#if !BEFORE
            .IsRequired()
#endif
            ;
    }
}

public class InvoiceConfiguration : AuditedConfiguration<Invoice>
{
    public override void Configure(EntityTypeBuilder<Invoice> builder)
    {
        base.Configure(builder);
        builder.HasIndex(i => i.Total);
    }
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(ShopContext).Assembly);
}
