// Two many to many relationships of the same classes, told apart by the names of their join entity types; a property comes beside them.
// fix: yes
using Microsoft.EntityFrameworkCore;

public class Game
{
    public int Id { get; set; }
    public ICollection<Company> Publishers { get; set; } = [];
    public ICollection<Company> Developers { get; set; } = [];
#if !BEFORE
    public int Rating { get; set; } // <- ORM3001
#endif
}

public class Company
{
    public int Id { get; set; }
    public ICollection<Game> PublishedGames { get; set; } = [];
    public ICollection<Game> DevelopedGames { get; set; } = [];
}

public class GameContext(DbContextOptions<GameContext> options) : DbContext(options)
{
    public DbSet<Game> Games => Set<Game>();
    public DbSet<Company> Companies => Set<Company>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<Game>()
            .HasMany(g => g.Developers)
            .WithMany(c => c.DevelopedGames)
            .UsingEntity<Dictionary<string, object>>(
                "GameDeveloper",
                g => g.HasOne<Company>().WithMany().HasForeignKey("DeveloperId").OnDelete(DeleteBehavior.Cascade),
                g => g.HasOne<Game>().WithMany().HasForeignKey("GameId").OnDelete(DeleteBehavior.Cascade));
        builder.Entity<Game>()
            .HasMany(g => g.Publishers)
            .WithMany(c => c.PublishedGames)
            .UsingEntity<Dictionary<string, object>>(
                "GamePublisher",
                g => g.HasOne<Company>().WithMany().HasForeignKey("PublisherId").OnDelete(DeleteBehavior.Cascade),
                g => g.HasOne<Game>().WithMany().HasForeignKey("GameId").OnDelete(DeleteBehavior.Cascade));
    }
}
