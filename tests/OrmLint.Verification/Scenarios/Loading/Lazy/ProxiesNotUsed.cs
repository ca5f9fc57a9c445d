// The package is referenced, but the context does not ask for proxies.
// ef: 10
// fix: none
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(PetContext db)
    {
        var names = new List<string?>();
        foreach (var pet in db.Pets.ToList()) names.Add(pet.Owner?.Name);
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
    public int Id { get; set; }
    public int OwnerId { get; set; }
    public virtual Owner? Owner { get; set; }
}

public class PetContext(DbContextOptions<PetContext> options) : DbContext(options)
{
    public DbSet<Pet> Pets => Set<Pet>();

    public static void Fill(PetContext db, int rows)
    {
        for (var row = 1; row <= rows; row++) db.Add(new Pet { Owner = new Owner { Name = $"Owner {row}" } });
    }
}

static class Startup
{
    public static void Configure(DbContextOptionsBuilder<PetContext> options) => options.UseSqlite("Data Source=shop.db");
}
