// Properties of a library's class are overridden; how long their columns are is said by the library's context.
// ef: 10
using System;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

[Table("Members")]
public class Member : IdentityUser<Guid>
{
    public override string? Email { get; set; }
    public override string? NormalizedEmail { get; set; }
    public override string? NormalizedUserName { get; set; }
    public string? City { get; set; }
#if !BEFORE
    public string Greeting() => "Hello, " + UserName;
#endif
}

public class MemberContext(DbContextOptions<MemberContext> options) : IdentityDbContext<Member, IdentityRole<Guid>, Guid>(options);
