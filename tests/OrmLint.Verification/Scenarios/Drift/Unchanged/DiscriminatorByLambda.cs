// The same by a lambda, its values left to EF Core.
// provider: sqlite sqlserver npgsql
using Microsoft.EntityFrameworkCore;

public class Policy
{
    public int Id { get; set; }
    public string Kind { get; set; } = "";
#if !BEFORE
    public bool Allows(int id) => Id == id;
#endif
}

public class ProjectPolicy : Policy
{
    public int ProjectId { get; set; }
}

public class AccountPolicy : Policy
{
    public int AccountId { get; set; }
}

public class PolicyContext(DbContextOptions<PolicyContext> options) : DbContext(options)
{
    public DbSet<Policy> Policies => Set<Policy>();
    public DbSet<ProjectPolicy> ProjectPolicies => Set<ProjectPolicy>();
    public DbSet<AccountPolicy> AccountPolicies => Set<AccountPolicy>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var policy = modelBuilder.Entity<Policy>();
        policy.HasDiscriminator(p => p.Kind);
    }
}
