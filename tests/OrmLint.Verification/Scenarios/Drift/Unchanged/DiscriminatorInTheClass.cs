// The discriminator is a property of the class, by its usual name: it is as long as the longest value needs, which nothing in the code says.
// provider: sqlite sqlserver npgsql
using Microsoft.EntityFrameworkCore;

public class Policy
{
    public int Id { get; set; }
    public string Discriminator { get; set; } = "";
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

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Policy>().HasDiscriminator<string>("Discriminator")
        .HasValue<ProjectPolicy>("project").HasValue<AccountPolicy>("service_account_project");
}
