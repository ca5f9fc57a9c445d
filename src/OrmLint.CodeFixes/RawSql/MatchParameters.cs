using System;
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
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>
/// Fixes ORM2005 where the parameters are an anonymous object: a member that the text does not use goes, and a variable that has the name of a missing
/// parameter is passed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MatchParameters)), Shared]
public sealed class MatchParameters : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.ParameterMismatch.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics)
        => await ChangeAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var diagnostics = ImmutableArray.Create(diagnostic);
            if (await FindAsync(context.Document, diagnostics, context.CancellationToken).ConfigureAwait(false) is not [var change, ..]) continue;
            context.RegisterCodeFix(
                CodeAction.Create(change.Mismatch.IsMissing ? "Pass the parameter" : "Take the parameter away", cancellation => ChangeAsync(context.Document, diagnostics, cancellation), nameof(MatchParameters)),
                diagnostic);
        }
    }

    private static async Task<Document> ChangeAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var changes in (await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false)).GroupBy(static change => change.Values))
        {
            var removed = changes.Where(static change => !change.Mismatch.IsMissing).Select(static change => change.Mismatch.Place).ToList();
            var members = changes.Key.Initializers.Where(member => !removed.Contains(member.Expression) && !removed.Contains(member)).Select(static member => member.ToString())
                .Concat(changes.Where(static change => change.Mismatch.IsMissing).Select(static change => change.Member!));
            editor.ReplaceNode(changes.Key, SyntaxFactory.ParseExpression("new { " + string.Join(", ", members) + " }").WithTriviaFrom(changes.Key));
        }

        return editor.GetChangedDocument();
    }

    private static async Task<ImmutableArray<(Mismatch Mismatch, AnonymousObjectCreationExpressionSyntax Values, string? Member)>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<(Mismatch, AnonymousObjectCreationExpressionSyntax, string?)>.Empty;
        var symbols = SqlSymbols.Of(model.Compilation);
        var found = ImmutableArray.CreateBuilder<(Mismatch, AnonymousObjectCreationExpressionSyntax, string?)>();
        foreach (var diagnostic in diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            foreach (var call in node.AncestorsAndSelf().Where(static ancestor => ancestor is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax))
            {
                if (model.GetOperation(call, cancellation) is not { } operation) continue;
                foreach (var mismatch in Mismatch.In(operation, symbols))
                {
                    if (mismatch.Place.Span != diagnostic.Location.SourceSpan || !diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).StartsWith($"'{mismatch.Name}'", StringComparison.Ordinal)) continue;
                    if (Values(operation) is not { } values || values.DescendantTrivia().Any(static trivia => !string.IsNullOrWhiteSpace(trivia.ToFullString()))) continue;
                    if (!mismatch.IsMissing) found.Add((mismatch, values, null));
                    else if (Member(mismatch.Name.Substring(1), call, model) is { } member) found.Add((mismatch, values, member));
                }
            }
        }

        return found.ToImmutable();
    }

    private static AnonymousObjectCreationExpressionSyntax? Values(IOperation operation)
        => operation.ChildOperations.OfType<IArgumentOperation>().Select(static argument => argument.Value.BelowConversions()).OfType<IAnonymousObjectCreationOperation>().FirstOrDefault()?.Syntax as AnonymousObjectCreationExpressionSyntax;

    /// <summary>The member for a missing parameter: a local or parameter of its name.</summary>
    private static string? Member(string name, SyntaxNode call, SemanticModel model)
    {
        var variables = model.LookupSymbols(call.SpanStart).Where(symbol => symbol is ILocalSymbol or IParameterSymbol && symbol.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (variables.Count != 1) return null;
        return variables[0] is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] } && declaration.Span.Start > call.SpanStart ? null : variables[0].Name;
    }
}
