// The same in one table: the column is null for the other types, and stays so.
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
    public string Breed { get; set; } = "";
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
}
