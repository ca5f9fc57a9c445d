// The model says that the key is composite: a row is not found by its Id alone.
// fix: none
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(RegisterContext db)
    {
        var names = new List<string?>();
        foreach (var id in db.Entries.Select(e => e.Id).Distinct().OrderBy(id => id).ToList())
            names.Add(db.Entries.FirstOrDefault(e => e.Id == id)?.Name); // <- ORM1001
        return names.Count;
    }
}

public class Entry
{
    public int Tenant { get; set; }
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class EntryConfiguration : IEntityTypeConfiguration<Entry>
{
    public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Entry> builder) => builder.HasKey(e => new { e.Tenant, e.Id });
}

public class RegisterContext(DbContextOptions<RegisterContext> options) : DbContext(options)
{
    public DbSet<Entry> Entries => Set<Entry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfiguration(new EntryConfiguration());

    public static void Fill(RegisterContext db, int rows)
    {
        for (var row = 1; row <= rows; row++)
        {
            db.Entries.Add(new Entry { Tenant = 1, Id = row, Name = $"One {row}" });
            db.Entries.Add(new Entry { Tenant = 2, Id = row, Name = $"Two {row}" });
        }
    }
}
