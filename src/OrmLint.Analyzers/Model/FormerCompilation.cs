using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>What a compilation was made of, without the compilation: it tells in which files another one differs.</summary>
internal sealed class FormerCompilation
{
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly string? _assembly;
    private readonly WeakReference<CompilationOptions> _options;
    private readonly ImmutableArray<WeakReference<MetadataReference>> _references;

    /// <summary>What <paramref name="compilation"/> is made of; its references are not kept alive, since one to another project would keep that project's compilation.</summary>
    public FormerCompilation(Compilation compilation)
    {
        _trees = compilation.SyntaxTrees.ToImmutableArray();
        _assembly = compilation.AssemblyName;
        _options = new(compilation.Options);
        _references = compilation.References.Select(static reference => new WeakReference<MetadataReference>(reference)).ToImmutableArray();
    }

    /// <summary>The files that differ in a later compilation, as they were and as they are; null where it has other files, references or options.</summary>
    public List<(SyntaxTree Before, SyntaxTree After)>? EditsTo(Compilation compilation)
    {
        var trees = compilation.SyntaxTrees as ImmutableArray<SyntaxTree>? ?? compilation.SyntaxTrees.ToImmutableArray();
        if (trees.Length != _trees.Length || compilation.AssemblyName != _assembly || !_options.TryGetTarget(out var options) || !options.Equals(compilation.Options) || !HasReferences(compilation)) return null;
        var edits = new List<(SyntaxTree, SyntaxTree)>();
        for (var index = 0; index < trees.Length; index++)
        {
            if (!ReferenceEquals(trees[index], _trees[index])) edits.Add((_trees[index], trees[index]));
        }

        return edits;
    }

    private bool HasReferences(Compilation compilation)
    {
        var index = 0;
        foreach (var reference in compilation.References)
        {
            if (index >= _references.Length || !_references[index++].TryGetTarget(out var known) || !ReferenceEquals(known, reference)) return false;
        }

        return index == _references.Length;
    }
}
