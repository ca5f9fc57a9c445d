using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>EF Core: the values that a call passes beside its text, which has a placeholder for each (<c>{0}</c>).</summary>
/// <param name="List">The arguments of the call.</param>
/// <param name="Arguments">Those that are the values.</param>
/// <param name="Elements">The values.</param>
/// <param name="AreParams">Whether each is an argument of its own.</param>
internal sealed record PassedValues(ArgumentListSyntax List, ImmutableArray<ArgumentSyntax> Arguments, ImmutableArray<IOperation> Elements, bool AreParams)
{
    // OperationKind.CollectionExpression, which is younger than the oldest compiler.
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    /// <summary>The values, or null where they are not written out in the call.</summary>
    public static PassedValues? Of(IInvocationOperation call, IOperation text)
    {
        var others = call.Arguments.Where(argument => argument.Value != text && !InterpolationRewrite.IsHarmless(argument)).ToList();
        if (others.Count != 1 || call.Syntax is not InvocationExpressionSyntax { ArgumentList: var list } || list.HasComment()) return null;
        var inline = TextArgument.Elements(others[0]);
        var elements = inline.IsDefault ? ElementsOf(others[0].Value.BelowConversions()) : inline;
        if (elements.IsDefaultOrEmpty || !elements.All(IsKeptAsItIs)) return null;
        var arguments = inline.IsDefault ? ImmutableArray.Create(others[0].Syntax as ArgumentSyntax) : elements.Select(static element => element.Syntax.Parent as ArgumentSyntax).ToImmutableArray();
        return arguments.All(argument => argument?.Parent == list) ? new PassedValues(list, arguments!, elements, !inline.IsDefault) : null;
    }

    /// <summary>The text with the values in the place of their placeholders; null where that would not be the same.</summary>
    public ParameterizedSql? Fold(SqlRewrite.Source source)
    {
        if (Elements.Any(element => source.Symbols.IsDataParameter(element.BelowConversions().Type))) return null;
        var parts = new List<ParameterizedPart>();
        var order = new List<int>();
        var state = SqlState.Start;
        foreach (var part in source.Sql.Parts)
        {
            if (part.Text is not { } text)
            {
                parts.Add(part);
                order.Add(-1);
                state = state.AfterHole();
                continue;
            }

            // A placeholder that two pieces share is read by nobody.
            if (FormatString.Parse(text) is not { } pieces) return null;
            foreach (var piece in pieces)
            {
                if (piece.Text is { } literal)
                {
                    var ends = new List<SqlState>();
                    SqlLexer.Read(state, literal, ends);
                    if (ends.Count != 1) return null;
                    state = ends[0];
                    parts.Add(part with { Text = literal });
                    continue;
                }

                if (piece.IsAligned || piece.Format is not null || piece.Index >= Elements.Length || state.Mode != SqlMode.Code) return null;
                parts.Add(new ParameterizedPart(part.Piece) { Value = ImmutableArray.Create(new ValuePart(null, new SqlHole(Elements[piece.Index], HoleOrigin.Runtime))) });
                order.Add(piece.Index);
                state = state.AfterHole();
            }
        }

        return IsSameOrder(source, order) && StayTheSame(source) ? source.Sql.With(parts) : null;
    }

    /// <summary>Whether each value is evaluated as before: once and in this order, or so that nobody can tell.</summary>
    private bool IsSameOrder(SqlRewrite.Source source, List<int> order)
    {
        if (Enumerable.Range(0, Elements.Length).Any(index => !order.Contains(index))) return false;
        if (source.Values.All(static value => value.IsSimple) && Elements.All(static element => ValueExpression.IsSimpleToRead(element.Syntax))) return true;

        // The text was made first.
        return order.SequenceEqual(order.Where(static index => index < 0).Concat(Enumerable.Range(0, Elements.Length)));
    }

    /// <summary>Whether the values are the same where the text is made.</summary>
    private bool StayTheSame(SqlRewrite.Source source)
    {
        if (source.Local is null) return true;
        var made = source.Local.FirstAncestorOrSelf<StatementSyntax>();
        var sent = List.FirstAncestorOrSelf<StatementSyntax>();
        if (made?.Parent is not BlockSyntax block || sent?.Parent != block || block.Statements.IndexOf(sent) != block.Statements.IndexOf(made) + 1) return false;

        // A parameter of a lambda, say, is nothing there.
        return Elements.All(element => ValueExpression.IsSimpleToRead(element.Syntax) && element.Syntax.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .All(name => source.Model.GetSymbolInfo(name).Symbol?.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree != sent.SyntaxTree || !sent.Span.Contains(reference.Span)) == true));
    }

    // An interpolation has a value as it is, boxed: neither a type that a conversion gives it, nor the one that a bare null takes.
    private static bool IsKeptAsItIs(IOperation element)
        => element.Syntax is ExpressionSyntax && element.BelowConversions().Type is not null
            && (element is not IConversionOperation conversion || (conversion.Syntax != conversion.Operand.Syntax) || (!conversion.Conversion.IsNumeric && !conversion.Conversion.IsUserDefined));

    private static ImmutableArray<IOperation> ElementsOf(IOperation passed) => passed switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        { Kind: CollectionExpression } => passed.ChildOperations.ToImmutableArray(),
        _ => default,
    };
}
