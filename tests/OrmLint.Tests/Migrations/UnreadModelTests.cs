using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OrmLint.Tests.Migrations;

/// <summary>ORM0001: what of a model could not be read, at the code that could not be, with the reason.</summary>
public class UnreadModelTests
{
    private static async Task<string[]> Unread(params (string Before, string After)[] edits)
    {
        var model = edits.Aggregate(Drift.Model("Shop"), static (text, edit) =>
        {
            Assert.Contains(edit.Before, text, StringComparison.Ordinal);
            return text.Replace(edit.Before, edit.After, StringComparison.Ordinal);
        });
        return [.. await Drift.Unread(model, Drift.Snapshot("Shop", "SqlServer", 10))];
    }

    [Fact]
    public async Task A_delegate_that_is_kept_elsewhere()
    {
        var unread = await Unread(
            ("modelBuilder.Entity<CustomerTotal>()", "modelBuilder.Entity<Customer>(Hook);\n            modelBuilder.Entity<CustomerTotal>()"),
            ("public DbSet<Customer> Customers", "private static readonly Action<EntityTypeBuilder<Customer>> Hook = Environment.TickCount > 0 ? b => { } : b => b.Ignore(c => c.Rank);\n        public DbSet<Customer> Customers"));
        Assert.Contains("Hook => ORM0001 The configuration is in a delegate that could not be followed: 'Customer' of ShopContext is taken to be as the migrations say", unread);
    }

    [Fact]
    public async Task Configuration_classes_of_another_assembly()
    {
        var unread = await Unread(("ApplyConfigurationsFromAssembly(typeof(ShopContext).Assembly)", "ApplyConfigurationsFromAssembly(typeof(Uri).Assembly)"));
        Assert.Equal(["modelBuilder.ApplyConfigurationsFromAssembly(typeof(Uri).Assembly) => ORM0001 Configuration classes of an assembly that is not this project: the model of ShopContext is taken to be as the migrations say"], unread);
    }

    [Fact]
    public async Task A_call_of_a_library_that_has_no_body_here()
    {
        var unread = await Unread(
            ("modelBuilder.Entity<CustomerTotal>()", "System.Threading.Interlocked.Exchange(ref _kept, modelBuilder.Entity<Order>());\n            modelBuilder.Entity<CustomerTotal>()"),
            ("public DbSet<Customer> Customers", "private object? _kept;\n        public DbSet<Customer> Customers"));
        Assert.Contains(unread, static line => line.Contains("'Exchange' has no body here: 'Order' of ShopContext", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_that_a_convention_spells_are_told_once_for_all()
    {
        static string Spelled(string snapshot, int count)
        {
            foreach (var name in new[] { "Name", "Points", "Rank", "Email", "Grade", "Phone" }.Take(count))
            {
                var at = snapshot.IndexOf($"(\"{name}\")", StringComparison.Ordinal);
                Assert.True(at > 0, name);
                snapshot = snapshot.Insert(at + name.Length + 4, $".HasColumnName(\"{name.ToLowerInvariant()}\")");
            }

            return snapshot;
        }

        var snapshot = Drift.Snapshot("Shop", "SqlServer", 10);
        var few = await Drift.Unread(Drift.Model("Shop"), Spelled(snapshot, 2));
        Assert.Equal(2, few.Count(static line => line.Contains("The column's name may come from a convention", StringComparison.Ordinal)));
        var many = await Drift.Unread(Drift.Model("Shop"), Spelled(snapshot, 6));
        Assert.Equal("ShopContext => ORM0001 The names of 6 columns may come from a convention: the name of each of these columns of ShopContext is taken to be as the migrations say", Assert.Single(many, static line => line.Contains("convention", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_where_all_was_read() => Assert.DoesNotContain(await Unread(), static line => line.Contains("has no body here", StringComparison.Ordinal));
}
