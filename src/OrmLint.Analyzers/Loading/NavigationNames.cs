using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>
/// The names of the properties, in source, that lead to an entity with a set in a context, or to many: what code must mention to read a navigation that
/// <see cref="PlainNavigation"/> knows all of. By names, so that other bodies are never bound; one per compilation.
/// </summary>
internal sealed class NavigationNames
{
    private static readonly ConditionalWeakTable<Compilation, NavigationNames> s_names = new();

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private NavigationNames(OrmContext orms, CancellationToken cancellation)
    {
        var types = orms.Compilation.AssembliesWithSource().SelectMany(assembly => assembly.TopLevelTypes(cancellation)).SelectMany(static type => type.WithNested())
            .Where(static type => type.TypeKind == TypeKind.Class).ToList();
        var entities = new HashSet<string>(types.Where(orms.IsContext).SelectMany(context => SetsOf(context, orms)), StringComparer.Ordinal);
        foreach (var type in types)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } property && !_names.Contains(property.Name) && entities.Contains(Navigations.TargetOf(property).Name)) _names.Add(property.Name);
            }
        }
    }

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static NavigationNames Of(OrmContext orms, CancellationToken cancellation)
    {
        if (s_names.TryGetValue(orms.Compilation, out var known)) return known;
        var made = new NavigationNames(orms, cancellation);
        return s_names.GetValue(orms.Compilation, _ => made);
    }

    /// <summary>Whether <paramref name="code"/> may use what such a property holds.</summary>
    public bool MayBeUsed(CodeMentions code) => code.UsedMembers.Any(_names.Contains);

    // By their names: a live project's types are seen as they are here.
    private static IEnumerable<string> SetsOf(INamedTypeSymbol context, OrmContext orms)
    {
        for (INamedTypeSymbol? type = context; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol set && orms.EntityOfSet(set.Type) is { } entity) yield return entity.Name;
            }
        }
    }
}
