using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using OrmLint.Orms;
using OrmLint.Queries;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1008: runs the query once, before the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HoistQuery)), Shared]
public sealed class HoistQuery : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.LoopInvariantQuery.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics)
        => await HoistAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        foreach (var diagnostic in context.Diagnostics)
        {
            if ((await FindAsync(document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false)).Count == 0) continue;
            context.RegisterCodeFix(
                CodeAction.Create("Run the query once before the loop", cancellation => HoistAsync(document, ImmutableArray.Create(diagnostic), cancellation), nameof(HoistQuery)),
                diagnostic);
        }
    }

    private static async Task<Document> HoistAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var queries = await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var names = new HashSet<(StatementSyntax, string)>();
        foreach (var query in queries)
        {
            var name = query.Name;
            for (var number = 2; !names.Add((query.Loop, name)); number++) name = query.Name + number;
            if (query.Declaration is { } declaration)
            {
                editor.InsertBefore(query.Loop, Before(query.Loop, declaration.WithLeadingTrivia(Comments(declaration.GetLeadingTrivia()))));
                editor.RemoveNode(declaration, SyntaxRemoveOptions.KeepNoTrivia);
            }
            else
            {
                var value = query.Expression.WithoutTrivia();
                var text = !query.IsStream ? value.ToString() : value is MemberAccessExpressionSyntax or InvocationExpressionSyntax or IdentifierNameSyntax ? $"{value}.ToList()" : $"({value}).ToList()";
                editor.InsertBefore(query.Loop, Before(query.Loop, ParseStatement($"var {name} = {text};")));
                editor.ReplaceNode(query.Expression, IdentifierName(name).WithTriviaFrom(query.Expression));
            }
        }

        return editor.GetChangedDocument();
    }

    // In the layout of the loop; comments above the loop stay with the loop.
    private static StatementSyntax Before(StatementSyntax loop, StatementSyntax query)
    {
        var newLine = loop.GetTrailingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        if (newLine.RawKind == 0) newLine = loop.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var indentation = loop.GetLeadingTrivia().LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } blanks ? TriviaList(blanks) : TriviaList();
        var comments = query.GetLeadingTrivia().SelectMany(comment => indentation.Append(comment).Append(newLine));
        var trailing = query.GetTrailingTrivia();
        if (!trailing.Any(SyntaxKind.EndOfLineTrivia)) trailing = TriviaList(newLine);
        return query.WithLeadingTrivia(comments.Concat(indentation)).WithTrailingTrivia(trailing);
    }

    private static SyntaxTriviaList Comments(SyntaxTriviaList trivia)
        => TriviaList(trivia.Where(static part => !part.IsKind(SyntaxKind.WhitespaceTrivia) && !part.IsKind(SyntaxKind.EndOfLineTrivia)));

    /// <summary>What the analyzer found at the places of <paramref name="diagnostics"/>, found again in the code as it is now, as far as it can be moved.</summary>
    private static async Task<IReadOnlyList<HoistedQuery>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<HoistedQuery>.Empty;

        var orms = OrmContext.Of(model.Compilation);
        return diagnostics.Select(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan), model, cancellation)).Distinct().OfType<IOperation>()
            .Select(member => new Body(member, orms))
            .SelectMany(body => RepeatedSameQuery.In(body, cancellation)
                .Where(query => diagnostics.Any(diagnostic => diagnostic.Location.SourceSpan == query.Trip.Operation.Syntax.Span))
                .Select(query => HoistedQuery.Of(query, body, model, cancellation)))
            .OfType<HoistedQuery>()
            .ToList();
    }
}
