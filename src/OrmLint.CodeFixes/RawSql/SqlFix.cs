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

namespace OrmLint.RawSql;

/// <summary>A change that a fix of SQL text makes: what it is called, and how it is made.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Apply">Makes it.</param>
internal sealed record SqlChange(string Title, Action<SyntaxEditor> Apply);

/// <summary>The base of the fixes on SQL text: it finds the statements that diagnostics are about again, and changes each of them once.</summary>
public abstract class SqlFix : CodeFixProvider
{
    private readonly ImmutableArray<string> _ids;

    /// <summary>Makes a fix of <paramref name="rules"/>.</summary>
    protected SqlFix(params DiagnosticDescriptor[] rules) => _ids = rules.Select(static rule => rule.Id).ToImmutableArray();

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds => _ids;

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics)
        => await ChangeAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var diagnostics = ImmutableArray.Create(diagnostic);
            var change = (await FindAsync(context.Document, diagnostics, context.CancellationToken).ConfigureAwait(false)).FirstOrDefault();
            if (change is null) continue;
            context.RegisterCodeFix(CodeAction.Create(change.Title, cancellation => ChangeAsync(context.Document, diagnostics, cancellation), GetType().Name), diagnostic);
        }
    }

    /// <summary>The uses that the rules report in a body, with the place of each report.</summary>
    private protected abstract IEnumerable<(SqlUse Use, SyntaxNode Place)> Reported(SqlBody body, SqlSymbols symbols, CancellationToken cancellation);

    /// <summary>The change for a statement, or null where there is none that is right.</summary>
    private protected abstract SqlChange? Change(SqlStatement statement, IOperation body, SqlSymbols symbols, CancellationToken cancellation);

    private async Task<Document> ChangeAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var change in await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false)) change.Apply(editor);
        return editor.GetChangedDocument();
    }

    private async Task<IReadOnlyList<SqlChange>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<SqlChange>.Empty;

        var symbols = SqlSymbols.Of(model.Compilation);
        var changes = new List<SqlChange>();
        var bodies = diagnostics.Select(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, cancellation)).OfType<IOperation>();
        foreach (var body in bodies.GroupBy(static body => body.Syntax).Select(static group => group.First()))
        {
            var statements = Reported(SqlBody.Of(body, symbols, cancellation), symbols, cancellation)
                .Where(report => diagnostics.Any(diagnostic => diagnostic.Location.SourceSpan == report.Place.Span))
                .Select(static report => report.Use.Statement)
                .Distinct();
            changes.AddRange(statements.Select(statement => Change(statement, body, symbols, cancellation)).OfType<SqlChange>());
        }

        return changes;
    }
}
