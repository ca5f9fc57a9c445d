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

/// <summary>Fixes ORM1002: adds the Include, or the ThenInclude, to the query that the elements come from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IncludeNavigation)), Shared]
public sealed class IncludeNavigation : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.LazyLoadPerElement.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics)
        => await AddAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        foreach (var diagnostic in context.Diagnostics)
        {
            var lazy = (await FindAsync(document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false)).FirstOrDefault();
            if (lazy is null || !IncludeChain.CanBeAddedTo(lazy.Query)) continue;
            context.RegisterCodeFix(
                CodeAction.Create($"Include '{lazy.Path}' in the query", cancellation => AddAsync(document, ImmutableArray.Create(diagnostic), cancellation), nameof(IncludeNavigation)),
                diagnostic);
        }
    }

    private static async Task<Document> AddAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var reads = await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return document;

        // A path that another one passes through needs no Include of its own.
        var missing = reads.Where(read => IncludeChain.CanBeAddedTo(read.Query))
            .GroupBy(static read => read.Query.Root.Syntax)
            .Select(static query => (query.First().Query, Reads: query.Where(read => !query.Any(longer => longer.Path.Names.Length > read.Path.Names.Length && longer.Path.StartsWith(read.Path))).ToList()))
            .Select(query => new IncludeChain(query.Query, query.Reads, model))
            .ToDictionary(static chain => (SyntaxNode)chain.Anchor);
        if (missing.Count == 0) return document;

        root = root.ReplaceNodes(missing.Keys, (original, rewritten) => missing[original].AppendTo((ExpressionSyntax)rewritten));
        if (root is CompilationUnitSyntax unit && !missing.Values.All(static chain => chain.EfCoreIsImported)) root = Imports.Add(unit, "Microsoft.EntityFrameworkCore");
        return document.WithSyntaxRoot(root);
    }

    /// <summary>What the analyzer found at the places of <paramref name="diagnostics"/>, found again in the code as it is now.</summary>
    private static async Task<IReadOnlyList<LazyRead>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<LazyRead>.Empty;

        var orms = OrmContext.Of(model.Compilation);
        var bodies = diagnostics.Select(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan), model, cancellation)).Distinct().OfType<IOperation>();
        return bodies.SelectMany(body => LazyReads.In(new Body(body, orms)))
            .Where(read => diagnostics.Any(diagnostic => read.Location.SourceSpan == diagnostic.Location.SourceSpan))
            .ToList();
    }
}
