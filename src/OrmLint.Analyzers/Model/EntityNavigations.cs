using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>A property that leads to another entity type.</summary>
/// <param name="Symbol">The property.</param>
/// <param name="Target">The entity type that it leads to.</param>
/// <param name="IsCollection">Whether it leads to many.</param>
/// <param name="IsCertain">Whether it is a navigation for certain.</param>
internal sealed record Navigation(IPropertySymbol Symbol, INamedTypeSymbol Target, bool IsCollection, bool IsCertain)
{
    /// <summary>Its name.</summary>
    public string Name => Symbol.Name;
}

/// <summary>The navigations of the entity types of a model, as <c>MemberClassifier</c> (EF Core 8 to 10) sees them. Those to owned types are none.</summary>
internal sealed class EntityNavigations
{
    private readonly ContextModel _model;
    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<Navigation>> _of = new(SymbolEqualityComparer.Default);

    public EntityNavigations(ContextModel model) => _model = model;

    /// <summary>The navigations of a class, those of its base classes included.</summary>
    public IReadOnlyList<Navigation> Of(INamedTypeSymbol type)
    {
        if (!_of.TryGetValue(type, out var navigations)) _of.Add(type, navigations = Find(type).ToList());
        return navigations;
    }

    /// <summary>The navigation of this name, or null.</summary>
    public Navigation? Find(INamedTypeSymbol type, string name) => Of(type).FirstOrDefault(navigation => navigation.Name == name);

    private IEnumerable<Navigation> Find(INamedTypeSymbol type)
    {
        foreach (var member in _model.Shapes.Of(type).Members.Values)
        {
            if (member is not IPropertySymbol { DeclaredAccessibility: Accessibility.Public, GetMethod: not null } property || MappingAttributes.IsNotMapped(property)) continue;
            var element = EntityDiscovery.ElementType(property.Type);
            if ((element ?? property.Type) is not INamedTypeSymbol { TypeKind: TypeKind.Class } target || (element is null && property.SetMethod is null)) continue;
            if (_model.Find(target) is not { } known) continue;

            var said = _model.SaidOf(type, property.Name);
            if (said.Any(static one => one.IsIgnored == Certainty.Yes) || said.Any(static one => one.IsMapped != Certainty.No || one.IsConverted)) continue;
            if (_model.Configuration.Covering(type).Any(entity => entity.Parts.ContainsKey(property.Name))) continue;
            var isCertain = known is { Certainty: Certainty.Yes, IsKeptOut: false } && !MappingAttributes.HasUnknownAttribute(property) && property.Type is not IArrayTypeSymbol
                && said.All(static one => one.IsIgnored == Certainty.No && !one.Unknown.HasFlag(ModelAspects.Properties));
            yield return new Navigation(property, target, element is not null, isCertain);
        }
    }
}
