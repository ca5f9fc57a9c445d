using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>Adds Includes to queries, in whichever documents of a solution they stand, and takes statements out that they make needless.</summary>
internal static class IncludeRewrite
{
    private static readonly SyntaxAnnotation s_needless = new("OrmLint.Needless");

    /// <summary>Whether an Include can be written where it is missing.</summary>
    public static bool CanAdd(MissingInclude missing, Solution solution)
        => IncludeChain.CanBeAddedTo(missing.Query, missing) && solution.GetDocument(missing.Query.Root.Syntax.SyntaxTree) is Document and not SourceGeneratedDocument;

    /// <summary>The solution with all that is <paramref name="missing"/>, as far as it can be added, and without the <paramref name="needless"/> statements.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyCollection<MissingInclude> missing, IReadOnlyCollection<StatementSyntax> needless, CancellationToken cancellation)
    {
        var added = missing.Where(include => CanAdd(include, solution)).ToLookup(static include => include.Query.Root.Syntax.SyntaxTree);
        var removed = needless.ToLookup(static statement => statement.SyntaxTree);
        var changed = solution;
        foreach (var tree in added.Select(static group => group.Key).Union(removed.Select(static group => group.Key)))
        {
            if (solution.GetDocument(tree) is not { } document || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) continue;
            changed = changed.WithDocumentSyntaxRoot(document.Id, Rewrite(added[tree], removed[tree], await tree.GetRootAsync(cancellation).ConfigureAwait(false), model));
        }

        return changed;
    }

    private static SyntaxNode Rewrite(IEnumerable<MissingInclude> missing, IEnumerable<StatementSyntax> needless, SyntaxNode root, SemanticModel model)
    {
        // A path that another one passes through needs no Include of its own.
        var chains = missing.GroupBy(static include => include.Query.Root.Syntax)
            .Select(static query => (query.First().Query, Missing: query.Where(include => !query.Any(longer => longer.Path.Names.Length > include.Path.Names.Length && longer.Path.StartsWith(include.Path))).ToList()))
            .Select(query => new IncludeChain(query.Query, query.Missing, model))
            .ToDictionary(static chain => (SyntaxNode)chain.Anchor);
        root = root.ReplaceNodes(chains.Keys.Union(needless), (original, rewritten) => chains.TryGetValue(original, out var chain) ? chain.AppendTo((ExpressionSyntax)rewritten) : rewritten.WithAdditionalAnnotations(s_needless));
        while (root.GetAnnotatedNodes(s_needless).FirstOrDefault() is { } statement) root = Without(root, statement);
        return root is CompilationUnitSyntax unit && !chains.Values.All(static chain => chain.EfCoreIsImported) ? Imports.Add(unit, "Microsoft.EntityFrameworkCore") : root;
    }

    // The comments above the statement stay; the one behind it goes with it.
    private static SyntaxNode Without(SyntaxNode root, SyntaxNode statement)
    {
        var leading = statement.GetLeadingTrivia();
        if (!leading.Any(static trivia => trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))) return root.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia)!;
        var next = statement.GetLastToken().GetNextToken();
        var kept = leading.Reverse().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse();
        var marker = new SyntaxAnnotation();
        root = root.ReplaceToken(next, next.WithLeadingTrivia(SyntaxFactory.TriviaList(kept).AddRange(next.LeadingTrivia)).WithAdditionalAnnotations(marker));
        return root.RemoveNode(root.GetAnnotatedNodes(s_needless).First(), SyntaxRemoveOptions.KeepNoTrivia)!;
    }
}
