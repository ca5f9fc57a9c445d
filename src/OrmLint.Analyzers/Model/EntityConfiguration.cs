using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>What is said of one entity type.</summary>
internal sealed class EntityConfiguration
{
    private readonly Dictionary<string, PropertyConfiguration> _properties = new(StringComparer.Ordinal);

    /// <summary>Whether it is named as an entity type.</summary>
    public Certainty IsEntity { get; set; }

    /// <summary>Whether it is kept out of the model.</summary>
    public Certainty IsIgnored { get; set; }

    /// <summary>Whether it is part of others: owned or complex.</summary>
    public Certainty IsPart { get; set; }

    /// <summary>Whether it has no key, is a view, a query or a function, or is left alone by migrations.</summary>
    public Certainty IsOutsideMigrations { get; set; }

    /// <summary>Whether it has a base entity type that code names: what its class derives from says no more.</summary>
    public bool HasNamedBase { get; set; }

    /// <summary>Whether a key is named.</summary>
    public bool HasKey { get; set; }

    /// <summary>The table that <c>ToTable</c> names; null: nothing is said. Known to be null: mapped to no table of its own.</summary>
    public Fact<string?>? Table { get; set; }

    /// <summary>The schema that <c>ToTable</c> names; null: nothing is said.</summary>
    public Fact<string?>? Schema { get; set; }

    /// <summary>Where the table is named.</summary>
    public Location? TableLocation { get; set; }

    /// <summary>How its hierarchy is mapped: <c>Tph</c>, <c>Tpt</c>, <c>Tpc</c>; null: nothing is said.</summary>
    public Fact<string>? Strategy { get; set; }

    /// <summary>The table's comment; null: nothing is said.</summary>
    public Saying? Comment { get; set; }

    /// <summary>The primary key that code names; null: none.</summary>
    public KeyConfiguration? PrimaryKey { get; set; }

    /// <summary>Further keys that code names.</summary>
    public List<KeyConfiguration> AlternateKeys { get; } = new();

    /// <summary>The indexes that code names.</summary>
    public List<IndexConfiguration> Indexes { get; } = new();

    /// <summary>Check constraints by name, and their SQL.</summary>
    public Dictionary<string, Saying> Checks { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The discriminator that code names; null: none.</summary>
    public Saying? Discriminator { get; set; }

    /// <summary>Rows that <c>HasData</c> names; null: nothing is said.</summary>
    public SeedConfiguration? Seed { get; set; }

    /// <summary>The navigations to owned types and the complex properties that code names, and whether they are collections, in JSON, or complex.</summary>
    public Dictionary<string, PartKind> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a complex property must have a value; null: nothing is said.</summary>
    public Fact<bool>? IsRequired { get; set; }

    /// <summary>Whether it is kept in a JSON column.</summary>
    public Certainty IsInJson { get; set; }

    /// <summary>The JSON column that is named; known to be null: the convention's. Null: nothing is said.</summary>
    public Fact<string?>? JsonColumn { get; set; }

    /// <summary>The sides of it that code which could not be read may touch.</summary>
    public ModelAspects Unknown { get; set; }

    /// <summary>The properties of which something is said.</summary>
    public IEnumerable<KeyValuePair<string, PropertyConfiguration>> Properties => _properties;

    /// <summary>Whether anything is said of properties.</summary>
    public bool SaysOfProperties => _properties.Count > 0 || AnyProperty is not null;

    /// <summary>What is said of a property whose name is not known.</summary>
    public PropertyConfiguration? AnyProperty { get; private set; }

    /// <summary>What is said of a property; of one whose name is not known for null. Made at the first call.</summary>
    public PropertyConfiguration Of(string? property)
    {
        if (property is null) return AnyProperty ??= new PropertyConfiguration();
        if (!_properties.TryGetValue(property, out var known)) _properties.Add(property, known = new PropertyConfiguration());
        return known;
    }

    /// <summary>What is said of a property by its name, or null.</summary>
    public PropertyConfiguration? Find(string property) => _properties.TryGetValue(property, out var known) ? known : null;
}

/// <summary>How a class is part of an entity type.</summary>
internal enum PartKind
{
    OwnedReference,
    OwnedCollection,
    Complex,
}

/// <summary>A primary or alternate key that code names.</summary>
internal sealed class KeyConfiguration
{
    public KeyConfiguration(IReadOnlyList<string?> properties, Certainty certainty, Location location)
    {
        Properties = properties;
        Certainty = certainty;
        Location = location;
    }

    public IReadOnlyList<string?> Properties { get; }

    public Certainty Certainty { get; }

    public Location Location { get; }

    /// <summary><c>HasName</c>; null: nothing is said.</summary>
    public Fact<string?>? Name { get; set; }
}

/// <summary>An index that code or an attribute names.</summary>
internal sealed class IndexConfiguration
{
    public IndexConfiguration(IReadOnlyList<string?> properties, Certainty certainty, Location location)
    {
        Properties = properties;
        Certainty = certainty;
        Location = location;
    }

