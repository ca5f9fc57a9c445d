// The row is found by a column that a unique index keeps unique.
// fix: yes
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(StaffContext db)
    {
        var names = new List<string?>();
        foreach (var number in db.Badges.OrderBy(b => b.Id).Select(b => b.PersonNumber).ToList())
        {
            names.Add(db.People.FirstOrDefault(p => p.Number == number)?.Name); // <- ORM1001
        }

        return names;
    }
}

[Index(nameof(Number), IsUnique = true)]
public class Person
{
    public int Id { get; set; }
    public int Number { get; set; }
    public string Name { get; set; } = "";
}

public class Badge
{
    public int Id { get; set; }
    public int PersonNumber { get; set; }
}

public class StaffContext(DbContextOptions<StaffContext> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();
    public DbSet<Badge> Badges => Set<Badge>();

    public static void Fill(StaffContext db, int rows)
    {
        for (var row = 1; row <= rows; row++)
        {
            db.People.Add(new Person { Id = row, Number = 1000 + row, Name = $"Person {row}" });
            db.Badges.Add(new Badge { Id = row, PersonNumber = 1000 + row * 2 });
        }
    }
}
