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
/// parameter is passed. A command of ADO.NET is given the variable, too.
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
        => Members(await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false)).Concat(await OfCommandsAsync(document, diagnostics, cancellation).ConfigureAwait(false)).ToList();

    private static IEnumerable<Edit> Members(ImmutableArray<(Mismatch Mismatch, AnonymousObjectCreationExpressionSyntax Values, string? Member)> found)
        => found.GroupBy(static change => change.Values)
            .Select(static changes =>
            {
                var removed = changes.Where(static change => !change.Mismatch.IsMissing).Select(static change => change.Mismatch.Place).ToList();
                var members = changes.Key.Initializers.Where(member => !removed.Contains(member.Expression) && !removed.Contains(member)).Select(static member => member.ToString())
                    .Concat(changes.Where(static change => change.Mismatch.IsMissing).Select(static change => change.Member!));
                var values = SyntaxFactory.ParseExpression("new { " + string.Join(", ", members) + " }").WithTriviaFrom(changes.Key);
                return new Edit(changes.First().Mismatch.IsMissing ? "Pass the parameter" : "Take the parameter away", editor => editor.ReplaceNode(changes.Key, values));
            });

    /// <summary>What gives a command of ADO.NET the variables that have the names of its missing parameters.</summary>
    private static async Task<IEnumerable<Edit>> OfCommandsAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return [];
        var symbols = SqlSymbols.Of(model.Compilation);
        var bodies = diagnostics.Select(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, cancellation)).OfType<IOperation>()
            .GroupBy(static body => body.Syntax).Select(static group => group.First());
        return bodies.SelectMany(body => LocalCommand.Of(body, symbols)).Where(static command => command.NamesAll)
            .SelectMany(command => command.Missing().Where(mismatch => diagnostics.Any(diagnostic => IsOf(diagnostic, mismatch))).Select(mismatch => Adding(command, mismatch, model)).OfType<Edit>()).ToList();
    }

    private static Edit? Adding(LocalCommand command, Mismatch mismatch, SemanticModel model)
    {
        var sink = mismatch.Sink.Operation;
        if (CommandParameters.CommandOf(sink) is not { } made || !SymbolEqualityComparer.Default.Equals(made, command.Local) || CommandParameters.Behind(sink.Syntax) is not { } place) return null;

        if (place.IsRepeatedFor(made)) return null;
        if (Member(mismatch.Name.Substring(1), place.After, model) is not { } variable || model.LookupSymbols(place.After.SpanStart, name: variable) is not [var symbol]) return null;
        var type = symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type;

        // It has a value there for certain.
        if (symbol is IParameterSymbol { RefKind: RefKind.Out } || (symbol is ILocalSymbol && symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not (VariableDeclaratorSyntax { Initializer: not null } or ForEachStatementSyntax))) return null;
        if (!IsValue(type)) return null;
        var mayBeNull = !type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var added = CommandParameters.Adding(made, mismatch.Name, variable, mayBeNull && type.NullableAnnotation != NullableAnnotation.NotAnnotated, model, place.After.SpanStart).ToList();
        return added.Count == 0 ? null : new Edit("Pass the parameter", editor => place.Insert(editor, added));

        // What a driver takes for a value.
        bool IsValue(ITypeSymbol of) => of.SpecialType is SpecialType.System_String or SpecialType.System_Object || SqlSymbols.Of(model.Compilation).IsPlainValue(of) || of is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };
    }

    private static bool IsOf(Diagnostic diagnostic, Mismatch mismatch)
        => mismatch.Place.Span == diagnostic.Location.SourceSpan && diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).StartsWith($"'{mismatch.Name}'", StringComparison.Ordinal);

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
                    if (!IsOf(diagnostic, mismatch)) continue;
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
