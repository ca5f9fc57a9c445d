using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;

namespace OrmLint.Loading;

/// <summary>Which properties are navigations, and whether reading one may send a query. One per compilation.</summary>
internal sealed class Navigations
{
    private static readonly ConditionalWeakTable<Compilation, Navigations> s_navigations = new();

    private readonly OrmContext _orms;
    private readonly EfCoreSymbols _ef;
    private readonly ConcurrentDictionary<IPropertySymbol, bool> _known = new(SymbolEqualityComparer.Default);

    private readonly ImmutableHashSet<INamedTypeSymbol> _notEntities;
    private readonly ImmutableHashSet<INamedTypeSymbol> _keys;

    private Navigations(OrmContext orms, EfCoreSymbols ef)
    {
        (_orms, _ef) = (orms, ef);
        _notEntities = Types(
            "System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute",
            "System.ComponentModel.DataAnnotations.Schema.ComplexTypeAttribute",
            "Microsoft.EntityFrameworkCore.OwnedAttribute");
        _keys = Types("System.ComponentModel.DataAnnotations.KeyAttribute");

        ImmutableHashSet<INamedTypeSymbol> Types(params string[] names)
            => names.Select(orms.Compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>().ToImmutableHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static Navigations Of(OrmContext orms, EfCoreSymbols ef) => s_navigations.GetValue(orms.Compilation, _ => new Navigations(orms, ef));

    /// <summary>
    /// Whether lazy loading can be on: the package of lazy-loading proxies is referenced. Where it is switched on may be another
    /// project; the package has hardly another use.
    /// </summary>
    public bool LazyLoadingMayBeOn => _ef.HasProxies;

    /// <summary>Whether reading <paramref name="property"/> loads it, if it is not there.</summary>
    public bool IsLazy(IPropertySymbol property) => property is { IsVirtual: true, IsSealed: false } or { IsOverride: true, IsSealed: false } && IsNavigation(property);

    /// <summary>Whether <paramref name="property"/> leads to another entity, or to a collection of them.</summary>
    public bool IsNavigation(IPropertySymbol property) => _known.GetOrAdd(property.OriginalDefinition, Look);

    /// <summary>The entity type that <paramref name="navigation"/> leads to.</summary>
    public static ITypeSymbol TargetOf(IPropertySymbol navigation)
        => navigation.Type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments, SpecialType: SpecialType.None } type
            && type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable)
            ? arguments[0]
            : navigation.Type;

    /// <summary>Whether the model includes <paramref name="navigation"/> in each query, as far as an <c>AutoInclude</c> in the source names it.</summary>
    public bool IsIncludedByModel(IPropertySymbol navigation)
    {
        foreach (var tree in _orms.Compilation.SyntaxTrees)
        {
            var source = tree.GetText().ToString();
            if (source.IndexOf("AutoInclude", StringComparison.Ordinal) >= 0 && source.IndexOf(navigation.Name, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }

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
