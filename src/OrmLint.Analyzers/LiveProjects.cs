using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OrmLint;

/// <summary>The source of the projects that a compilation refers to, which an editor has at hand. A build on the command line has their assemblies, and no bodies.</summary>
internal static class LiveProjects
{
    /// <summary>The compilations of the C# projects that this one refers to.</summary>
    public static IEnumerable<CSharpCompilation> LiveProjectsOf(this Compilation compilation)
        => compilation.References.OfType<CompilationReference>().Select(static project => project.Compilation).OfType<CSharpCompilation>();

    /// <summary>The assembly of this compilation, and those of its live projects as they are seen from here.</summary>
    public static IEnumerable<IAssemblySymbol> AssembliesWithSource(this Compilation compilation)
        => compilation.References.OfType<CompilationReference>().Where(static project => project.Compilation is CSharpCompilation)
            .Select(project => compilation.GetAssemblyOrModuleSymbol(project)).OfType<IAssemblySymbol>().Prepend(compilation.Assembly);

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
