using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the model of a context has that a set of its migrations has not, and the other way round.</summary>
/// <param name="Context">The context.</param>
/// <param name="Home">What of this compilation stands for it: the context or, where that is another project's, the class of the snapshot.</param>
/// <param name="SnapshotName">The name of the snapshot's class.</param>
/// <param name="Set">The namespace of the migrations.</param>
/// <param name="Snapshot">The snapshot as read.</param>
/// <param name="Changes">The changes that are known for certain, in the order of the source.</param>
public record MigrationsDrift(INamedTypeSymbol Context, INamedTypeSymbol Home, string SnapshotName, string Set, SnapshotModel Snapshot, ImmutableArray<ModelChange> Changes)
{
    /// <summary>
    /// Whether a migration can be made of <see cref="Changes"/>: each is known in detail, and all code was read that says something of what they change. What could not
    /// be read elsewhere is taken to be as the snapshot says.
    /// </summary>
    public bool IsKnownInDetail { get; init; }

    /// <summary>Whether a migration made of <see cref="Changes"/> leaves the context without a pending change, as far as OrmLint compares: there is nothing that could not be read.</summary>
    public bool IsComplete { get; init; }

    /// <summary>What follows in the next snapshot from the changes.</summary>
    internal ImmutableArray<SnapshotEdit> Consequences { get; init; } = ImmutableArray<SnapshotEdit>.Empty;

    /// <summary>What could not be read: taken to be as the snapshot says.</summary>
    internal ImmutableArray<ModelUnknown> Unread { get; init; } = ImmutableArray<ModelUnknown>.Empty;

    /// <summary>The declarations whose bodies were read for it.</summary>
    internal IReadOnlyCollection<SyntaxNode> Read { get; init; } = Array.Empty<SyntaxNode>();
}

/// <summary>The drift from a snapshot in the source of this compilation.</summary>
/// <param name="Context">The context.</param>
/// <param name="SnapshotType">The class of the snapshot.</param>
/// <param name="Snapshot">The snapshot as read.</param>
/// <param name="Changes">The changes that are known for certain, in the order of the source.</param>
public sealed record ContextDrift(INamedTypeSymbol Context, INamedTypeSymbol SnapshotType, SnapshotModel Snapshot, ImmutableArray<ModelChange> Changes)
    : MigrationsDrift(Context, SymbolEqualityComparer.Default.Equals(Context.ContainingAssembly, SnapshotType.ContainingAssembly) ? Context : SnapshotType, SnapshotType.Name, SnapshotType.ContainingNamespace.ToDisplayString(), Snapshot, Changes);
