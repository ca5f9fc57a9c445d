using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>What can be said of a column, and is compared.</summary>
internal enum Facet
{
    Required,
    ColumnName,
    ColumnType,
    ColumnOrder,
    MaxLength,
    Precision,
    Scale,
    Unicode,
    FixedLength,
    DefaultValue,
    DefaultValueSql,
    ComputedColumnSql,
    IsStored,
    Comment,
    Collation,

    /// <summary>When the value is generated: <c>Never</c>, <c>OnAdd</c>, …</summary>
    ValueGenerated,

    /// <summary>Whether it is the row's version.</summary>
    RowVersion,

    /// <summary>The CLR type that its values are converted to; a <see cref="SaidType"/>, or null: none.</summary>
    ProviderType,

    /// <summary>The model's default schema.</summary>
    Schema,
}

/// <summary>Something that code says: a value, if it is a constant, and where.</summary>
internal readonly record struct Saying(Fact<object?> Value, Location Location);

/// <summary>What is said of one property, or of all properties of a type.</summary>
internal sealed class PropertyConfiguration
{
    private readonly Dictionary<Facet, Saying> _said = new();

    /// <summary>Whether it is named as a scalar property, a shadow one perhaps.</summary>
    public Certainty IsMapped { get; set; }

    /// <summary>Whether it is kept out of the model.</summary>
    public Certainty IsIgnored { get; set; }

    /// <summary>Whether it is a navigation or a complex property.</summary>
    public Certainty IsNotScalar { get; set; }

    /// <summary>Whether its values are converted, so that its type need not be one that the provider maps.</summary>
    public bool IsConverted { get; set; }

    /// <summary>Whether it is part of a key, an index or a relationship that the code names.</summary>
    public bool IsInKeyOrIndex { get; set; }

    /// <summary>Whether a navigation must have a value: <c>Navigation(…).IsRequired()</c>, and that of a complex property.</summary>
    public Fact<bool>? NavigationRequired { get; set; }

    /// <summary>The type that a shadow property is declared with; null: none is.</summary>
    public SaidType? ShadowType { get; set; }

    /// <summary>Where it is named first.</summary>
    public Location? Location { get; set; }

    /// <summary>The sides of it that code which could not be read may touch, or that are said but not read in detail.</summary>
    public ModelAspects Unknown { get; set; }

    /// <summary><c>IsRequired</c>; null: nothing is said.</summary>
    public Fact<bool>? Required => Of<bool>(Facet.Required);

    /// <summary><c>HasColumnName</c>; null: nothing is said.</summary>
    public Fact<string?>? ColumnName => Of<string?>(Facet.ColumnName);

    /// <summary><c>HasMaxLength</c>; null: nothing is said.</summary>
    public Fact<int>? MaxLength => Of<int>(Facet.MaxLength);

    /// <summary>The facets that something is said of.</summary>
    public IEnumerable<Facet> Facets => _said.Keys;

    /// <summary>Records what is said; what is said later holds.</summary>
    public void Say(Facet facet, Fact<object?> value, Location location) => _said[facet] = new Saying(value, location);

    /// <summary>What is said of a facet; null: nothing.</summary>
    public Saying? Find(Facet facet) => _said.TryGetValue(facet, out var saying) ? saying : null;

    private Fact<T>? Of<T>(Facet facet)
    {
        if (!_said.TryGetValue(facet, out var saying)) return null;
        return saying.Value is { IsKnown: true, Value: T value } ? value : Fact<T>.Unknown;
    }
}
