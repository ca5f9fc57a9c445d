// Users and roles are a library's by their tables, and the application's by their classes.
// ef: 10
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Members;

public class Member : IdentityUser
{
    public string? Nickname { get; set; }
}

[Table("Problem")]
public class Problem
{
    public int Id { get; set; }
    public string? Token { get; set; }
}

public class Letter
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
}

public class MembersContext : IdentityDbContext<Member>
{
    public MembersContext(DbContextOptions<MembersContext> options)
        : base(options)
    {
    }

    public DbSet<Problem> Problems => Set<Problem>();
    public DbSet<Letter> Letters => Set<Letter>();
}
