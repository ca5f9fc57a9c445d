using System.Collections.Immutable;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What a model and a snapshot have that the other has not.</summary>
/// <param name="Changes">The changes that are known for certain, in the order of the source.</param>
/// <param name="Unread">What could not be read: taken to be as the snapshot says.</param>
/// <param name="Consequences">What follows in the next snapshot from the changes.</param>
internal sealed record ModelDifferences(ImmutableArray<ModelChange> Changes, ImmutableArray<ModelUnknown> Unread, ImmutableArray<SnapshotEdit> Consequences)
{
    /// <summary>Whether a migration can be made of the changes: each is known in detail, and nothing that could not be read is said of what they change.</summary>
    public bool IsKnownInDetail { get; init; }

    /// <summary>Whether there is also no other change, as far as is compared at all: nothing could not be read.</summary>
    public bool IsComplete { get; init; }
}
