using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>
/// ASP.NET Core Identity where its store is that of EF Core: the managers ask it for one user, or one role, at a time. Read off the sources of
/// <c>UserStore</c> and <c>RoleStore</c> 8 to 10. What they write is saved at once by design, and <c>RoleExistsAsync</c> is called where an
/// application fills its database: neither is counted.
/// </summary>
internal static class AspNetIdentity
{
    private static readonly OrmMember s_reads = new(Reads) { MayBeOverridden = true };

    public static readonly OrmLibrary Library = new("ASP.NET Core Identity", new[] { "Microsoft.AspNetCore.Identity.EntityFrameworkCore" },
        new OrmType("Microsoft.AspNetCore.Identity.UserManager`1", forDerivedTypes: true)
            .With(s_reads, "GetRolesAsync", "IsInRoleAsync", "GetClaimsAsync", "GetLoginsAsync", "FindByNameAsync", "FindByEmailAsync", "FindByLoginAsync", "GetUsersInRoleAsync", "GetUsersForClaimAsync")
            .With(s_reads with { LooksAtTracked = true }, "FindByIdAsync"),
        new OrmType("Microsoft.AspNetCore.Identity.RoleManager`1", forDerivedTypes: true)
            .With(s_reads, "GetClaimsAsync", "FindByIdAsync", "FindByNameAsync"));
}
