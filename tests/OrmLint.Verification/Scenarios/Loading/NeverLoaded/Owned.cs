// An owned type comes with its owner.
// fix: none
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(PeopleContext db)
    {
        return db.People.AsNoTracking().First().Home.City;
    }
}

public class Home
{
    public string City { get; set; } = "";
}

public class Person
{
    public int Id { get; set; }
    public Home Home { get; set; } = null!;
}

public class PeopleContext(DbContextOptions<PeopleContext> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Person>().OwnsOne(p => p.Home);

    public static void Fill(PeopleContext db, int rows)
    {
        for (var row = 1; row <= rows; row++) db.Add(new Person { Home = new Home { City = $"City {row}" } });
    }
}
