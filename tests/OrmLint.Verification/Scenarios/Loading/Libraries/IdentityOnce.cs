// The users of a role are asked for once, and the roles of one user.
// ef: 10
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(Accounts db)
    {
        var manager = db.Managed();
        var readers = await manager.GetUsersInRoleAsync("Reader");
        var names = new List<string?>();
        foreach (var reader in readers) names.Add(reader.UserName);
        return names.Count + (await manager.GetRolesAsync(readers[0])).Count;
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
