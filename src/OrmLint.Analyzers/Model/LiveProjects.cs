using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>The source of the projects that a compilation refers to, which an editor has at hand. A build on the command line has their assemblies, and no bodies.</summary>
internal static class LiveProjects
{
    /// <summary>The compilation of a referenced project by its assembly; null where that is an assembly alone.</summary>
    public static Compilation? Live(this Compilation compilation, IAssemblySymbol? assembly)
    {
        // A project with other versions of what both refer to is seen through symbols that its own code does not know.
        return assembly is not null && compilation.GetMetadataReference(assembly) is CompilationReference { Compilation: var live } && SymbolEqualityComparer.Default.Equals(live.Assembly, assembly) ? live : null;
    }

    /// <summary>The compilation that the declaration of a symbol belongs to: this one, or that of a referenced project; null where its bodies cannot be read.</summary>
    public static Compilation? Holding(this Compilation compilation, ISymbol symbol, SyntaxTree tree)
        => compilation.ContainsSyntaxTree(tree) ? compilation : compilation.Live(symbol.ContainingAssembly) is { } live && live.ContainsSyntaxTree(tree) ? live : null;
}
