// A local has what the provider asks for, and is used further down if it has anything: as a media server does.
using System;
using Microsoft.EntityFrameworkCore;

public class Film
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public string Studio { get; set; } = "";
}

public class FilmContext(DbContextOptions<FilmContext> options) : DbContext(options)
{
    public DbSet<Film> Films => Set<Film>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        string? collation = null;
        if ((Database.ProviderName ?? string.Empty).Contains("SqlServer", StringComparison.InvariantCultureIgnoreCase))
        {
            collation = "Latin1_General_CI_AI";
        }

        if ((Database.ProviderName ?? string.Empty).Contains("Sqlite", StringComparison.InvariantCultureIgnoreCase))
        {
            collation = "NOCASE";
        }

        if (!string.IsNullOrEmpty(collation))
        {
            modelBuilder.Entity<Film>().Property(f => f.Title).UseCollation(collation);
#if !BEFORE
            modelBuilder.Entity<Film>().Property(f => f.Studio).UseCollation(collation); // <- ORM3001
#endif
        }
    }
}
