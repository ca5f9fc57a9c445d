using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Migrations;

/// <summary>The migrations that exist beside a snapshot: what a new one must fit in with.</summary>
internal sealed class MigrationHistory
{
    private const string Format = "yyyyMMddHHmmss";

    private readonly ImmutableHashSet<string> _takenNames;
    private readonly INamedTypeSymbol _snapshot;
    private readonly MigrationClass? _last;

    private MigrationHistory(INamedTypeSymbol snapshot, MigrationClass? last, ImmutableHashSet<string> takenNames)
    {
        _snapshot = snapshot;
        _last = last;
        _takenNames = takenNames;
    }

    /// <summary>The namespace of the next one: that of the newest, as EF Core does, or of the snapshot.</summary>
    public INamespaceSymbol Namespace => (_last?.Type ?? _snapshot).ContainingNamespace;

    /// <summary>The declaration of the newest one with <c>Up</c> in it; null where there is none.</summary>
    public TypeDeclarationSyntax? Operations => _last?.Up?.Method.Parent as TypeDeclarationSyntax;

    /// <summary>The declaration of the newest one with the model in it: its designer; null where there is none.</summary>
    public TypeDeclarationSyntax? Designer => _last?.TargetModel?.Parent as TypeDeclarationSyntax;

    /// <summary>The migrations that belong to a snapshot. Null where the context has several snapshots, and its migrations do not tell to which of them they belong.</summary>
    public static MigrationHistory? Of(MigrationsHome home, CancellationToken cancellation)
    {
        if (MigrationSet.Of(home.Compilation, cancellation) is not { } set) return null;
        var last = set.LastOf(home.Context, home.Snapshot.ContainingNamespace);
        var hasOthers = set.Histories.Exists(history => SymbolEqualityComparer.Default.Equals(history[0].Context, home.Context));
        var hasNeighbours = set.Snapshots.Count(snapshot => SymbolEqualityComparer.Default.Equals(snapshot.Context, home.Context)) > 1;
        if (last is null ? hasOthers : hasNeighbours && !SymbolEqualityComparer.Default.Equals(last.Type.ContainingNamespace, home.Snapshot.ContainingNamespace)) return null;

        var neighbours = home.Snapshot.ContainingNamespace.GetTypeMembers().Select(static type => type.Name);
        return new MigrationHistory(home.Snapshot, last, set.All.Select(static migration => migration.Type.Name).Concat(neighbours).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The id for a migration made now: EF Core's time stamp, but later than the newest one's. Null if none would sort last.</summary>
    public string? NextId(DateTime now, string name)
    {
        var stamp = new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, now.Second);
        if (_last?.Id is { } last && last.Length > Format.Length
            && DateTime.TryParseExact(last.Substring(0, Format.Length), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var before)
            && stamp <= before)
        {
            stamp = before.AddSeconds(1);
        }

        var id = stamp.ToString(Format, CultureInfo.InvariantCulture) + "_" + name;
        return _last is null || string.CompareOrdinal(id, _last.Id) > 0 ? id : null;
    }

    /// <summary>A name that no migration has: the one given, or that with a number.</summary>
    public string Unique(string name)
    {
        var unique = name;
        for (var number = 2; _takenNames.Contains(unique); number++) unique = name + number.ToString(CultureInfo.InvariantCulture);
        return unique;
    }
}
