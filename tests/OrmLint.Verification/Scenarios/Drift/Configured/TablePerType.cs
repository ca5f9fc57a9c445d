// A hierarchy with a table for each type: there a text that becomes required is a change of its column.
using Microsoft.EntityFrameworkCore;

public abstract class Animal
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class Dog : Animal
{
#if BEFORE
    public string? Breed { get; set; }
#else
    public string Breed { get; set; } = ""; // <- ORM3001
#endif
}

public class Cat : Animal
{
    public int Lives { get; set; }
}

public class ZooContext(DbContextOptions<ZooContext> options) : DbContext(options)
{
    public DbSet<Animal> Animals => Set<Animal>();
    public DbSet<Dog> Dogs => Set<Dog>();
    public DbSet<Cat> Cats => Set<Cat>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Animal>().UseTptMappingStrategy();
}
