// A foreign key of the class leads to the users of a library, whose keys are texts; they get a collection.
// ef: 10
// provider: sqlserver
// fix: yes
using System;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

public class AppUser : IdentityUser
{
#if !BEFORE
    public ICollection<Note> Notes { get; } = new HashSet<Note>(); // <- ORM3001
#endif
}

public class Note
{
    public int Id { get; set; }
    public string? AuthorId { get; set; }
}

public class NoteContext : IdentityDbContext<AppUser>
{
    public NoteContext(DbContextOptions<NoteContext> options)
        : base(options)
    {
    }

    public DbSet<Note> Notes { get; set; } = null!;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
#if !BEFORE
        builder.Entity<Note>().HasOne<AppUser>().WithMany(user => user.Notes).HasForeignKey(note => note.AuthorId).OnDelete(DeleteBehavior.SetNull);
#endif
    }
}
