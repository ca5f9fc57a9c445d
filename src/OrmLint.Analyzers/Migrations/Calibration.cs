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
    private int _entities;
    private int _properties;

    /// <summary>Counts an entity type that was compared.</summary>
    public void CountEntity() => _entities++;

    /// <summary>Counts a property that was compared.</summary>
    public void CountProperty() => _properties++;

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
        return changes.RemoveAll(change => distrusted.Contains(change.GetType()));
    }

    private static bool IsSystematic(int differing, int atLeast, double share, int compared) => differing >= atLeast && differing > share * Math.Max(compared, 1);
}
