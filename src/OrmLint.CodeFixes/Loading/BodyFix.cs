using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>The base of the fixes that find what they repair by looking at a body as the analyzer does.</summary>
public abstract class BodyFix : EditFix
{
    /// <summary>Makes a fix of a rule.</summary>
    protected BodyFix(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    /// <summary>The edits for what the analyzer finds in <paramref name="body"/> at the places of <paramref name="reported"/>.</summary>
    private protected abstract IEnumerable<Edit> Edits(Body body, ImmutableArray<Diagnostic> reported, CancellationToken cancellation);

    private protected sealed override async Task<IReadOnlyList<Edit>> EditsAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => (await ReportedBodies.OfAsync(document, diagnostics, cancellation).ConfigureAwait(false)).SelectMany(found => Edits(found.Body, found.Reported, cancellation)).ToList();
}
