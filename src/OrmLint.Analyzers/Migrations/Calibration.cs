using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace OrmLint.Migrations;

/// <summary>
/// Whether a model can be read at all: where a whole class of facts disagrees with the snapshot, a convention is at work
/// that the source does not show, and that class is silent for the context.
/// </summary>
internal sealed class Calibration
{
    private readonly Dictionary<string, int> _counted = new(StringComparer.Ordinal);
    private int _entities;
    private int _properties;

    /// <summary>Counts an entity type that was compared.</summary>
    public void CountEntity() => _entities++;

    /// <summary>Counts a property that was compared.</summary>
    public void CountProperty() => _properties++;

    /// <summary>Counts something else that was compared.</summary>
    public void Count(string kind) => _counted[kind] = _counted.TryGetValue(kind, out var count) ? count + 1 : 1;

    /// <summary>The changes of those classes that agree with the snapshot on the whole.</summary>
    public ImmutableArray<ModelChange> Trusted(ImmutableArray<ModelChange> changes)
    {
        // What is new is seldom an artefact, and a young model grows fast: it may be half of the model.
        var removed = changes.OfType<PropertyRemoved>().ToList();
        var nullability = changes.OfType<PropertyNullabilityChanged>().ToList();
        var distrusted = new HashSet<Type>();
        if (IsSystematic(removed.Select(static change => change.Property.Name).Distinct().Count(), 3, 0.25, _properties)) distrusted.Add(typeof(PropertyRemoved));
        if (IsSystematic(nullability.Count, 3, 0.25, _properties)) distrusted.Add(typeof(PropertyNullabilityChanged));
        if (IsSystematic(changes.OfType<EntityRemoved>().Count(), 3, 0.25, _entities)) distrusted.Add(typeof(EntityRemoved));
        if (IsSystematic(changes.OfType<PropertyAdded>().Select(static change => change.Location).Distinct().Count(), 5, 0.5, _properties)) distrusted.Add(typeof(PropertyAdded));
        if (IsSystematic(changes.OfType<EntityAdded>().Count(), 5, 0.5, _entities)) distrusted.Add(typeof(EntityAdded));

        // What is said in one place is one cause, whatever it changes.
        var kinds = changes.OfType<FacetChanged>().GroupBy(static change => change.Kind)
            .Where(group => IsSystematic(group.Select(static change => change.Location).Distinct().Count(), 4, 0.25, _counted.TryGetValue(group.Key, out var count) ? count : _properties)).Select(static group => group.Key)
            .Concat(changes.OfType<PartChanged>().GroupBy(static change => (change.Kind, change.IsAdded))
                .Where(group => IsSystematic(group.Select(static change => change.Location).Distinct().Count(), 4, 0.34, _counted.TryGetValue(group.Key.Kind, out var count) ? count : _entities)).Select(static group => group.Key.Kind));
        var systematic = new HashSet<string>(kinds, StringComparer.Ordinal);
        return changes.RemoveAll(change => distrusted.Contains(change.GetType())
            || (change is FacetChanged facet && systematic.Contains(facet.Kind)) || (change is PartChanged part && systematic.Contains(part.Kind)));
    }

    private static bool IsSystematic(int differing, int atLeast, double share, int compared) => differing >= atLeast && differing > share * Math.Max(compared, 1);
}
