// A manager of one's own that keeps the roles: asked through the type of the library, or through its own.
// ef: 10
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(Accounts db)
    {
        var members = new Members(db);
        UserManager<IdentityUser> manager = members;
        var lines = new List<string>();
        foreach (var user in await db.Users.OrderBy(u => u.Id).ToListAsync())
        {
            var roles = await manager.GetRolesAsync(user);
            lines.Add($"{user.UserName}: {string.Join(", ", roles)}{(await members.GetRolesAsync(user)).Count}");
        }

        return lines;
    }
}

class Members(Accounts db) : UserManager<IdentityUser>(new UserStore<IdentityUser>(db), null!, null!, [], [], new UpperInvariantLookupNormalizer(), null!, null!, null!)
{
    private readonly ILookup<string, string> _roles = db.UserRoles.Select(role => new { role.UserId, role.RoleId }).ToLookup(role => role.UserId, role => role.RoleId);

    public override Task<IList<string>> GetRolesAsync(IdentityUser user) => Task.FromResult<IList<string>>(_roles[user.Id].ToList());
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
