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

namespace OrmLint.Loading;

/// <summary>Fixes ORM1011: moves the save behind the loop, where nothing in the loop needs it to have run.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SaveOnceAfterLoop)), Shared]
public sealed class SaveOnceAfterLoop : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SavePerElement.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics)
        => await MoveAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        foreach (var diagnostic in context.Diagnostics)
        {
            if ((await FindAsync(document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false)).Count == 0) continue;
            context.RegisterCodeFix(
                CodeAction.Create("Save once after the loop", cancellation => MoveAsync(document, ImmutableArray.Create(diagnostic), cancellation), nameof(SaveOnceAfterLoop)),
                diagnostic);
        }
    }

    private static async Task<Document> MoveAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var saves = await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var save in saves)
        {
            editor.RemoveNode(save.Statement, SyntaxRemoveOptions.KeepNoTrivia);
            if (!save.IsThereAlready) editor.InsertAfter(save.Loop, Behind(save.Loop, save.Statement));
        }

        return editor.GetChangedDocument();
    }

    // With the comments above it, in the layout of the loop.
    private static StatementSyntax Behind(StatementSyntax loop, StatementSyntax save)
    {
        var newLine = loop.GetTrailingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        if (newLine.RawKind == 0) return save.WithoutLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space);

        var indentation = loop.GetLeadingTrivia().LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } blanks ? blanks : SyntaxFactory.Whitespace("");
        var leading = new List<SyntaxTrivia> { newLine };
        foreach (var comment in save.GetLeadingTrivia().Where(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            leading.AddRange(new[] { indentation, comment, newLine });
        }

        leading.Add(indentation);
        var trailing = save.GetTrailingTrivia();
        if (!trailing.Any(SyntaxKind.EndOfLineTrivia)) trailing = SyntaxFactory.TriviaList(newLine);
        return save.WithLeadingTrivia(leading).WithTrailingTrivia(trailing);
    }

    /// <summary>What the analyzer found at the places of <paramref name="diagnostics"/>, found again in the code as it is now, as far as it can be moved.</summary>
    private static async Task<IReadOnlyList<MovableSave>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<MovableSave>.Empty;

        var orms = OrmContext.Of(model.Compilation);
        return diagnostics.Select(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan), model, cancellation)).Distinct().OfType<IOperation>()
            .Select(member => new Body(member, orms))
            .SelectMany(body => RepeatedSaves.In(body, cancellation)
                .Where(save => diagnostics.Any(diagnostic => diagnostic.Location.SourceSpan == save.Call.Syntax.Span))
                .Select(save => MovableSave.Of(save, body, cancellation)))
            .OfType<MovableSave>()
            .ToList();
    }
}
