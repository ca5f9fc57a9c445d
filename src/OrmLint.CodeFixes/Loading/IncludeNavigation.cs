using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>
/// Fixes ORM1002 and ORM1003: adds the Include, or the ThenInclude, to the query that the entities come from, in whichever method and
/// document that stands.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IncludeNavigation)), Shared]
public sealed class IncludeNavigation : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.LazyLoadPerElement.Id, Rules.UnloadedNavigation.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll("Include what is missing in the queries", AddAsync);

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var missing = (await FindAsync(context.Document, new[] { diagnostic }, context.CancellationToken).ConfigureAwait(false)).FirstOrDefault();
            if (missing is null || !IncludeRewrite.CanAdd(missing, solution)) continue;
            context.RegisterCodeFix(
                CodeAction.Create(Title(missing), cancellation => AddAsync(solution, ImmutableArray.Create((context.Document.Id, diagnostic)), cancellation), nameof(IncludeNavigation)),
                diagnostic);
        }
    }

    private static string Title(MissingInclude missing)
        => $"Include '{missing.Path}' in the query{(missing.Source.Calls.IsEmpty ? "" : $" of {missing.Source.Calls[missing.Source.Calls.Length - 1].Name}")}";

    private static async Task<Solution> AddAsync(Solution solution, ImmutableArray<(DocumentId Document, Diagnostic Diagnostic)> diagnostics, CancellationToken cancellation)
    {
        var missing = new List<MissingInclude>();
        foreach (var group in diagnostics.GroupBy(static found => found.Document))
        {
            if (solution.GetDocument(group.Key) is { } document) missing.AddRange(await FindAsync(document, group.Select(static found => found.Diagnostic), cancellation).ConfigureAwait(false));
        }

        return await IncludeRewrite.ApplyAsync(solution, missing, ImmutableArray<StatementSyntax>.Empty, cancellation).ConfigureAwait(false);
    }

    /// <summary>What the analyzers found at the places of <paramref name="diagnostics"/>, found again in the code as it is now.</summary>
    private static async Task<IReadOnlyList<MissingInclude>> FindAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var missing = new List<MissingInclude>();
        foreach (var (body, there) in await ReportedBodies.OfAsync(document, diagnostics, cancellation).ConfigureAwait(false))
        {
            missing.AddRange(LazyRead.In(body, cancellation).Where(read => there.Has(Rules.LazyLoadPerElement, read.Location)).Select(static read => read.Include));
            missing.AddRange(UnloadedRead.In(body, cancellation).Where(read => there.Has(Rules.UnloadedNavigation, read.Location)).Select(static read => read.Include));
        }

        return missing;
    }
}
