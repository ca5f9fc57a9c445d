using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace OrmLint.Orms;

/// <summary>How types are related, and which ones an assembly has.</summary>
internal static class TypeHierarchy
{
    /// <summary>Whether <paramref name="type"/> is <paramref name="baseType"/>, or a class that derives from it. Of two constructions of a generic type neither derives from the other.</summary>
    public static bool DerivesFrom(this ITypeSymbol? type, ITypeSymbol? baseType)
    {
        if (baseType is null) return false;
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, baseType)) return true;
        }

        return false;
    }

    /// <summary>As <see cref="DerivesFrom"/>, from whatever construction of the generic <paramref name="definition"/>.</summary>
    public static bool DerivesFromAny(this ITypeSymbol? type, INamedTypeSymbol definition)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition)) return true;
        }

        return false;
    }

    /// <summary>A type, and the classes that it derives from.</summary>
    public static IEnumerable<ITypeSymbol> SelfAndBases(this ITypeSymbol type)
    {
        for (var one = type; one is not null; one = one.BaseType) yield return one;
    }

    /// <summary>The types of an assembly that stand in a namespace, without those that are nested in a type.</summary>
    public static IEnumerable<INamedTypeSymbol> TopLevelTypes(this IAssemblySymbol assembly, CancellationToken cancellation)
    {
        var open = new Stack<INamespaceSymbol>();
        open.Push(assembly.GlobalNamespace);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var space = open.Pop();
            foreach (var type in space.GetTypeMembers()) yield return type;
            foreach (var inner in space.GetNamespaceMembers()) open.Push(inner);
        }
    }

    /// <summary>A type, and those that are nested in it, however deep.</summary>
    public static IEnumerable<INamedTypeSymbol> WithNested(this INamedTypeSymbol type)
    {
        var open = new Stack<INamedTypeSymbol>();
        open.Push(type);
        while (open.Count > 0)
        {
            var next = open.Pop();
            yield return next;
            foreach (var nested in next.GetTypeMembers()) open.Push(nested);
        }
    }
}
