using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OrmLint.Orms;

/// <summary>
/// The types of the libraries by the assemblies that define them. An assembly is asked once: those of packages are the same from one keystroke's compilation
/// to the next. What is known of one lives as long as it does.
/// </summary>
internal sealed class LibraryTypes
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, LibraryTypes> s_known = new();

    private readonly object _gate = new();
    private readonly Dictionary<OrmLibrary, ImmutableArray<(OrmType, INamedTypeSymbol)>> _types = new();

    /// <summary>The types of a library that a compilation sees. A name can be defined twice (a copied source, an old facade beside a new package): each is that type.</summary>
    public static IEnumerable<(OrmType Type, INamedTypeSymbol Symbol)> In(Compilation compilation, OrmLibrary library)
        => Find(compilation.Assembly, library).Concat(compilation.SourceModule.ReferencedAssemblySymbols.SelectMany(assembly => s_known.GetOrCreateValue(assembly).Of(assembly, library)));

    private ImmutableArray<(OrmType, INamedTypeSymbol)> Of(IAssemblySymbol assembly, OrmLibrary library)
    {
        lock (_gate)
        {
            if (!_types.TryGetValue(library, out var types)) _types.Add(library, types = Find(assembly, library).ToImmutableArray());
            return types;
        }
    }

    private static IEnumerable<(OrmType, INamedTypeSymbol)> Find(IAssemblySymbol assembly, OrmLibrary library)
    {
        foreach (var type in library.Types)
        {
            if (assembly.GetTypeByMetadataName(type.MetadataName) is { } symbol) yield return (type, symbol);
        }
    }
}
