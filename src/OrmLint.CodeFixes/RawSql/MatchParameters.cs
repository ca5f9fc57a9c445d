using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>
/// Fixes ORM2005 where the parameters are an anonymous object: a member that the text does not use goes, and a variable that has the name of a missing
/// parameter is passed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MatchParameters)), Shared]
public sealed class MatchParameters : EditFix
{
    /// <summary>Makes the fix.</summary>
    public MatchParameters()
        : base(Rules.ParameterMismatch)
    {
    }

    private protected override async Task<IReadOnlyList<Edit>> EditsAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => (await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false)).GroupBy(static change => change.Values)
            .Select(static changes =>
            {
                var removed = changes.Where(static change => !change.Mismatch.IsMissing).Select(static change => change.Mismatch.Place).ToList();
                var members = changes.Key.Initializers.Where(member => !removed.Contains(member.Expression) && !removed.Contains(member)).Select(static member => member.ToString())
                    .Concat(changes.Where(static change => change.Mismatch.IsMissing).Select(static change => change.Member!));
                var values = SyntaxFactory.ParseExpression("new { " + string.Join(", ", members) + " }").WithTriviaFrom(changes.Key);
                return new Edit(changes.First().Mismatch.IsMissing ? "Pass the parameter" : "Take the parameter away", editor => editor.ReplaceNode(changes.Key, values));
            })
            .ToList();

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
