using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint;

/// <summary>The base of the fixes that change the document a report is in, and no other. Fix All changes all reports of a document at once.</summary>
public abstract class DocumentFix : CodeFixProvider
{
    /// <summary>Makes a fix of <paramref name="rules"/>.</summary>
    protected DocumentFix(params DiagnosticDescriptor[] rules) => FixableDiagnosticIds = rules.Select(static rule => rule.Id).ToImmutableArray();

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics)
        => await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        foreach (var diagnostic in context.Diagnostics)
        {
            var one = ImmutableArray.Create(diagnostic);
            if (await OfferAsync(document, one, context.CancellationToken).ConfigureAwait(false) is not { } title) continue;
            context.RegisterCodeFix(CodeAction.Create(title, cancellation => ApplyAsync(document, one, cancellation), GetType().Name), diagnostic);
        }
    }

    /// <summary>What the light bulb shows for a report; null where the fix is not offered.</summary>
    private protected abstract Task<string?> OfferAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation);

    /// <summary>The document with everything repaired that <paramref name="diagnostics"/> report, as far as that can be done.</summary>
    private protected abstract Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation);

    /// <summary>The document with changes of its text, in any order.</summary>
    private protected static async Task<Document> WithChangesAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End)));
    }
}

/// <summary>A change that a fix makes in a document.</summary>
/// <param name="Title">What the light bulb shows.</param>
/// <param name="Apply">Makes it.</param>
internal sealed record Edit(string Title, Action<SyntaxEditor> Apply);

/// <summary>The base of the fixes that make one edit for each thing they find.</summary>
public abstract class EditFix : DocumentFix
{
    /// <summary>Makes a fix of <paramref name="rules"/>.</summary>
    protected EditFix(params DiagnosticDescriptor[] rules)
        : base(rules)
    {
    }

    /// <summary>The edits for what is at the places of <paramref name="diagnostics"/>, found again in the code as it is now; none where the fix is not offered.</summary>
    private protected abstract Task<IReadOnlyList<Edit>> EditsAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation);

    private protected sealed override async Task<string?> OfferAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => (await EditsAsync(document, diagnostics, cancellation).ConfigureAwait(false)).FirstOrDefault()?.Title;

    private protected sealed override async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var edits = await EditsAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        if (edits.Count == 0) return document;
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var edit in edits) edit.Apply(editor);
        return editor.GetChangedDocument();
    }
}
