using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>The columns of which something could not be read, and is taken to be as the migrations say.</summary>
internal sealed class UnreadColumns
{
    private readonly HashSet<(string Entity, string Property)> _columns = new();

    /// <summary>Adds a column.</summary>
    public void Add(SnapshotEntity entity, SnapshotProperty property) => _columns.Add((entity.Name, property.Name));

    /// <summary>Whether a migration would write one of them anew, or a column that is as one of them is: with what could not be read.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="edits">All that they do to the snapshot.</param>
    /// <param name="entities">The entity types of the snapshot.</param>
    public bool AreWritten(ImmutableArray<ModelChange> changes, IEnumerable<SnapshotEdit> edits, IEnumerable<SnapshotEntity> entities)
    {
        if (_columns.Count == 0) return false;
        return changes.OfType<PropertyNullabilityChanged>().Any(change => Has(change.Entity, change.Before.Name)) || edits.Any(edit => edit switch
        {
            EntityEdit { Entity: var entity, Apply: var apply } => entity.Properties.Except(apply(entity).Properties, ByReference.Instance).Any(property => Has(entity, property.Name)),

            // The columns of a foreign key are as those that they lead to.
            EntityInsertion { Entity: var entity } => entities.Where(principal => entity.ForeignKeys.Any(key => key.Principal == principal.Name)).Any(HasKey),
            _ => false,
        });
    }

    private bool HasKey(SnapshotEntity principal) => principal.AlternateKeys.Concat(principal.Key is { } key ? new[] { key } : Enumerable.Empty<SnapshotKey>()).Any(key => key.Properties.Any(name => Has(principal, name)));

    private bool Has(SnapshotEntity entity, string property) => _columns.Contains((entity.Name, property));

    // A property that an edit leaves alone is the very same one; to compare all that is said of it would be dear.
    private sealed class ByReference : IEqualityComparer<SnapshotProperty>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(SnapshotProperty? left, SnapshotProperty? right) => ReferenceEquals(left, right);

        public int GetHashCode(SnapshotProperty property) => StringComparer.Ordinal.GetHashCode(property.Name);
    }
}
