using System.Collections.Immutable;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What a model and a snapshot have that the other has not.</summary>
/// <param name="Changes">The changes that are known for certain, in the order of the source.</param>
public record ModelDifferences(ImmutableArray<ModelChange> Changes)
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
}
