using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;

namespace OrmLint.Queries;

/// <summary>
/// Whether a library's virtual method is overridden by the user: in the compilation, or in an assembly that it refers to. What such a method does is
/// not what the library says; it may answer from a cache. One per compilation.
/// </summary>
internal sealed class Overrides
{
    private static readonly ConditionalWeakTable<Compilation, Overrides> s_overrides = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<INamedTypeSymbol, HashSet<string>> _names = new(SymbolEqualityComparer.Default);

    private Overrides(Compilation compilation) => _compilation = compilation;

    /// <summary>Those of a compilation.</summary>
    public static Overrides Of(Compilation compilation) => s_overrides.GetValue(compilation, static c => new Overrides(c));

    /// <summary>Whether there is one of <paramref name="method"/>.</summary>
    public bool Any(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden) method = overridden;
        return _names.GetOrAdd(method.ContainingType.OriginalDefinition, Find).Contains(method.Name);
    }

    // The names of all overrides in classes that derive from the library's.
    private HashSet<string> Find(INamedTypeSymbol library)
    {
        var home = library.ContainingAssembly.Name;
        var assemblies = _compilation.SourceModule.ReferencedAssemblySymbols.Where(assembly => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == home)));
        return new HashSet<string>(assemblies.Prepend(_compilation.Assembly).SelectMany(static assembly => assembly.TopLevelTypes(CancellationToken.None)).SelectMany(static type => type.WithNested())
            .Where(type => type.BaseType.DerivesFromAny(library))
            .SelectMany(static type => type.GetMembers().OfType<IMethodSymbol>().Where(static method => method.IsOverride).Select(static method => method.Name)));
    }
}
