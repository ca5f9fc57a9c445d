// A property of the entity is computed from the reference.
// ef: 10
// fix: yes
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(PetContext db)
    {
        var labels = new List<string>();
        foreach (var pet in db.Pets.ToList()) labels.Add(pet.Label); // <- ORM1002
        return labels;
    }
}

public class Owner
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class Pet
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public int OwnerId { get; set; }
    public virtual Owner Owner { get; set; } = null!;
    public string Label => $"{Name} of {Owner.Name}";
}

public class PetContext(DbContextOptions<PetContext> options) : DbContext(options)
{
    public DbSet<Pet> Pets => Set<Pet>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseLazyLoadingProxies();

    public static void Fill(PetContext db, int rows)
    {
        for (var row = 1; row <= rows; row++) db.Add(new Pet { Name = $"Pet {row}", Owner = new Owner { Name = $"Owner {row}" } });
    }
}
