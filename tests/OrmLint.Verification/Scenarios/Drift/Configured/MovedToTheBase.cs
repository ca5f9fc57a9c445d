// A property moves to the base class, in the table that both share.
using Microsoft.EntityFrameworkCore;

public abstract class Animal
{
    public int Id { get; set; }
#if !BEFORE
    public string? Breed { get; set; }
#endif
}

public class Dog : Animal
{
#if BEFORE
    public string? Breed { get; set; }
#endif
    public int Age { get; set; }
}

public class ZooContext(DbContextOptions<ZooContext> options) : DbContext(options)
{
    public DbSet<Animal> Animals => Set<Animal>();
    public DbSet<Dog> Dogs => Set<Dog>();
}
