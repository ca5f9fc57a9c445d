using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>
/// The members of a class as EF Core's conventions see them, those of its base classes included: the most derived member of a
/// name counts. See <c>PropertyDiscoveryConvention</c> and <c>IsCandidateProperty</c>, EF Core 8 to 10.
/// </summary>
internal sealed class EntityShape
{
    private EntityShape(INamedTypeSymbol type, Dictionary<string, ISymbol> members, bool isWhole)
    {
        Type = type;
        Members = members;
        IsWhole = isWhole;
        Candidates = members.Values.OfType<IPropertySymbol>().Where(static property => IsCandidate(property).Is(true)).ToImmutableArray();
    }

    /// <summary>The class.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>Instance properties and fields by name, mapped or not.</summary>
    public IReadOnlyDictionary<string, ISymbol> Members { get; }

    /// <summary>The properties that the conventions would map, as long as nothing else says otherwise.</summary>
    public ImmutableArray<IPropertySymbol> Candidates { get; }

    /// <summary>Whether all base classes are there to be read. A class whose base does not compile may have any member.</summary>
    public bool IsWhole { get; }

    /// <summary>Reads the shape of a class.</summary>
    public static EntityShape Of(INamedTypeSymbol type)
    {
        var own = type.GetMembers();

        // A property is there with its accessors and its field.
        var members = new Dictionary<string, ISymbol>(own.Length / 3, StringComparer.Ordinal);
        var isWhole = true;
        for (var ancestor = type; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
        {
            isWhole &= ancestor.TypeKind != TypeKind.Error;
            foreach (var member in ReferenceEquals(ancestor, type) ? own : ancestor.GetMembers())
            {
                if (!member.IsStatic && member is IPropertySymbol { IsIndexer: false } or IFieldSymbol && !members.ContainsKey(member.Name)) members.Add(member.Name, member);
            }
        }

        return new EntityShape(type, members, isWhole);
    }

    /// <summary>
    /// Whether the conventions see a property: a public getter, and a setter of whatever accessibility. Unknown where the
    /// property is in metadata and a setter may have been left out of a reference assembly.
    /// </summary>
    public static Fact<bool> IsCandidate(IPropertySymbol property)
    {
        if (property.DeclaredAccessibility != Accessibility.Public || property.ExplicitInterfaceImplementations.Length > 0) return false;
        if (property.GetMethod is { DeclaredAccessibility: not Accessibility.Public }) return false;
        for (var declaration = property; declaration is not null; declaration = declaration.OverriddenProperty)
        {
            if (declaration is { GetMethod: not null, SetMethod: not null }) return true;
            if (declaration.SetMethod is not null && property.GetMethod is not null) return true;
        }

        return property.DeclaringSyntaxReferences.IsEmpty && property.GetMethod is not null ? Fact<bool>.Unknown : false;
    }
}

/// <summary>The shapes of the classes of one model, each read once.</summary>
internal sealed class EntityShapes
{
    private readonly Dictionary<INamedTypeSymbol, EntityShape> _shapes = new(SymbolEqualityComparer.Default);

    /// <summary>The shape of a class.</summary>
    public EntityShape Of(INamedTypeSymbol type)
    {
        if (!_shapes.TryGetValue(type, out var shape)) _shapes.Add(type, shape = EntityShape.Of(type));
        return shape;
    }
}
