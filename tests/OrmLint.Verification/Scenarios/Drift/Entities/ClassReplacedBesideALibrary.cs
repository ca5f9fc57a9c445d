// One class takes the place of another, with a table of its own, in a context that derives from a library's.
// ef: 10
// fix: yes
// provider: sqlite
using System;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Shop.Entities
{
    public class Member : IdentityUser
    {
    }

#if BEFORE
    [Table(nameof(SyncError))]
    public class SyncError
    {
        public int Id { get; set; }
        public string? UserId { get; set; }
        public string? Token { get; set; }
    }
#else
    [Table(nameof(SyncStatus))]
    public class SyncStatus
    {
        public int Id { get; set; }
        [MaxLength(128)]
        public string? UserId { get; set; }
        public DateTime LastSyncedAt { get; set; }
    }
#endif
}

namespace Shop.Data
{
    using Shop.Entities;

    public class ShopContext(DbContextOptions<ShopContext> options) : IdentityDbContext<Member>(options) // <- ORM3001
    {
#if BEFORE
        public DbSet<SyncError> SyncErrors { get; set; }
#else
        public DbSet<SyncStatus> SyncStatus { get; set; } // <- ORM3001

        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            builder.Entity<SyncStatus>().HasIndex(x => x.UserId).IsUnique();
        }
#endif
    }
}
