using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>
/// What code says about the model of a context beside classes and attributes: <c>OnModelCreating</c>, configuration classes,
/// <c>ConfigureConventions</c>; and what code says that could not be read, with the sides of the model it may touch.
/// </summary>
internal sealed class ModelConfiguration
{
    private readonly Dictionary<SaidType, EntityConfiguration> _entities = new();
    private readonly Dictionary<(EntityConfiguration Owner, string Navigation), EntityConfiguration> _parts = new();
    private readonly HashSet<SaidType> _converted = new();
    private readonly Dictionary<SaidType, PropertyConfiguration> _conventions = new();

    /// <summary>The types that it is about: the only symbols in it.</summary>
    public SaidTypes Types { get; private set; } = new();

    /// <summary>What is said of each entity type, or of one that is not named.</summary>
    public EntityConfiguration Any { get; } = new();

    /// <summary>The classes that are named as entity types, owned, ignored or otherwise.</summary>
    public IEnumerable<(ITypeSymbol Type, EntityConfiguration Said)> Entities => _entities.Select(pair => (Types[pair.Key], pair.Value));

    /// <summary>Entity types that are named by a string: shared types, and such as code outside names.</summary>
    public HashSet<string> NamedEntities { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether entity types come from code outside that adds its own and leaves the application's alone: ASP.NET Core Identity's contexts and its like.</summary>
    public bool HasForeignEntities { get; set; }

    /// <summary>The relationships that code names, in the order of the code.</summary>
    public List<RelationConfiguration> Relations { get; } = new();

    /// <summary>The sequences that code names.</summary>
    public List<SequenceConfiguration> Sequences { get; } = new();

    /// <summary>What is said of the model itself: its default schema and its collation.</summary>
    public PropertyConfiguration Model { get; } = new();

    /// <summary>Whether something makes sequences or other parts of the database by its own rules.</summary>
    public bool HasGeneratedParts { get; set; }

    /// <summary>What could not be read, in the order in which it was met.</summary>
    public List<ModelUnknown> Unknowns { get; } = new();

    /// <summary>Whether it would say something else for another provider.</summary>
    public bool IsOfProvider { get; set; }

    /// <summary>The declarations whose bodies were read.</summary>
    public HashSet<SyntaxNode> Read { get; } = new();

    /// <summary>What is said of a class; made at the first call.</summary>
    public EntityConfiguration Of(ITypeSymbol type)
    {
        var said = Types.Of(type);
        if (!_entities.TryGetValue(said, out var entity)) _entities.Add(said, entity = new EntityConfiguration());
        return entity;
    }

    /// <summary>What is said of an owned or complex type as part of another entity type; made at the first call.</summary>
    public EntityConfiguration Part(EntityConfiguration owner, string navigation)
    {
        if (!_parts.TryGetValue((owner, navigation), out var part)) _parts.Add((owner, navigation), part = new EntityConfiguration());
        return part;
    }

    /// <summary>What is said of an owned or complex type as part of another entity type, or null.</summary>
    public EntityConfiguration? FindPart(EntityConfiguration owner, string navigation) => _parts.TryGetValue((owner, navigation), out var part) ? part : null;

    /// <summary>What is said of the entity type of a builder: of any, where it is not known which.</summary>
    public EntityConfiguration Of(EntityValue entity) => entity.Part is { } part ? part
        : entity.Type is { TypeKind: not TypeKind.TypeParameter } type ? Of(type) : Any;

    /// <summary>What is said of a class, of its base classes and interfaces, and of any entity type.</summary>
    public IEnumerable<EntityConfiguration> Covering(INamedTypeSymbol type)
    {
        yield return Any;
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (Find(ancestor) is { } entity) yield return entity;
        }
    }

    /// <summary>What is said of the class itself, or null.</summary>
    public EntityConfiguration? Find(ITypeSymbol type) => Types.Find(type) is { } said && _entities.TryGetValue(said, out var entity) ? entity : null;

