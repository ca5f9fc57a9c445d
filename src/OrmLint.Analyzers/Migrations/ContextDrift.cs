using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the model of a context has that a set of its migrations has not, and the other way round.</summary>
public record MigrationsDrift : ModelDifferences
{
    internal MigrationsDrift(INamedTypeSymbol context, INamedTypeSymbol home, string snapshotName, string set, SnapshotModel snapshot, ModelDifferences differences)
        : base(differences)
    {
        Context = context;
        Home = home;
        SnapshotName = snapshotName;
        Set = set;
        Snapshot = snapshot;
    }

    /// <summary>The context.</summary>
    public INamedTypeSymbol Context { get; }

    /// <summary>What of this compilation stands for it: the context or, where that is another project's, the class of the snapshot.</summary>
    public INamedTypeSymbol Home { get; }

    /// <summary>The name of the snapshot's class.</summary>
    public string SnapshotName { get; }

    /// <summary>The namespace of the migrations.</summary>
    public string Set { get; }

    /// <summary>The snapshot as read.</summary>
    public SnapshotModel Snapshot { get; }

    /// <summary>The declarations whose bodies were read for it.</summary>
    internal IReadOnlyCollection<SyntaxNode> Read { get; init; } = Array.Empty<SyntaxNode>();
}

/// <summary>The drift from a snapshot in the source of this compilation.</summary>
public sealed record ContextDrift : MigrationsDrift
{
    internal ContextDrift(INamedTypeSymbol context, INamedTypeSymbol home, INamedTypeSymbol snapshotType, SnapshotModel snapshot, ModelDifferences differences)
        : base(context, home, snapshotType.Name, snapshotType.ContainingNamespace.ToDisplayString(), snapshot, differences)
        => SnapshotType = snapshotType;

    /// <summary>The class of the snapshot.</summary>
    public INamedTypeSymbol SnapshotType { get; }
}
