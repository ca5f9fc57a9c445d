// A convention of the application's own keeps properties out of the model.
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

public class Invoice
{
    public int Id { get; set; }
#if !BEFORE
    public string? TransientNote { get; set; }
#endif
}

public class WithoutTransients : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var type in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var property in type.GetProperties().Where(p => p.Name.StartsWith("Transient")).ToList()) type.Builder.Ignore(property.Name);
        }
    }
}

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.Conventions.Add(_ => new WithoutTransients());
}
