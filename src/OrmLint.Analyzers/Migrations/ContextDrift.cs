using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the model of a context has that a set of its migrations has not, and the other way round.</summary>
/// <param name="Context">The context.</param>
/// <param name="Home">What of this compilation stands for it: the context or, where that is another project's, the class of the snapshot.</param>
/// <param name="Set">The namespace of the migrations.</param>
/// <param name="Snapshot">The snapshot as read.</param>
/// <param name="Changes">The changes that are known for certain, in the order of the source.</param>
public record MigrationsDrift(INamedTypeSymbol Context, INamedTypeSymbol Home, string Set, SnapshotModel Snapshot, ImmutableArray<ModelChange> Changes)
{
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
    : MigrationsDrift(Context, SymbolEqualityComparer.Default.Equals(Context.ContainingAssembly, SnapshotType.ContainingAssembly) ? Context : SnapshotType, SnapshotType.ContainingNamespace.ToDisplayString(), Snapshot, Changes)
{
    /// <summary>
    /// Whether every change is known in detail and nothing that could hide another change was unreadable: a migration made of
    /// <see cref="MigrationsDrift.Changes"/> leaves the context without a pending change, as far as OrmLint compares.
    /// </summary>
    public bool IsComplete { get; init; }

    /// <summary>What follows in the next snapshot from the changes.</summary>
    internal ImmutableArray<SnapshotEdit> Consequences { get; init; } = ImmutableArray<SnapshotEdit>.Empty;
}
