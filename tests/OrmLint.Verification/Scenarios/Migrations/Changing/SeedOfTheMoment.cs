// Seed data with the time of day: each start of the application builds another model.
// fix: yes
using Microsoft.EntityFrameworkCore;

public class Tenant
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public DateTime CreatedAt { get; set; }
    public Guid Key { get; set; }
}

public class TenantContext(DbContextOptions<TenantContext> options) : DbContext(options)
{
    public DbSet<Tenant> Tenants => Set<Tenant>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Tenant>().HasData(
            new Tenant { Id = 1, Name = "One", CreatedAt = DateTime.UtcNow, Key = new Guid("6d1b6d25-1c0c-4f1e-a5a8-0a1f6a3c7a01") }, // <- ORM3010
            new Tenant { Id = 2, Name = "Two", CreatedAt = new DateTime(2026, 1, 1), Key = Guid.NewGuid() }); // <- ORM3010
    }
}
