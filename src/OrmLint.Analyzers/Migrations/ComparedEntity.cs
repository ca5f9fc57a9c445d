using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>An entity type of the snapshot with its class and with what the code says of it: of the class, its bases up to a mapped one, and its place in another type.</summary>
internal sealed class ComparedEntity
{
    private readonly Comparison _comparison;
    private readonly EntityConfiguration? _part;
    private readonly Dictionary<string, ImmutableArray<PropertyConfiguration>> _saidOf = new(StringComparer.Ordinal);

    /// <param name="comparison">The comparison.</param>
    /// <param name="entity">The entity type in the snapshot.</param>
    /// <param name="known">The entity type in the source.</param>
    /// <param name="part">What is said of it as an owned or complex type.</param>
    /// <param name="isPart">Whether it is an owned or complex type.</param>
    public ComparedEntity(Comparison comparison, SnapshotEntity entity, ModelEntity known, EntityConfiguration? part = null, bool isPart = false)
    {
        _comparison = comparison;
        _part = part;
        Entity = entity;
        Known = known;
        IsPart = isPart;
        IsForeign = comparison.Model.Configuration.HasForeignEntities && IsOfLibrary(known.Type);
        Unknown = comparison.Model.Configuration.UnknownOf(known.Type) | (part?.Unknown ?? ModelAspects.None);
        Shape = comparison.Model.Shapes.Of(known.Type);
        Subject = $"'{known.Type.Name}'";
    }

    /// <summary>The entity type in the snapshot.</summary>
    public SnapshotEntity Entity { get; }

    /// <summary>The entity type in the source.</summary>
    public ModelEntity Known { get; }

    /// <summary>Whether it is an owned or complex type.</summary>
    public bool IsPart { get; }

    /// <summary>What the names of its columns begin with by convention: <c>Home_</c> for an owned type in its owner's table.</summary>
    public string ColumnPrefix { get; init; } = "";

    /// <summary>The sides of it that code which could not be read may touch.</summary>
    public ModelAspects Unknown { get; }

    /// <summary>Whether a library may say what its table, keys, indexes and relationships are like: the class, or one that it derives from, is the library's.</summary>
    public bool IsForeign { get; }

    /// <summary>Whether a library may say what the column of a property is like: the property is the library's, also where a class here overrides or hides it.</summary>
    public bool IsColumnForeign(string property)
    {
        if (!IsForeign) return false;
        if (Property(property) is not { DeclaringSyntaxReferences.IsEmpty: false }) return true;
        for (var ancestor = Known.Type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.DeclaringSyntaxReferences.IsEmpty && !ancestor.GetMembers(property).IsEmpty) return true;
        }

        return false;
    }

    /// <summary>The members of the class.</summary>
    public EntityShape Shape { get; }

    /// <summary>What it is called in messages.</summary>
    public string Subject { get; }

    /// <summary>What is said of it and of its base classes that are not mapped.</summary>
    public IEnumerable<EntityConfiguration> Said
    {
        get
        {
            if (_part is not null) yield return _part;
            foreach (var type in OwnTypes())
            {
                if (_comparison.Model.Configuration.Find(type) is { } said) yield return said;
            }
        }
    }

    /// <summary>What is said of one of its properties; nothing of most.</summary>
    public ImmutableArray<PropertyConfiguration> SaidOf(string property)
    {
        if (_saidOf.TryGetValue(property, out var known)) return known;
        var said = _comparison.Model.SaidOf(Known.Type, property);
        if (_part?.AnyProperty is { } any) said = said.Add(any);
        if (_part?.Find(property) is { } own) said = said.Add(own);
        if (said.IsEmpty) return said;
        _saidOf.Add(property, said);
        return said;
    }

    /// <summary>The class and its base classes, without those from a mapped one on.</summary>
    public IEnumerable<INamedTypeSymbol> OwnTypes()
    {
        for (var type = Known.Type; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            if (Entity.BaseType is { } mapped && string.Equals(EntityName.Of(type), mapped, StringComparison.Ordinal)) yield break;
            yield return type;
        }
    }

    /// <summary>Whether a property of the snapshot is still there, as a member that is mapped or by name.</summary>
    public bool Has(string property)
        => (Shape.Members.TryGetValue(property, out var member) && member is IPropertySymbol symbol && EntityShape.IsCandidate(symbol).Is(true) && !MappingAttributes.IsNotMapped(symbol))
            || SaidOf(property).Any(static said => said.IsMapped != Certainty.No);

    /// <summary>The property of this name, or null.</summary>
    public IPropertySymbol? Property(string name) => Shape.Members.TryGetValue(name, out var member) ? member as IPropertySymbol : null;

    /// <summary>A place for something that is said of the entity type.</summary>
    public Location? Locate(Location? said) => _comparison.Locate(said, Known.Type, Known.Set);

    private static bool IsOfLibrary(INamedTypeSymbol type)
    {
        for (var ancestor = type; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
        {
            if (ancestor.DeclaringSyntaxReferences.IsEmpty) return true;
        }

        return false;
    }

    /// <summary>A list of names for messages: <c>(Area, Key)</c>.</summary>
    public static string List(IEnumerable<string?> names) => "(" + string.Join(", ", names) + ")";
}
