// Users are invited by a list of addresses: each is looked up by itself (X23).
// ef: 10
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(Accounts db)
    {
        var invitation = new Invitation(db.Managed());
        var addresses = await db.Users.OrderBy(u => u.Id).Select(u => u.Email!).ToListAsync();
        var known = 0;
        for (var i = 0; i < addresses.Count; i++)
        {
            if (await invitation.IsKnown(addresses[i])) known++; // <- ORM1001
        }

        return known;
    }
}

class Invitation(UserManager<IdentityUser> users)
{
    public async Task<bool> IsKnown(string address) => await users.FindByEmailAsync(address) is not null;
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
