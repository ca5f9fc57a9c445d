using System;
using System.Collections.Immutable;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What a change does to the next snapshot: the part of it that a fix has to write.</summary>
public abstract record SnapshotEdit
{
    /// <summary>The edits that an entity type, or a type it owns, is changed by.</summary>
    internal static ImmutableArray<SnapshotEdit> Of(SnapshotEntity entity, Func<SnapshotEntity, SnapshotEntity> apply) => ImmutableArray.Create<SnapshotEdit>(new EntityEdit(entity, apply));
}

/// <summary>An entity type, or a type that it owns, is described otherwise.</summary>
/// <param name="Entity">The entity type as the snapshot has it.</param>
/// <param name="Apply">Makes it what the next snapshot has; other edits may have been applied before.</param>
public sealed record EntityEdit(SnapshotEntity Entity, Func<SnapshotEntity, SnapshotEntity> Apply) : SnapshotEdit;

/// <summary>An entity type comes.</summary>
/// <param name="Entity">The entity type as the next snapshot has it.</param>
/// <param name="Columns">The names of its properties in the order of the table's columns.</param>
public sealed record EntityInsertion(SnapshotEntity Entity, ImmutableArray<string> Columns) : SnapshotEdit;

/// <summary>An entity type goes, with the relationships that lead to it.</summary>
/// <param name="Entity">The entity type as the snapshot has it.</param>
public sealed record EntityDeletion(SnapshotEntity Entity) : SnapshotEdit;

/// <summary>A sequence comes, goes or becomes another.</summary>
/// <param name="Before">The sequence in the snapshot; null: it comes.</param>
/// <param name="After">The sequence as the next snapshot has it; null: it goes.</param>
public sealed record SequenceEdit(SnapshotSequence? Before, SnapshotSequence? After) : SnapshotEdit;

/// <summary>A setting of the model.</summary>
/// <param name="Method">The call on the model: <c>HasDefaultSchema</c>.</param>
/// <param name="Argument">Its argument; null: the call goes.</param>
public sealed record ModelSetting(string Method, string? Argument) : SnapshotEdit;
