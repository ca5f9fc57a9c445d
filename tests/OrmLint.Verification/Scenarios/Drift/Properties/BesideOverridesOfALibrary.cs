// A class overrides a property of a library's; a property of its own has another length now.
// ef: 10
// provider: sqlserver
using System;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

public class Member : IdentityUser<Guid>
{
    public override string? Email { get; set; }
#if BEFORE
    public string? City { get; set; }
#else
    [MaxLength(40)] public string? City { get; set; } // <- ORM3001
#endif
}

public class MemberContext(DbContextOptions<MemberContext> options) : IdentityDbContext<Member, IdentityRole<Guid>, Guid>(options);
