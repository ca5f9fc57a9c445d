using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OrmLint.Model;

/// <summary>
/// What the code of a context said in the compilations before this one. It still holds where the files with that code are the same, and the others differ in
/// nothing but properties and fields of classes that this code does not mention, and in bodies (<see cref="DeclarationMatch"/>): then each name in it means
/// what it meant. It lives as long as the file of the context, and keeps files and names of types, but no compilation.
/// </summary>
internal sealed class ConfigurationMemory
{
    // Projects for several frameworks share their files, and a model may be read for several providers.
    private const int MostKept = 6;

    // Members that a loop, a query or a pattern uses without naming them.
    private static readonly string[] s_unnamed =
    {
        "Current", "MoveNext", "GetEnumerator", "GetAsyncEnumerator", "Count", "Length", "Slice", "Item", "IsCompleted", "GetResult", "GetAwaiter", "Dispose", "DisposeAsync", "Deconstruct", "Add", "Invoke",
        "Select", "SelectMany", "Where", "Join", "GroupJoin", "GroupBy", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Cast", "GetPinnableReference",
    };

    private static readonly ConditionalWeakTable<SyntaxTree, ConfigurationMemory> s_memories = new();

    private readonly object _gate = new();
    private ImmutableList<Kept> _kept = ImmutableList<Kept>.Empty;

    /// <summary>The memory of a context; null for one that is not in the source of the compilation.</summary>
    public static ConfigurationMemory? Of(Compilation compilation, INamedTypeSymbol context)
        => context.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree is { } tree && compilation.ContainsSyntaxTree(tree) ? s_memories.GetOrCreateValue(tree) : null;

    /// <summary>What the code says, if what it said before holds for this compilation too.</summary>
    public ModelConfiguration? Recall(Compilation compilation, INamedTypeSymbol context, string? provider, CancellationToken cancellation)
    {
        ImmutableList<Kept> all;
        lock (_gate) all = _kept;
        foreach (var kept in all)
        {
            if ((kept.Provider != provider && kept.Said.IsOfProvider) || kept.Context != context.MetadataName || !kept.HoldsIn(compilation, cancellation) || kept.In(compilation) is not { } said) continue;
            Keep(kept, kept with { Former = new FormerCompilation(compilation) });
            return said;
        }

        return null;
    }

    /// <summary>Keeps what the code of a context says.</summary>
    public void Keep(Compilation compilation, INamedTypeSymbol context, string? provider, ModelConfiguration said)
    {
        var types = said.Types.All.Select(TypeName.Of).OfType<TypeName>().ToImmutableArray();
        if (types.Length == said.Types.All.Count) Keep(null, new Kept(new FormerCompilation(compilation), context.MetadataName, provider, said.With(new SaidTypes()), types));
    }

    // The newest first: a keystroke follows the one before.
    private void Keep(Kept? before, Kept now)
    {
        lock (_gate)
        {
            _kept = (before is null ? _kept : _kept.Remove(before)).Insert(0, now);
            if (_kept.Count > MostKept) _kept = _kept.RemoveAt(MostKept);
        }
    }

    private sealed record Kept(FormerCompilation Former, string Context, string? Provider, ModelConfiguration Said, ImmutableArray<TypeName> Types)
    {
        private readonly ImmutableHashSet<SyntaxTree> _files = Said.Read.Select(static node => node.SyntaxTree).Concat(Said.Unknowns.Select(static unknown => unknown.Location.SourceTree).OfType<SyntaxTree>()).ToImmutableHashSet();
        private readonly HashSet<string> _mentioned = new(Said.Read.SelectMany(static node => node.DescendantTokens()).Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText).Concat(s_unnamed));

        public bool HoldsIn(Compilation compilation, CancellationToken cancellation)
            => Former.EditsTo(compilation) is { } edits && edits.TrueForAll(edit => !_files.Contains(edit.Before) && DeclarationMatch.PropertiesThatDiffer(edit.Before, edit.After, cancellation) is { } names && !names.Overlaps(_mentioned));

        public ModelConfiguration? In(Compilation compilation)
        {
            var types = new SaidTypes();
            foreach (var name in Types)
            {
                var number = types.All.Count;
                if (name.In(compilation) is not { } type || types.Of(type).Number != number) return null;
            }

            return Said.With(types);
        }
    }
}
