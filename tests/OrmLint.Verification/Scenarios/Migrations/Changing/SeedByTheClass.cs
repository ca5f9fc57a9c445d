// The entity makes its own key: in seed data it is another one each time.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

public abstract class Entity
{
    public Guid Id { get; set; } = Guid.NewGuid();
}

public class Role : Entity
{
    public Role() => Stamp = Guid.NewGuid().ToString();

    public string Name { get; set; } = "";
    public string Stamp { get; set; }
    public DateTime SeenAt { get; private set; } = new(2026, 1, 1);
}

public class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.HasData(new Role { Name = "Admin" }); // <- ORM3010
        builder.HasData(new Role { Id = new Guid("6d1b6d25-1c0c-4f1e-a5a8-0a1f6a3c7a01"), Stamp = "fixed", Name = "Guest" });
    }
}

public class RoleContext : DbContext
{
    public RoleContext(DbContextOptions<RoleContext> options) : base(options) { }

    public DbSet<Role> Roles { get; set; }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfiguration(new RoleConfiguration());
}
