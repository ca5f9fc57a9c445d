using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading.Batch;

/// <summary>Finds the queries that diagnostics are about again, in the code as it is now, and rewrites them all at once.</summary>
internal static class BatchRewrite
{
    /// <summary>The queries at the places of <paramref name="diagnostics"/> that are of a shape that can be batched.</summary>
    public static async Task<IReadOnlyList<PerElementQuery>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var found = new List<PerElementQuery>();
        foreach (var (body, reported) in await ReportedBodies.OfAsync(document, diagnostics, cancellation).ConfigureAwait(false))
        {
            var places = new HashSet<Microsoft.CodeAnalysis.Text.TextSpan>(reported.Select(static diagnostic => diagnostic.Location.SourceSpan));
            foreach (var operation in body.Operations)
            {
                var place = operation is IForEachLoopOperation loop ? loop.Collection.Unwrap().Syntax.Span : operation.Syntax.Span;
                if (operation is not (IInvocationOperation or IForEachLoopOperation) || !places.Contains(place)) continue;
                if (PerElementQuery.Read(operation, body, set => EntityKeys.Of(set, body.Root.SemanticModel!.Compilation, cancellation), cancellation) is { } query && CanBeMoved(query)) found.Add(query);
            }
        }

        return found;
    }

    /// <summary>The document with the queries of <paramref name="diagnostics"/> sent once before their loops.</summary>
    public static async Task<Document> PrefetchAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var queries = await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var scopes = new Dictionary<StatementSyntax, ScopeDeclarations>();
        var names = new Dictionary<SyntaxNode, Names>();
        var collections = new Dictionary<ExpressionSyntax, string>();
        var streams = new HashSet<StatementSyntax>();
        foreach (var query in queries)
        {
            if (Prefetch.Of(query) is not { } prefetch) continue;
            var free = NamesOf(query.Scope.Statement, names);
            if (!scopes.TryGetValue(query.Scope.Statement, out var declarations)) scopes.Add(query.Scope.Statement, declarations = new ScopeDeclarations(query.Scope, free));

            if (query.Source.Collection is { } collection)
            {
                collections[collection.Source] = declarations.Collection(query.Source)!;
                if (collection.Stream is { } stream) streams.Add(stream);
            }

            var keys = declarations.Keys(query);
            var (value, type) = prefetch.Value(keys);
            var local = declarations.Declare(value, () => free.Take(prefetch.Name), type, query.ChainLocal?.Syntax ?? query.Expression);
            editor.ReplaceNode(query.Expression, prefetch.AnswerFrom(local));
            if (query.ChainLocal is { Syntax.Parent.Parent: LocalDeclarationStatementSyntax unused }) editor.RemoveNode(unused, SyntaxRemoveOptions.KeepNoTrivia);
        }

        foreach (var collection in collections) editor.ReplaceNode(collection.Key, SyntaxFactory.IdentifierName(collection.Value).WithTriviaFrom(collection.Key));
        foreach (var scope in scopes) scope.Value.Apply(editor, streams.Contains(scope.Key) ? WithoutAwait : null);
        return WithImports(editor.GetChangedDocument(), document, queries);
    }

    /// <summary>The document with one statement in the place of each loop that sends one per element.</summary>
    public static async Task<Document> SendOnceAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var queries = await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var names = new Dictionary<SyntaxNode, Names>();
        foreach (var query in queries)
        {
            if (SetStatement.Of(query) is not { } statement) continue;
            var declarations = new ScopeDeclarations(query.Scope, NamesOf(query.Scope.Statement, names));
            declarations.Replace(editor, statement.For(declarations.Keys(query)), statement.Statement);
        }

        return WithImports(editor.GetChangedDocument(), document, queries);
    }

    // The elements are all there: nothing is waited for any more.
    private static StatementSyntax WithoutAwait(StatementSyntax statement) => statement is ForEachStatementSyntax { AwaitKeyword: { RawKind: not 0 } awaiting } loop
        ? loop.WithAwaitKeyword(default).WithForEachKeyword(loop.ForEachKeyword.WithLeadingTrivia(awaiting.LeadingTrivia))
        : statement;

    private static Names NamesOf(StatementSyntax statement, Dictionary<SyntaxNode, Names> known)
    {
        // The outermost code that shares a scope of names.
        var member = statement.Ancestors().FirstOrDefault(static ancestor => ancestor is CompilationUnitSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax)) ?? statement;
        if (!known.TryGetValue(member, out var names)) known.Add(member, names = new Names(member));
        return names;
    }

    // With the namespaces that the new code needs.
    private static Document WithImports(Document changed, Document original, IReadOnlyList<PerElementQuery> queries)
    {
        if (queries.Count == 0 || !changed.TryGetSyntaxRoot(out var root) || root is not CompilationUnitSyntax unit || !original.TryGetSemanticModel(out var model)) return changed;
        var imported = new HashSet<string>(model.GetImportScopes(queries[0].Operation.Syntax.SpanStart).SelectMany(static scope => scope.Imports).Select(static import => import.NamespaceOrType.ToDisplayString()));
        foreach (var needed in new[] { "System.Collections.Generic", "System.Linq", "Microsoft.EntityFrameworkCore" })
        {
            var isUsed = needed != "System.Collections.Generic" || queries.Any(static query => query.Answer is Answer.OneOrDefault or Answer.Aggregate) || !ScopeDeclarations.UsesVar(root);
            if (needed == "Microsoft.EntityFrameworkCore") isUsed = queries.Any(static query => query.IsAsync || query.Source.Collection?.Stream is not null);
            if (isUsed && !imported.Contains(needed)) unit = Imports.Add(unit, needed);
        }

        return unit == root ? changed : changed.WithSyntaxRoot(unit);
    }

    // Text over several lines would change with its indentation, and directives would end up elsewhere.
    private static bool CanBeMoved(PerElementQuery query)
        => IsPlain(query.Chain) && (query.ChainLocal is null || (IsPlain(query.ChainLocal.Syntax.Parent!.Parent!) && !query.ChainLocal.Syntax.Parent!.Parent!.GetLeadingTrivia().Any(IsComment)))
            && (query.Source.Collection is null || IsPlain(query.Source.Collection.Source));

    private static bool IsPlain(SyntaxNode node)
        => !node.ContainsDirectives && !node.DescendantTokens().Any(static token => token.Kind() is SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            || (token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.IndexOf('\n') >= 0) || (token.IsKind(SyntaxKind.InterpolatedStringTextToken) && token.Text.IndexOf('\n') >= 0));

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;
}