    /// <summary>The sides of an entity type that code which could not be read may touch.</summary>
    public ModelAspects UnknownOf(INamedTypeSymbol type) => Covering(type).Aggregate(ModelAspects.None, static (all, entity) => all | entity.Unknown);

    /// <summary>What is said of a property of a class, by whatever it is named.</summary>
    public ImmutableArray<PropertyConfiguration> Of(INamedTypeSymbol type, string property) => Of(Covering(type).ToImmutableArray(), property);

    /// <summary>What some of the sayings are of a property.</summary>
    public static ImmutableArray<PropertyConfiguration> Of(ImmutableArray<EntityConfiguration> entities, string property)
    {
        // Of most nothing is said: no builder then.
        var said = ImmutableArray<PropertyConfiguration>.Empty;
        foreach (var entity in entities)
        {
            if (entity.AnyProperty is { } any) said = said.Add(any);
            if (entity.Find(property) is { } named) said = said.Add(named);
        }

        return said;
    }

    /// <summary>Says that properties of a type are scalar, by a conversion that holds for the whole model.</summary>
    public void Convert(ITypeSymbol type) => _converted.Add(Types.Of(type));

    /// <summary>Whether properties of a type are converted in the whole model.</summary>
    public bool IsConverted(ITypeSymbol type) => _converted.Count > 0 && Types.Find(type) is { } said && _converted.Contains(said);

    /// <summary>What <c>ConfigureConventions</c> says of properties of a type; made at the first call.</summary>
    public PropertyConfiguration Conventions(ITypeSymbol type)
    {
        var said = Types.Of(type);
        if (!_conventions.TryGetValue(said, out var conventions)) _conventions.Add(said, conventions = new PropertyConfiguration());
        return conventions;
    }

    /// <summary>What <c>ConfigureConventions</c> says of properties of a type, its nullable form, or one it derives from.</summary>
    public IEnumerable<PropertyConfiguration> ConventionsFor(ITypeSymbol type)
    {
        if (_conventions.Count == 0) yield break;
        if (Said(type) is { } exact) yield return exact;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
        {
            type = underlying;
            if (Said(type) is { } plain) yield return plain;
        }

        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (Said(ancestor) is { } inherited) yield return inherited;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (Said(contract) is { } inherited) yield return inherited;
        }

        PropertyConfiguration? Said(ITypeSymbol of) => Types.Find(of) is { } said && _conventions.TryGetValue(said, out var conventions) ? conventions : null;
    }

    /// <summary>What <c>ConfigureConventions</c> says of properties of a type, by its name in a snapshot.</summary>
    public IEnumerable<PropertyConfiguration> ConventionsFor(string clrType) => _conventions.Where(pair => StoreTypes.Name(Types[pair.Key]) == clrType).Select(static pair => pair.Value);

    /// <summary>Whether <c>ConfigureConventions</c> says anything of properties.</summary>
    public bool HasAnyConventions => _conventions.Count > 0;

    /// <summary>Whether <c>ConfigureConventions</c> sets facets for properties of a type, its nullable form, or one it derives from.</summary>
    public bool HasConventions(ITypeSymbol type) => ConventionsFor(type).Any();

    /// <summary>The same of other symbols: the types of another compilation, in the order of their numbers. What is said is shared, and must not change any more.</summary>
    public ModelConfiguration With(SaidTypes types)
    {
        var other = (ModelConfiguration)MemberwiseClone();
        other.Types = types;
        return other;
    }
}

/// <summary>Something that could not be read.</summary>
/// <param name="Reason">Why: <c>'Configure' has no body here</c>.</param>
/// <param name="Subject">What is taken to be as the migrations say: <c>'Customer.Name'</c>, <c>the model</c>.</param>
/// <param name="Location">Where.</param>
internal readonly record struct ModelUnknown(string Reason, string Subject, Location Location);
