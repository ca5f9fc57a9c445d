using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the model of a context has that one of its snapshots has not, and the other way round.</summary>
/// <param name="Context">The context, in the source of this compilation.</param>
/// <param name="SnapshotType">The class of the snapshot, in the source of this compilation.</param>
/// <param name="Snapshot">The snapshot as read.</param>
/// <param name="Changes">The changes that are known for certain, in the order of the source.</param>
public sealed record ContextDrift(INamedTypeSymbol Context, INamedTypeSymbol SnapshotType, SnapshotModel Snapshot, ImmutableArray<ModelChange> Changes)
{
    /// <summary>
    /// Whether every change is known in detail and nothing that could hide another change was unreadable: a migration made of
    /// <see cref="Changes"/> leaves the context without a pending change, as far as OrmLint compares.
    /// </summary>
    public bool IsComplete { get; init; }

    /// <summary>What could not be read: taken to be as the snapshot says.</summary>
    internal ImmutableArray<ModelUnknown> Unread { get; init; } = ImmutableArray<ModelUnknown>.Empty;
}
