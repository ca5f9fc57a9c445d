using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OrmLint.RoundTrips;

/// <summary>What the assemblies that a compilation refers to say of their methods. One per compilation.</summary>
internal sealed class ReferencedSummaries
{
    private static readonly ConditionalWeakTable<Compilation, ReferencedSummaries> s_summaries = new();

    private readonly Compilation _compilation;
    private readonly AssemblySummaries _summaries = new();

    private ReferencedSummaries(Compilation compilation)
    {
        _compilation = compilation;
        foreach (var note in AssemblyNotes.In(compilation, AssemblySummaries.Key)) _summaries.Read(note);
    }

    /// <summary>Those of a compilation; read at the first call.</summary>
    public static ReferencedSummaries Of(Compilation compilation) => s_summaries.GetValue(compilation, static c => new ReferencedSummaries(c));

    /// <summary>Whether there are any.</summary>
    public bool Any => _summaries.Entries.Count > 0;

    /// <summary>How the methods are called that send statements of one kind.</summary>
    public IEnumerable<MethodShape> ShapesOf(bool saves) => _summaries.Shapes.Where(shape => shape.Kind == AssemblySummaries.Kind.Save == saves).Select(static shape => shape.Shape);

    /// <summary>What <paramref name="method"/> reaches, by the code of its own; null where that is nothing, or nothing is said.</summary>
    public ReachedRoundTrip? Reached(IMethodSymbol method, AssemblySummaries.Kind kind)
        => Any && method.DeclaringSyntaxReferences.IsEmpty && AssemblyNotes.IdOf(method) is { } id ? Reached(id, kind)?.From(method) : null;

    /// <summary>What may run where <paramref name="method"/> is called, in the assemblies that are referred to: what each reaches, null where that is nothing.</summary>
    public IEnumerable<ReachedRoundTrip?> ReachedByImplementations(IMethodSymbol method, AssemblySummaries.Kind kind)
        => Any && AssemblyNotes.IdOf(method) is { } id && _summaries.Implementations.TryGetValue(id, out var implementations)
            ? implementations.Select(implementation => Reached(implementation, kind)?.From(method))
            : Enumerable.Empty<ReachedRoundTrip?>();

    private Found? Reached(string id, AssemblySummaries.Kind kind) => _summaries.Entries.TryGetValue((kind, id), out var entry) ? new Found(entry, id, _compilation) : null;

    private sealed record Found(AssemblySummaries.Entry Entry, string Id, Compilation Compilation)
    {
        public ReachedRoundTrip From(IMethodSymbol called)
        {
            var element = Entry.Element.Length > 0 ? DocumentationCommentId.GetFirstSymbolForDeclarationId(Entry.Element, Compilation) as ITypeSymbol : null;
            // The implementation is named where it can be found.
            var runs = DocumentationCommentId.GetFirstSymbolForDeclarationId(Id, Compilation) as IMethodSymbol;
            return new ReachedRoundTrip(RoundTrip.Elsewhere(Entry.Member, Entry.IsQuery, element), ImmutableArray.Create(runs ?? called), ImmutableArray<Location>.Empty)
            {
                Beyond = Entry.Via,
                DatabaseParameters = Entry.DatabaseParameters,
                QueryParameter = Entry.QueryParameter,
                Switches = Entry.Switches,
                SqlParameter = Entry.SqlParameter,
            };
        }
    }
}
