using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>
/// What code says about the model of a context beside classes and attributes: <c>OnModelCreating</c>, configuration classes,
/// <c>ConfigureConventions</c>; and what code says that could not be read, with the sides of the model it may touch.
/// </summary>
internal sealed class ModelConfiguration
{
    private readonly Dictionary<ITypeSymbol, EntityConfiguration> _entities = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _converted = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _withConventions = new(SymbolEqualityComparer.Default);

    /// <summary>What is said of each entity type, or of one that is not named.</summary>
    public EntityConfiguration Any { get; } = new(type: null);

    /// <summary>The classes that are named as entity types, owned, ignored or otherwise.</summary>
    public IEnumerable<EntityConfiguration> Entities => _entities.Values;

    /// <summary>Entity types that are named by a string: shared types, and such as code outside names.</summary>
    public HashSet<string> NamedEntities { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether entity types come from code outside that adds its own and leaves the application's alone: ASP.NET Core Identity's contexts and its like.</summary>
    public bool HasForeignEntities { get; set; }

    /// <summary>What could not be read, in the order in which it was met.</summary>
    public List<ModelUnknown> Unknowns { get; } = new();

    /// <summary>What is said of a class; made at the first call.</summary>
    public EntityConfiguration Of(ITypeSymbol type)
    {
        if (!_entities.TryGetValue(type, out var entity)) _entities.Add(type, entity = new EntityConfiguration(type));
        return entity;
    }

    /// <summary>What is said of the entity type of a builder: of any, where it is not known which.</summary>
    public EntityConfiguration Of(EntityValue entity) => entity.Type is { TypeKind: not TypeKind.TypeParameter } type ? Of(type) : Any;

    /// <summary>What is said of a class, of its base classes and interfaces, and of any entity type.</summary>
    public IEnumerable<EntityConfiguration> Covering(INamedTypeSymbol type)
    {
        yield return Any;
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (_entities.TryGetValue(ancestor, out var entity)) yield return entity;
        }
    }

    /// <summary>What is said of the class itself, or null.</summary>
    public EntityConfiguration? Find(ITypeSymbol type) => _entities.TryGetValue(type, out var entity) ? entity : null;

    /// <summary>The sides of an entity type that code which could not be read may touch.</summary>
    public ModelAspects UnknownOf(INamedTypeSymbol type) => Covering(type).Aggregate(ModelAspects.None, static (all, entity) => all | entity.Unknown);

    /// <summary>What is said of a property of a class, by whatever it is named.</summary>
    public IEnumerable<PropertyConfiguration> Of(INamedTypeSymbol type, string property)
    {
        foreach (var entity in Covering(type))
        {
            if (entity.AnyProperty is { } any) yield return any;
            if (entity.Find(property) is { } named) yield return named;
        }
    }

    /// <summary>Says that properties of a type are scalar, by a conversion that holds for the whole model.</summary>
    public void Convert(ITypeSymbol type) => _converted.Add(type);

    /// <summary>Whether properties of a type are converted in the whole model.</summary>
    public bool IsConverted(ITypeSymbol type) => _converted.Contains(type);

    /// <summary>Says that <c>ConfigureConventions</c> sets facets for properties of a type.</summary>
    public void SetConventions(ITypeSymbol type) => _withConventions.Add(type);

    /// <summary>Whether <c>ConfigureConventions</c> sets facets for properties of a type, its nullable form, or one it derives from.</summary>
    public bool HasConventions(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] }) type = underlying;
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (_withConventions.Contains(ancestor)) return true;
        }

        return _withConventions.Count > 0 && type.AllInterfaces.Any(_withConventions.Contains);
    }
}

/// <summary>Something that could not be read.</summary>
internal readonly record struct ModelUnknown(string Reason, Location Location);

/// <summary>What is said of one entity type.</summary>
internal sealed class EntityConfiguration
{
    private readonly Dictionary<string, PropertyConfiguration> _properties = new(StringComparer.Ordinal);

    public EntityConfiguration(ITypeSymbol? type) => Type = type;

    /// <summary>The class; null for what is said of any entity type.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>Whether it is named as an entity type.</summary>
    public Certainty IsEntity { get; set; }

    /// <summary>Whether it is kept out of the model.</summary>
    public Certainty IsIgnored { get; set; }

    /// <summary>Whether it is part of others: owned or complex.</summary>
    public Certainty IsPart { get; set; }

    /// <summary>Whether it has no key, is a view, a query or a function, or is left alone by migrations.</summary>
    public Certainty IsOutsideMigrations { get; set; }

    /// <summary>Whether a key is named.</summary>
    public bool HasKey { get; set; }

    /// <summary>The table that <c>ToTable</c> names; null: nothing is said. Known to be null: mapped to no table of its own.</summary>
    public Fact<string?>? Table { get; set; }

    /// <summary>How its hierarchy is mapped: <c>Tph</c>, <c>Tpt</c>, <c>Tpc</c>; null: nothing is said.</summary>
    public Fact<string>? Strategy { get; set; }

    /// <summary>The sides of it that code which could not be read may touch.</summary>
    public ModelAspects Unknown { get; set; }

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

/// <summary>What is said of one property.</summary>
internal sealed class PropertyConfiguration
{
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

    /// <summary><c>IsRequired</c>; null: nothing is said.</summary>
    public Fact<bool>? Required { get; set; }

    /// <summary><c>HasColumnName</c>; null: nothing is said.</summary>
    public Fact<string?>? ColumnName { get; set; }

    /// <summary><c>HasMaxLength</c>; null: nothing is said.</summary>
    public Fact<int>? MaxLength { get; set; }

    /// <summary>The sides of it that code which could not be read may touch, or that are said but not read in detail.</summary>
    public ModelAspects Unknown { get; set; }
}
