// A configuration class takes the keys, which the application gave before, from a sequence by its usual name.
// provider: sqlserver
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

public class Ticket
{
    public int Id { get; set; }
    public string Seat { get; set; } = "";
}

public class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.Property(t => t.Seat).HasMaxLength(10);
#if BEFORE
        builder.Property(t => t.Id).ValueGeneratedNever();
#else
        SqlServerPropertyBuilderExtensions.UseHiLo(builder.Property(t => t.Id)); // <- ORM3001
#endif
    }
}

public class TicketContext(DbContextOptions<TicketContext> options) : DbContext(options)
{
    public DbSet<Ticket> Tickets => Set<Ticket>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
}