    public IReadOnlyList<string?> Properties { get; }

    public Certainty Certainty { get; set; }

    public Location Location { get; }

    /// <summary>Its name, in the model or in the database; known to be null: the convention's.</summary>
    public Fact<string?> Name { get; set; } = (string?)null;

    /// <summary>Its name in the model: the one that tells it from another of the same properties.</summary>
    public Fact<string?> ModelName { get; set; } = (string?)null;

    public Fact<bool> IsUnique { get; set; } = false;

    /// <summary>The filter; null: the convention's.</summary>
    public Fact<string?>? Filter { get; set; }

    /// <summary>Whether columns are descending; known to be empty: all of them.</summary>
    public Fact<IReadOnlyList<bool>?> Descending { get; set; } = Fact<IReadOnlyList<bool>?>.Known(null);

    /// <summary>Whether something else is said of it, which is not compared.</summary>
    public bool HasMore { get; set; }
}

/// <summary>Rows by <c>HasData</c>: constant values by property; an unknown value where it is none.</summary>
internal sealed class SeedConfiguration
{
    public SeedConfiguration(Location location) => Location = location;

    public Location Location { get; }

    public List<SeedRow> Rows { get; } = new();

    /// <summary>Whether all rows could be read.</summary>
    public bool IsWhole { get; set; } = true;
}

/// <summary>A row of seed data.</summary>
internal sealed record SeedRow(Dictionary<string, Fact<object?>> Values, bool IsOfClass, Location Location);

/// <summary>A sequence that code names.</summary>
internal sealed class SequenceConfiguration
{
    public SequenceConfiguration(Fact<string?> name, Fact<string?> schema, string type, Certainty certainty, Location location)
    {
        Name = name;
        Schema = schema;
        Type = type;
        Certainty = certainty;
        Location = location;
    }

    public Fact<string?> Name { get; }

    public Fact<string?> Schema { get; }

    public string Type { get; }

    public Certainty Certainty { get; }

    public Location Location { get; }

    /// <summary>Whether it is there for the keys of an entity type: their columns change with it.</summary>
    public bool IsOfKeys { get; init; }

    /// <summary>Calls on it: <c>StartsAt</c>, <c>IncrementsBy</c>, … and their constant.</summary>
    public Dictionary<string, Fact<object?>> Facets { get; } = new(StringComparer.Ordinal);
}

/// <summary>A relationship that code names.</summary>
internal sealed class RelationConfiguration
{
    public RelationConfiguration(SaidType? from, string? fromNavigation, bool fromMany, Certainty certainty, Location location)
    {
        From = from;
        FromNavigation = fromNavigation;
        FromMany = fromMany;
        Certainty = certainty;
        Location = location;
    }

    public SaidType? From { get; }

    /// <summary>The entity type at the other end.</summary>
    public SaidType? To { get; set; }

    /// <summary>The navigation at the end where it was begun; null: none.</summary>
    public string? FromNavigation { get; }

    /// <summary>The navigation at the other end; null: none is said.</summary>
    public string? ToNavigation { get; set; }

    /// <summary>Whether it was begun by <c>HasMany</c>.</summary>
    public bool FromMany { get; }

    /// <summary>Whether the other end is <c>WithMany</c>; null: nothing is said.</summary>
    public bool? ToMany { get; set; }

    public Certainty Certainty { get; set; }

    public Location Location { get; set; }

    /// <summary>The dependent where the code names it: <c>HasForeignKey&lt;T&gt;</c>.</summary>
    public SaidType? Dependent { get; set; }

    /// <summary>The foreign key that is named; null: nothing is said.</summary>
    public IReadOnlyList<string?>? ForeignKey { get; set; }

    /// <summary>The principal key that is named; null: nothing is said.</summary>
    public IReadOnlyList<string?>? PrincipalKey { get; set; }

    public Fact<bool>? Required { get; set; }

    /// <summary>The member of <c>DeleteBehavior</c>; null: nothing is said.</summary>
    public Fact<string>? OnDelete { get; set; }

    public Fact<string?>? ConstraintName { get; set; }

    /// <summary>The class of a join entity type; and whether <c>UsingEntity</c> is called at all.</summary>
    public SaidType? Join { get; set; }

    /// <summary>The table of a join entity type without a class, where it is named.</summary>
    public EntityConfiguration? JoinConfiguration { get; set; }

    public bool HasJoin { get; set; }

    /// <summary>The name that <c>UsingEntity</c> gives to the join entity type; null: none.</summary>
    public string? JoinName { get; set; }

    /// <summary>Whether it is many to many.</summary>
    public bool IsManyToMany => FromMany && ToMany == true;
}
