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
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>
/// Fixes ORM1002: adds the Include, or the ThenInclude, to the query that the elements come from, in whichever method and document
/// that stands.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IncludeNavigation)), Shared]
public sealed class IncludeNavigation : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.LazyLoadPerElement.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll("Include what is missing in the queries", AddAsync);

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var finding = (await FindAsync(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false)).FirstOrDefault();
            if (finding is null || !CanBeAdded(finding, solution)) continue;
            var where = finding.Source.Calls.IsEmpty ? "the query" : $"the query of {finding.Source.Calls[finding.Source.Calls.Length - 1].Name}";
            context.RegisterCodeFix(
                CodeAction.Create($"Include '{finding.Path}' in {where}", cancellation => AddAsync(solution, ImmutableArray.Create((context.Document.Id, diagnostic)), cancellation), nameof(IncludeNavigation)),
                diagnostic);
        }
    }

    private static bool CanBeAdded(MissingInclude missing, Solution solution)
        => IncludeChain.CanBeAddedTo(missing.Query, missing) && solution.GetDocument(missing.Query.Root.Syntax.SyntaxTree) is Document and not SourceGeneratedDocument;

    private static async Task<Solution> AddAsync(Solution solution, ImmutableArray<(DocumentId Document, Diagnostic Diagnostic)> diagnostics, CancellationToken cancellation)
    {
        var missing = new List<MissingInclude>();
        foreach (var group in diagnostics.GroupBy(static found => found.Document))
        {
            if (solution.GetDocument(group.Key) is not { } document) continue;
            missing.AddRange(await FindAsync(document, group.Select(static found => found.Diagnostic).ToImmutableArray(), cancellation).ConfigureAwait(false));
        }

        var changed = solution;
        foreach (var tree in missing.Where(found => CanBeAdded(found, solution)).GroupBy(static found => found.Query.Root.Syntax.SyntaxTree))
        {
            var document = solution.GetDocument(tree.Key)!;
            if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model) changed = changed.WithDocumentSyntaxRoot(document.Id, Add(tree, tree.Key.GetRoot(cancellation), model));
        }

        return changed;
    }

    private static SyntaxNode Add(IEnumerable<MissingInclude> missing, SyntaxNode root, SemanticModel model)
    {
        // A path that another one passes through needs no Include of its own.
        var chains = missing.GroupBy(static found => found.Query.Root.Syntax)
            .Select(static query => (query.First().Query, Missing: query.Where(found => !query.Any(longer => longer.Path.Names.Length > found.Path.Names.Length && longer.Path.StartsWith(found.Path))).ToList()))
            .Select(query => new IncludeChain(query.Query, query.Missing, model))
            .ToDictionary(static chain => (SyntaxNode)chain.Anchor);
        root = root.ReplaceNodes(chains.Keys, (original, rewritten) => chains[original].AppendTo((ExpressionSyntax)rewritten));
        return root is CompilationUnitSyntax unit && !chains.Values.All(static chain => chain.EfCoreIsImported) ? Imports.Add(unit, "Microsoft.EntityFrameworkCore") : root;
    }

    /// <summary>What the analyzers found at the places of <paramref name="diagnostics"/>, found again in the code as it is now.</summary>
    private static async Task<IReadOnlyList<MissingInclude>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<MissingInclude>.Empty;

        var orms = OrmContext.Of(model.Compilation);
        var found = new List<MissingInclude>();
        foreach (var group in diagnostics.GroupBy(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, cancellation)))
        {
            if (group.Key is null) continue;
            var body = new Body(group.Key, orms);
            found.AddRange(LazyRead.In(body, cancellation)
                .Where(read => group.Any(diagnostic => diagnostic.Id == Rules.LazyLoadPerElement.Id && read.Location.SourceSpan == diagnostic.Location.SourceSpan))
                .Select(static read => read.Include));
        }

        return found;
    }
}
