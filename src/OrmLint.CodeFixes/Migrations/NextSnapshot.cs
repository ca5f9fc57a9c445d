using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>The snapshot that the changes of a context lead to, as data: what each of its entity types becomes, with what follows from it by convention.</summary>
internal sealed class NextSnapshot
{
    private readonly SnapshotModel _model;
    private readonly List<(SnapshotEntity Before, SnapshotEntity After)> _changed = new();

    private NextSnapshot(SnapshotModel model) => _model = model;

    /// <summary>The entity types that become others, owned types too.</summary>
    public IReadOnlyList<(SnapshotEntity Before, SnapshotEntity After)> Changed => _changed;

    /// <summary>The entity types that come.</summary>
    public List<EntityInsertion> Inserted { get; } = new();

    /// <summary>The entity types that go.</summary>
    public List<SnapshotEntity> Deleted { get; } = new();

    /// <summary>The settings of the model.</summary>
    public List<ModelSetting> Settings { get; } = new();

    /// <summary>The sequences that come, go or become others.</summary>
    public List<SequenceEdit> Sequences { get; } = new();

    /// <summary>The snapshot after all changes of a context; null where one is not known in detail.</summary>
    public static NextSnapshot? Of(MigrationsDrift drift)
    {
        if (!drift.IsKnownInDetail) return null;
        var next = new NextSnapshot(drift.Snapshot);
        foreach (var edit in drift.Changes.SelectMany(Edits).Concat(drift.Consequences))
        {
            switch (edit)
            {
                case EntityEdit { Entity: var entity, Apply: var apply }: next.Change(entity, apply); break;
                case EntityInsertion insertion: next.Inserted.Add(insertion); break;
                case EntityDeletion deletion: next.Delete(deletion.Entity); break;
                case ModelSetting setting: next.Settings.Add(setting); break;
                case SequenceEdit { Before: var before } sequence when before is null || !next.Sequences.Exists(other => ReferenceEquals(other.Before, before)): next.Sequences.Add(sequence); break;
            }
        }

        return next.Conclude() ? next : null;
    }

    private static IEnumerable<SnapshotEdit> Edits(ModelChange change) => change switch
    {
        PropertyAdded added => SnapshotEdit.Of(added.Entity, entity => entity with { Properties = entity.Properties.Add(added.Property) }).AddRange(change.Edits),
        PropertyRemoved removed => SnapshotEdit.Of(removed.Entity, entity => entity with { Properties = entity.Properties.RemoveAll(property => property.Name == removed.Property.Name) }).AddRange(change.Edits),
        PropertyNullabilityChanged nullability => SnapshotEdit.Of(nullability.Entity, entity => entity.With(nullability.After.Name, property => property with { IsRequired = nullability.After.IsRequired, ClrType = nullability.After.ClrType })).AddRange(change.Edits),
        _ => change.Edits,
    };

    private void Change(SnapshotEntity entity, Func<SnapshotEntity, SnapshotEntity> apply)
    {
        var index = _changed.FindIndex(pair => ReferenceEquals(pair.Before, entity));
        if (index < 0) _changed.Add((entity, apply(entity)));
        else _changed[index] = (entity, apply(_changed[index].After));
    }

    /// <summary>Takes an entity type away, with the relationships that lead to it: their foreign keys' properties stay where the class has them.</summary>
    private void Delete(SnapshotEntity gone)
    {
        Deleted.Add(gone);
        foreach (var other in _model.Entities.Where(other => !ReferenceEquals(other, gone)))
        {
            foreach (var key in gone.ForeignKeys.Where(key => key.Principal == other.Name && key.Inverse is not null))
            {
                Change(other, entity => entity with { Navigations = entity.Navigations.Remove(key.Inverse!) });
            }
        }
    }

    /// <summary>What follows by convention; false where that is not known.</summary>
    private bool Conclude()
    {
        for (var index = 0; index < _changed.Count; index++)
        {
            var (before, after) = _changed[index];
            if (!KeysAreFollowed(before, after)) return false;
            var isInserted = Inserted.Exists(insertion => ReferenceEquals(insertion.Entity, before));
            after = after with { Properties = after.Properties.Select(property => WithStoreType(after, property, !isInserted && before.Find(property.Name) is not null && IsKey(before, property.Name))).ToImmutableArray() };
            _changed[index] = (before, after with { Indexes = after.Indexes.Select(key => WithFilter(before, after, key)).ToImmutableArray() });
        }

        for (var index = 0; index < Inserted.Count; index++)
        {
            // What its relationships bring is an edit of what is inserted.
            var changed = _changed.FindIndex(pair => ReferenceEquals(pair.Before, Inserted[index].Entity));
            var entity = changed < 0 ? Inserted[index].Entity : _changed[changed].After;
            if (changed >= 0) _changed.RemoveAt(changed);
            else entity = entity with { Indexes = entity.Indexes.Select(key => WithFilter(entity, entity, key)).ToImmutableArray(), Properties = entity.Properties.Select(property => WithStoreType(entity, property, wasKey: false)).ToImmutableArray() };
            Inserted[index] = new EntityInsertion(entity, InOrder(entity, Inserted[index].Columns));
        }

        return true;
    }

