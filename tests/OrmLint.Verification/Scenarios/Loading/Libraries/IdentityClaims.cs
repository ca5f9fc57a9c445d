// A page of members, of a user manager of one's own, with the claims of each (X23).
// ef: 10
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(Accounts db)
    {
        var members = new Members(db);
        var users = db.Users.AsNoTracking().OrderBy(u => u.Id).ToList();
        var counts = new List<int>();
        using var next = users.GetEnumerator();
        while (next.MoveNext())
        {
            counts.Add((await members.GetClaimsAsync(next.Current)).Count); // <- ORM1001
        }

        return counts;
    }
}

class Members(Accounts db) : UserManager<IdentityUser>(new UserStore<IdentityUser>(db), null!, null!, [], [], new UpperInvariantLookupNormalizer(), null!, null!, null!);

public class Accounts(DbContextOptions<Accounts> options) : IdentityDbContext<IdentityUser>(options)
{
    public static void Fill(Accounts db, int rows)
    {
        db.Roles.Add(new IdentityRole { Id = "reader", Name = "Reader", NormalizedName = "READER" });
        for (var n = 0; n < rows; n++)
        {
            db.Users.Add(new IdentityUser { Id = $"user{n:00}", UserName = $"User{n}", NormalizedUserName = $"USER{n}", Email = $"user{n}@example.org", NormalizedEmail = $"USER{n}@EXAMPLE.ORG" });
            db.UserRoles.Add(new IdentityUserRole<string> { UserId = $"user{n:00}", RoleId = "reader" });
        }

        db.SaveChanges();
    }

    public UserManager<IdentityUser> Managed() => new(new UserStore<IdentityUser>(this), null!, null!, [], [], new UpperInvariantLookupNormalizer(), null!, null!, null!);
}
