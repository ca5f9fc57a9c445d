using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Migrations;

/// <summary>The migrations that exist beside a snapshot, sorted by id: what a new one must fit in with.</summary>
internal sealed class MigrationHistory
{
    private const string Format = "yyyyMMddHHmmss";

    private readonly ImmutableArray<ExistingMigration> _migrations;
    private readonly ImmutableHashSet<string> _takenNames;
    private readonly INamedTypeSymbol _snapshot;

    private MigrationHistory(INamedTypeSymbol snapshot, ImmutableArray<ExistingMigration> migrations, ImmutableHashSet<string> takenNames)
    {
        _snapshot = snapshot;
        _migrations = migrations;
        _takenNames = takenNames;
    }

    /// <summary>The newest one, or null where there is none.</summary>
    public ExistingMigration? Last => _migrations.IsEmpty ? null : _migrations[_migrations.Length - 1];

    /// <summary>The namespace of the next one: that of the newest, as EF Core does, or of the snapshot.</summary>
    public INamespaceSymbol Namespace => (Last?.Type ?? _snapshot).ContainingNamespace;

    /// <summary>
    /// The migrations of a context that belong to a snapshot. A context may have a set of migrations for each provider, each with a
    /// snapshot: the namespace tells them apart. Null if it does not.
    /// </summary>
    public static MigrationHistory? Of(Compilation compilation, ContextDrift drift, bool isOnlySnapshot, CancellationToken cancellation)
    {
        if (compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.Migrations.Migration") is not { } migration) return null;

        var all = new List<ExistingMigration>();
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in Types(compilation.Assembly.GlobalNamespace, cancellation))
        {
            if (SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, drift.SnapshotType.ContainingNamespace)) names.Add(type.Name);
            if (!SymbolEqualityComparer.Default.Equals(type.BaseType, migration) || ExistingMigration.Of(type) is not { } existing) continue;
            names.Add(type.Name);
            if (SymbolEqualityComparer.Default.Equals(existing.Context, drift.Context)) all.Add(existing);
        }

        var own = isOnlySnapshot ? all : all.FindAll(existing => SymbolEqualityComparer.Default.Equals(existing.Type.ContainingNamespace, drift.SnapshotType.ContainingNamespace));
        if (own.Count == 0 && all.Count > 0) return null;
        return new MigrationHistory(drift.SnapshotType, own.OrderBy(static existing => existing.Id, StringComparer.Ordinal).ToImmutableArray(), names.ToImmutable());
    }

    /// <summary>The id for a migration made now: EF Core's time stamp, but later than the newest one's. Null if none would sort last.</summary>
    public string? NextId(DateTime now, string name)
    {
        var stamp = new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, now.Second);
        if (Last is { } last && last.Id.Length > Format.Length
            && DateTime.TryParseExact(last.Id.Substring(0, Format.Length), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var before)
            && stamp <= before)
        {
            stamp = before.AddSeconds(1);
        }

        var id = stamp.ToString(Format, CultureInfo.InvariantCulture) + "_" + name;
        return Last is null || string.CompareOrdinal(id, Last.Id) > 0 ? id : null;
    }

    /// <summary>A name that no migration has: the one given, or that with a number.</summary>
    public string Unique(string name)
    {
        var unique = name;
        for (var number = 2; _takenNames.Contains(unique); number++) unique = name + number.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol root, CancellationToken cancellation)
    {
        var pending = new Stack<INamespaceSymbol>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var member in pending.Pop().GetMembers())
            {
                if (member is INamespaceSymbol inner) pending.Push(inner);
                else if (member is INamedTypeSymbol type) yield return type;
            }
        }
    }
}

/// <summary>A migration in the source.</summary>
internal sealed record ExistingMigration(INamedTypeSymbol Type, string Id, INamedTypeSymbol Context)
{
    /// <summary>Reads the attributes; null for a class that EF Core does not find.</summary>
    public static ExistingMigration? Of(INamedTypeSymbol type)
    {
        string? id = null;
        INamedTypeSymbol? context = null;
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.ConstructorArguments.Length != 1) continue;
            switch (attribute.AttributeClass?.Name)
            {
                case "MigrationAttribute": id = attribute.ConstructorArguments[0].Value as string; break;
                case "DbContextAttribute": context = attribute.ConstructorArguments[0].Value as INamedTypeSymbol; break;
            }
        }

        return id is not null && context is not null ? new ExistingMigration(type, id, context) : null;
    }

    /// <summary>The declaration with <c>Up</c> in it; null if somebody wrote it in a way of their own.</summary>
    public TypeDeclarationSyntax? Operations(CancellationToken cancellation) => Declaration("Up", cancellation);

    /// <summary>The declaration with the model in it: the designer.</summary>
    public TypeDeclarationSyntax? Designer(CancellationToken cancellation) => Declaration("BuildTargetModel", cancellation);

    private TypeDeclarationSyntax? Declaration(string method, CancellationToken cancellation)
        => Type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>()
            .FirstOrDefault(declaration => declaration.Members.OfType<MethodDeclarationSyntax>().Any(member => member.Identifier.ValueText == method));
}