    /// <summary>The properties in the order of the columns: those that a relationship makes stand where its navigation does, or else at the end.</summary>
    private ImmutableArray<string> InOrder(SnapshotEntity entity, ImmutableArray<string> members)
    {
        var ordered = members.SelectMany(member => entity.Find(member) is not null ? new[] { member } : entity.ForeignKeys.Where(key => key.Navigation == member).SelectMany(static key => key.Properties).Where(name => !members.Contains(name)));
        return KeyOf(entity).Concat(ordered).Distinct().ToImmutableArray();
    }

    /// <summary>The properties of an entity type's key, which is that of the root of its hierarchy.</summary>
    private ImmutableArray<string> KeyOf(SnapshotEntity entity)
    {
        for (var depth = 0; depth < 32 && entity is { Key: null, BaseType: { } name } && _model.Find(name) is { } parent; depth++) entity = parent;
        return entity.Key?.Properties ?? ImmutableArray<string>.Empty;
    }

    /// <summary>A key that others refer to changes their foreign keys as well: they must have the type that it gets.</summary>
    private bool KeysAreFollowed(SnapshotEntity before, SnapshotEntity after)
        => before.Properties.All(property => after.Find(property.Name) is { } other && other.ClrType == property.ClrType && other.ColumnType == property.ColumnType && other.MaxLength == property.MaxLength
            || !IsReferredTo(before, property.Name) || IsFollowed(before, after, property.Name));

    private bool IsFollowed(SnapshotEntity before, SnapshotEntity after, string name)
    {
        if (before.Owned.Length > 0 || _model.Entities.Any(other => other.BaseType == before.Name && other.Table is not null) || after.Find(name) is not { } key) return false;
        foreach (var dependent in _model.Entities.SelectMany(All))
        {
            foreach (var foreignKey in dependent.ForeignKeys.Where(foreignKey => foreignKey.Principal == before.Name))
            {
                var position = (foreignKey.PrincipalKey.IsEmpty ? before.Key?.Properties ?? foreignKey.PrincipalKey : foreignKey.PrincipalKey).IndexOf(name);
                var next = _changed.Find(pair => ReferenceEquals(pair.Before, dependent)).After ?? dependent;
                if (position >= 0 && (next.Find(foreignKey.Properties[position]) is not { } property || property.ClrType.TrimEnd('?') != key.ClrType.TrimEnd('?') || property.ColumnType != key.ColumnType)) return false;
            }
        }

        return true;
    }

    private bool IsReferredTo(SnapshotEntity entity, string property)
        => _model.Entities.SelectMany(All).Any(other => other.ForeignKeys.Any(key => key.Principal == entity.Name && (key.PrincipalKey.IsEmpty ? entity.Key?.Properties : key.PrincipalKey) is { } names && names.Contains(property)))
            || (entity.Key?.Properties.Contains(property) == true && (entity.Owned.Length > 0 || _model.Entities.Any(other => other.BaseType == entity.Name)));

    private static IEnumerable<SnapshotEntity> All(SnapshotEntity entity) => entity.Owned.SelectMany(All).Prepend(entity);

    /// <summary>SQL Server and MySQL limit the length of a text that is in a key or an index.</summary>
    private SnapshotProperty WithStoreType(SnapshotEntity after, SnapshotProperty property, bool wasKey)
    {
        if (_model.Provider is not ("SqlServer" or "MySql") || property.MaxLength is not null || property.ClrType is not ("string" or "byte[]")) return property;
        var isKey = IsKey(after, property.Name);
        return wasKey == isKey || property.ColumnType != StoreTypes.Unlimited(_model.Provider, property, wasKey) ? property : property with { ColumnType = StoreTypes.Unlimited(_model.Provider, property, isKey) };
    }

    private bool IsKey(SnapshotEntity entity, string property) => LearnedTypes.IsKey(entity, property) || IsReferredTo(entity, property);

    /// <summary>SQL Server takes several nulls for one value: a unique index leaves them out.</summary>
    private SnapshotIndex WithFilter(SnapshotEntity before, SnapshotEntity after, SnapshotIndex index)
    {
        if (_model.Provider != "SqlServer" || (!index.HasConventionalFilter && (before.Indexes.FirstOrDefault(other => ReferenceEquals(other.Statement, index.Statement)) is not { } known || known.Filter != Filter(before, known)))) return index;
        return index with { Filter = Filter(after, index) };
    }

    private string? Filter(SnapshotEntity entity, SnapshotIndex index)
    {
        if (!index.IsUnique) return null;
        var isOptional = entity.BaseType is not null && entity.Table is null;
        var columns = index.Properties.Where(name => isOptional || (entity.Find(name) is { AllowsNull: not false } && entity.Key?.Properties.Contains(name) != true)).Select(name => $"[{entity.Find(name)?.Column ?? name}] IS NOT NULL").ToList();
        return columns.Count == 0 ? null : string.Join(" AND ", columns);
    }
}
