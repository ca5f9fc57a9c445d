using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OrmLint;

/// <summary>
/// The semantic models of a compilation's trees, one for each tree that was asked for: what one rule has bound, the next need not bind again. In a
/// generator, and once the compiler is done with a tree, a compilation makes a new one each time.
/// </summary>
internal static class SharedModels
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, SemanticModel>> s_models = new();

    /// <summary>The model of <paramref name="tree"/>, which belongs to <paramref name="compilation"/>.</summary>
#pragma warning disable RS1030 // What is called stands in another tree than the caller. Asked for only where a name says that it may matter.
    public static SemanticModel ModelOf(this Compilation compilation, SyntaxTree tree)
        => s_models.GetOrCreateValue(compilation) is var models && models.TryGetValue(tree, out var known) ? known : models.GetOrAdd(tree, compilation.GetSemanticModel(tree));
#pragma warning restore RS1030
}
