// The class of the users, whose set a library has, gets a column.
// ef: 10
// provider: sqlite npgsql
// fix: yes
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace App.Model
{
    public sealed class Person : IdentityUser<int>
    {
#if !BEFORE
        public bool IsGuest { get; set; } // <- ORM3001
#endif
    }

    public sealed class Group : IdentityRole<int>;

    public class AppContext(DbContextOptions<AppContext> options) : IdentityDbContext<Person, Group, int>(options)
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            builder.Entity<Group>().Property(group => group.Name).HasMaxLength(64);
        }
    }
}
