// The entity loads its reference with the loader that EF Core gives it, without proxies.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

static class Scenario
{
    public static object Run(PetContext db)
    {
        var names = new List<string>();
        foreach (var pet in db.Pets.ToList())
            names.Add(pet.Owner.Name); // <- ORM1002
        return names;
    }
}

public class Owner
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class Pet
{
    private readonly ILazyLoader? _loader;
    private Owner? _owner;

    public Pet() { }

    private Pet(ILazyLoader loader) => _loader = loader;

    public int Id { get; set; }

    public int OwnerId { get; set; }

    public Owner Owner
    {
        get => _loader.Load(this, ref _owner)!;
        set => _owner = value;
    }
}

public class PetContext(DbContextOptions<PetContext> options) : DbContext(options)
{
    public DbSet<Pet> Pets => Set<Pet>();

    public static void Fill(PetContext db, int rows)
    {
        for (var row = 1; row <= rows; row++) db.Add(new Pet { Owner = new Owner { Name = $"Owner {row}" } });
    }
}
