// A text beside such a discriminator is as long as the code says.
// provider: sqlserver npgsql
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

public class Policy
{
    public int Id { get; set; }
    public string Discriminator { get; set; } = "";
#if BEFORE
    [MaxLength(30)]
    public string Reason { get; set; } = "";
#else
    [MaxLength(34)] // <- ORM3001
    public string Reason { get; set; } = "";
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
