using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>One difference between the model and the snapshot, for which EF Core's differ would write an operation.</summary>
/// <param name="Location">Where it is reported: at its cause.</param>
public abstract record ModelChange(Location Location)
{
    /// <summary>Whether the whole text that it changes in the next snapshot is known, so that a fix can write it.</summary>
    public bool IsKnownInDetail { get; init; }

    /// <summary>What it does to the next snapshot, where that is known in detail and the change itself does not say it.</summary>
    internal ImmutableArray<SnapshotEdit> Edits { get; init; } = ImmutableArray<SnapshotEdit>.Empty;

    /// <summary>The change with what it does to the next snapshot; null: that is not known.</summary>
    internal ModelChange With(ImmutableArray<SnapshotEdit>? edits) => edits is { } known ? this with { Edits = known, IsKnownInDetail = true } : this;
}

/// <summary>A mapped property that the snapshot's entity type does not have.</summary>
/// <param name="Entity">The entity type in the snapshot.</param>
/// <param name="Property">The property as the next snapshot has it.</param>
/// <param name="Symbol">The property in the source.</param>
/// <param name="Location">The property's name.</param>
public sealed record PropertyAdded(SnapshotEntity Entity, SnapshotProperty Property, IPropertySymbol Symbol, Location Location) : ModelChange(Location);

/// <summary>A property of the snapshot that the entity class does not have, or does not map.</summary>
/// <param name="Entity">The entity type in the snapshot.</param>
/// <param name="Property">The property in the snapshot.</param>
/// <param name="Type">The entity class.</param>
/// <param name="Location">The entity class's name, or the property's where it is there but is no longer mapped.</param>
public sealed record PropertyRemoved(SnapshotEntity Entity, SnapshotProperty Property, INamedTypeSymbol Type, Location Location) : ModelChange(Location);

/// <summary>A property that became optional or required.</summary>
/// <param name="Entity">The entity type in the snapshot.</param>
/// <param name="Before">The property in the snapshot.</param>
/// <param name="After">The property as the next snapshot has it.</param>
/// <param name="Symbol">The property in the source.</param>
/// <param name="Location">The property's name.</param>
public sealed record PropertyNullabilityChanged(SnapshotEntity Entity, SnapshotProperty Before, SnapshotProperty After, IPropertySymbol Symbol, Location Location)
    : ModelChange(Location)
{
    /// <summary>Whether the column becomes one that must have a value.</summary>
    public bool BecomesRequired => After.AllowsNull == false;
}

/// <summary>An entity type that the snapshot does not have.</summary>
/// <param name="Type">The entity class.</param>
/// <param name="Table">The table it is mapped to, or null if that is not known.</param>
/// <param name="Location">The set on the context, or the entity class's name.</param>
public sealed record EntityAdded(INamedTypeSymbol Type, string? Table, Location Location) : ModelChange(Location);

/// <summary>An entity type of the snapshot that is no longer in the model.</summary>
/// <param name="Entity">The entity type in the snapshot.</param>
/// <param name="Location">The context's name.</param>
public sealed record EntityRemoved(SnapshotEntity Entity, Location Location) : ModelChange(Location);

/// <summary>Something that is there in both, and that the model says otherwise: a length, a name, a delete behaviour.</summary>
/// <param name="Kind">What sort of thing it is, by which calibration counts.</param>
/// <param name="What">What of it differs: <c>max length</c>.</param>
/// <param name="Subject">What it is, as messages name it: <c>'Customer.Name'</c>.</param>
/// <param name="Was">What the migrations say.</param>
/// <param name="Is">What the model says.</param>
/// <param name="Location">Where it is said, or else the member or class.</param>
public sealed record FacetChanged(string Kind, string What, string Subject, string? Was, string? Is, Location Location) : ModelChange(Location);

/// <summary>A part of the database that is no column and no table of its own: an index, a relationship, a row of seed data.</summary>
/// <param name="Kind">What sort of thing it is, by which calibration counts.</param>
/// <param name="Subject">What it is, as messages name it: <c>The index of 'Customer' on Name</c>.</param>
/// <param name="IsAdded">Whether the model has it and no migration does; otherwise the migrations alone have it.</param>
/// <param name="Name">A name for a migration: <c>CustomerNameIndex</c>.</param>
/// <param name="Location">Where it is said, or else the member or class.</param>
public sealed record PartChanged(string Kind, string Subject, bool IsAdded, string Name, Location Location) : ModelChange(Location);
