// The roles of each user, as a list of users shows them (X23).
// ef: 10
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(Accounts db)
    {
        var manager = db.Managed();
        var lines = new List<string>();
        foreach (var user in await db.Users.OrderBy(u => u.Id).ToListAsync())
        {
            var roles = await manager.GetRolesAsync(user); // <- ORM1001
            lines.Add($"{user.UserName}: {string.Join(", ", roles)}");
        }

        return lines;
    }
}

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
