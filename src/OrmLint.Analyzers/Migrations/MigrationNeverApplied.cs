using System;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Migrations;

/// <summary>ORM3002: a migration without <c>[DbContext]</c> or <c>[Migration]</c>, the attributes of its designer, beside others that have them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationNeverApplied : MigrationRule
{
    /// <summary>Makes the analyzer.</summary>
    public MigrationNeverApplied()
        : base(Rules.MigrationNeverApplied)
    {
    }

    /// <inheritdoc />
    internal override void Analyze(MigrationView view)
    {
        if (LostAttributes.Of(view.Set, view.Migration, view.Compilation, view.Cancellation) is not { } lost) return;
        var missing = (lost.LacksContext, lost.LacksId) switch
        {
            (true, true) => "[DbContext] and no [Migration]",
            (true, false) => "[DbContext]",
            _ => "[Migration]",
        };
        var remedy = lost.Attributes is { } attributes ? "add " + attributes : "bring its designer back, or delete it";
        view.Report(Rules.MigrationNeverApplied, view.Migration.Place(view.Cancellation), view.Migration.Type.Name, missing, remedy);
    }
}

/// <summary>The attributes that a migration lacks, and those that it should have, as far as its neighbours and its file tell.</summary>
internal sealed record LostAttributes(bool LacksContext, bool LacksId, INamedTypeSymbol? Context, string? Id)
{
    /// <summary>What to add, as a message says it; null where it is not known.</summary>
    public string? Attributes => (LacksContext && Context is null) || (LacksId && Id is null) ? null : string.Join(" and ", new[]
    {
        LacksContext ? $"[DbContext(typeof({Context!.Name}))]" : null,
        LacksId ? $"[Migration(\"{Id}\")]" : null,
    }.Where(static text => text is not null));

    /// <summary>Those of a migration; null where it has both, or is not meant to be found by EF Core.</summary>
    public static LostAttributes? Of(MigrationSet set, MigrationClass migration, Compilation compilation, CancellationToken cancellation)
    {
        if (migration is { HasContextAttribute: true, HasMigrationAttribute: true } || migration.Type is { IsAbstract: true } or { IsGenericType: true } || set.Bases.Contains(migration.Type)) return null;

        var inNamespace = set.All.Where(other => MigrationSet.IsApplied(other) && SymbolEqualityComparer.Default.Equals(other.Type.ContainingNamespace, migration.Type.ContainingNamespace))
            .Select(static other => other.Context!).Concat(set.Snapshots.Where(snapshot => SymbolEqualityComparer.Default.Equals(snapshot.Type.ContainingNamespace, migration.Type.ContainingNamespace)).Select(static snapshot => snapshot.Context))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
        var contexts = inNamespace.Count > 0 ? inNamespace : set.Snapshots.Select(static snapshot => snapshot.Context).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();

        // Nothing here is applied by EF Core as it comes: a library's base, a test's migration, a lookup of the application's own.
        if (contexts.Count == 0 || FindsMigrationsItself(compilation, cancellation)) return null;
        var id = Path.GetFileNameWithoutExtension(migration.Place(cancellation).SourceTree?.FilePath ?? "");
        return new LostAttributes(!migration.HasContextAttribute, !migration.HasMigrationAttribute, contexts.Count == 1 ? contexts[0] : null, IsFree(id, set) ? id : null);
    }

    private static bool IsFree(string id, MigrationSet set)
        => id.Length > 15 && id[14] == '_' && id.Take(14).All(static c => c is >= '0' and <= '9') && set.All.All(other => !string.Equals(other.Id, id, StringComparison.OrdinalIgnoreCase));

    private static bool FindsMigrationsItself(Compilation compilation, CancellationToken cancellation)
        => compilation.GetSymbolsWithName(static name => name.EndsWith("MigrationsAssembly", StringComparison.Ordinal), SymbolFilter.Type, cancellation).OfType<INamedTypeSymbol>()
            .Any(static type => type.AllInterfaces.Any(static contract => contract.Name == "IMigrationsAssembly"));
}
