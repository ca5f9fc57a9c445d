using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;

namespace OrmLint.Loading;

/// <summary>Which properties are navigations, and which the model loads always. One per compilation.</summary>
internal sealed class Navigations
{
    private static readonly ConditionalWeakTable<Compilation, Navigations> s_navigations = new();

    private readonly OrmContext _orms;
    private readonly ConcurrentDictionary<IPropertySymbol, bool> _known = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _classes = new(SymbolEqualityComparer.Default);
    private readonly ImmutableHashSet<INamedTypeSymbol> _notEntities;
    private readonly ImmutableHashSet<INamedTypeSymbol> _keys;

    private Navigations(OrmContext orms)
    {
        _orms = orms;
        _notEntities = Types(
            "System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute",
            "System.ComponentModel.DataAnnotations.Schema.ComplexTypeAttribute",
            "Microsoft.EntityFrameworkCore.OwnedAttribute");
        _keys = Types("System.ComponentModel.DataAnnotations.KeyAttribute");

        ImmutableHashSet<INamedTypeSymbol> Types(params string[] names)
            => names.Select(orms.Compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>().ToImmutableHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static Navigations Of(OrmContext orms) => s_navigations.GetValue(orms.Compilation, _ => new Navigations(orms));

    /// <summary>Whether <paramref name="property"/> leads to another entity, or to a collection of them.</summary>
    public bool IsNavigation(IPropertySymbol property) => _known.GetOrAdd(property.OriginalDefinition, Look);

    /// <summary>Whether <paramref name="type"/> is a class with navigations: other objects need not be followed.</summary>
    public bool HasNavigations(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } named && _classes.GetOrAdd(named.OriginalDefinition, LookAll);

    /// <summary>Whether a value of this type can hold entities: is one, a collection or a dictionary of them, or a task or group that gives such.</summary>
    public bool MayHold(ITypeSymbol? type) => type switch
    {
        null or { SpecialType: not SpecialType.None and not SpecialType.System_Collections_IEnumerable } and { OriginalDefinition.SpecialType: SpecialType.None } => false,
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MayHold(array.ElementType),
        INamedTypeSymbol { TypeArguments.IsEmpty: false } generic => generic.TypeArguments.Any(MayHold) || HasNavigations(generic),
        // `Dictionary<int, Order>.ValueCollection`
        { ContainingType.TypeArguments.IsEmpty: false } nested => MayHold(nested.ContainingType),
        _ => HasNavigations(type),
    };

    private bool LookAll(INamedTypeSymbol type)
    {
        for (var ancestor = type; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetMembers().Any(member => member is IPropertySymbol property && IsNavigation(property))) return true;
        }

        return false;
    }

    /// <summary>The entity type that <paramref name="navigation"/> leads to.</summary>
    public static ITypeSymbol TargetOf(IPropertySymbol navigation) => ElementOf(navigation.Type) ?? navigation.Type;

    /// <summary>Whether <paramref name="navigation"/> leads to many.</summary>
    public static bool IsCollection(IPropertySymbol navigation) => ElementOf(navigation.Type) is not null;

    /// <summary>Whether <paramref name="type"/> is a collection: an array, or anything enumerable but text.</summary>
    public static bool IsSequence(ITypeSymbol? type) => type is IArrayTypeSymbol
        || (type is not null && type.SpecialType != SpecialType.System_String && (type.SpecialType == SpecialType.System_Collections_IEnumerable || IsEnumerable(type) || type is INamedTypeSymbol { Name: "IAsyncEnumerable" }));

    /// <summary>The element type of a collection with one type argument; null for everything else.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
        => type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments, SpecialType: not SpecialType.System_String } && (IsEnumerable(type) || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            ? arguments[0]
            : null;

    /// <summary>Whether the model includes <paramref name="navigation"/> in each query, as far as an <c>AutoInclude</c> in the source names it.</summary>
    public bool IsIncludedByModel(IPropertySymbol navigation) => ModelText.Of(_orms.Compilation).MayInclude(navigation);

    private static bool IsEnumerable(ITypeSymbol type) => type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);

    private bool Look(IPropertySymbol property)
        => !property.IsStatic && !property.IsIndexer
            && TargetOf(property) is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } target
            && !Has(property, _notEntities) && !Has(target, _notEntities)
            && HasKey(target);

    private static bool Has(ISymbol symbol, ImmutableHashSet<INamedTypeSymbol> attributes)
        => symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && attributes.Contains(type));

    // An entity type has a key by name or attribute; owned and complex types, which are loaded with their owner, hardly ever do.
    private bool HasKey(INamedTypeSymbol type)
    {
        for (var ancestor = type; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
        {
            foreach (var member in ancestor.GetMembers())
            {
                if (member is IPropertySymbol property
                    && (property.Name.Equals("Id", StringComparison.OrdinalIgnoreCase)
                        || property.Name.Equals(type.Name + "Id", StringComparison.OrdinalIgnoreCase)
                        || Has(property, _keys)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
