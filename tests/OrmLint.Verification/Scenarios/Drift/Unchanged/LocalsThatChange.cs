// Locals are assigned anew, in ways that are followed and in ways that are not: what is said of the columns stays as it was.
using System.Linq;
using Microsoft.EntityFrameworkCore;

public class Reading
{
    public int Id { get; set; }
    public string Unit { get; set; } = "";
    public string Place { get; set; } = "";
    public string Device { get; set; } = "";
    public string Remark { get; set; } = "";
    public string Source { get; set; } = "";
}

public class ReadingContext(DbContextOptions<ReadingContext> options) : DbContext(options)
{
    public DbSet<Reading> Readings => Set<Reading>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var entity = modelBuilder.Entity<Reading>();
        var name = "a";
        name = "unit_of";
        entity.Property(r => r.Unit).HasColumnName(name);

        var counted = "pla";
        counted += "ce_of";
        entity.Property(r => r.Place).HasColumnName(counted);

        var given = "nothing";
        Give(ref given);
        entity.Property(r => r.Device).HasColumnName(given);

        var length = 10;
        foreach (var _ in Enumerable.Range(0, 3)) length++;
        entity.Property(r => r.Remark).HasMaxLength(length);

        var comment = "";
        void Say() => comment = "said";
        Say();
        entity.Property(r => r.Source).HasComment(comment);
#if BEFORE
        // As it was.
#endif
    }

    private static void Give(ref string name) => name = "device_of";
}
