using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>A piece of SQL text as it is written: text, an operand whose text is known, or a run-time value.</summary>
internal sealed record SqlPiece(SyntaxNode Syntax)
{
    /// <summary>The text; null for a run-time value.</summary>
    public string? Text { get; init; }

    /// <summary>The hole that the operand leaves; null for text.</summary>
    public SqlHole? Hole { get; init; }

    /// <summary>Whether the text is that of a constant or variable, which is worth keeping by name.</summary>
    public bool IsNamed { get; init; }
}

/// <summary>
/// Takes an expression that makes SQL text apart, in the order of the text: interpolation, concatenation, <c>string.Format</c>,
/// <c>string.Concat</c>. The flow analysis says which operands are run-time values and what the others are.
/// </summary>
internal static class SqlExpression
{
    /// <summary>The pieces of <paramref name="expression"/>, or default where it is not understood.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="parts">What the flow analysis found it to be.</param>
    public static ImmutableArray<SqlPiece> Pieces(IOperation expression, IEnumerable<SqlPart> parts)
    {
        var pieces = new List<SqlPiece>();
        if (!Add(expression, pieces)) return default;
        return Match(pieces, parts);
    }

    /// <summary>The pieces of an interpolated string each hole of which is a parameter.</summary>
    /// <param name="interpolation">The interpolated string.</param>
    /// <param name="parts">What the flow analysis found it to be.</param>
    public static ImmutableArray<SqlPiece> Parameters(IInterpolatedStringOperation interpolation, IEnumerable<SqlPart> parts)
    {
        var holes = new Dictionary<SyntaxNode, SqlHole>();
        foreach (var hole in parts.OfType<SqlHole>())
        {
            if (hole is { IsParameter: true, Operation: { } value }) holes[value.Syntax] = hole;
        }

        var pieces = ImmutableArray.CreateBuilder<SqlPiece>();
        foreach (var part in interpolation.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string text }) pieces.Add(new SqlPiece(part.Syntax) { Text = text });
            else if (part is IInterpolationOperation { Expression: var expression } && holes.TryGetValue(expression.BelowConversions().Syntax, out var hole)) pieces.Add(new SqlPiece(expression.BelowConversions().Syntax) { Hole = hole });
            else return default;
        }

        return pieces.ToImmutable();
    }

    private static bool Add(IOperation operation, List<SqlPiece> pieces, string? format = null, bool isAligned = false)
    {
        operation = operation.BelowConversions();
        switch (operation)
        {
            case ILiteralOperation { ConstantValue.Value: string text }:
                pieces.Add(new SqlPiece(operation.Syntax) { Text = text });
                return true;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation:
                return Add(concatenation.LeftOperand, pieces) && Add(concatenation.RightOperand, pieces);
            case IInterpolatedStringOperation interpolation:
                foreach (var part in interpolation.Parts)
                {
                    switch (part)
                    {
                        case IInterpolatedStringTextOperation { Text.ConstantValue.Value: string text }:
                            pieces.Add(new SqlPiece(part.Syntax) { Text = text });
                            break;
                        case IInterpolationOperation hole when Add(hole.Expression, pieces, hole.FormatString?.ConstantValue.Value as string, hole.Alignment is not null): break;
                        default: return false;
                    }
                }

                return true;
            case IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } method } call:
                return method.Name switch
                {
                    "Concat" when method.TypeArguments.IsEmpty => Operands(call).All(operand => Add(operand, pieces)),
                    "Format" => AddFormat(call, pieces),
                    _ => false,
                };
            default:
                pieces.Add(new SqlPiece(operation.Syntax)
                {
                    Text = format is null && !isAligned ? operation.ConstantValue.Value as string : null,
                    Hole = new SqlHole(operation, HoleOrigin.Unknown) { Format = format, IsAligned = isAligned },
                    IsNamed = true,
                });
                return true;
        }
    }

    private static bool AddFormat(IInvocationOperation call, List<SqlPiece> pieces)
    {
        var format = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "format");
        if (format?.Value.ConstantValue.Value is not string pattern || FormatString.Parse(pattern) is not { } parts) return false;
        var values = Operands(call, static argument => argument.Parameter?.Name is not ("format" or "provider")).ToList();
        foreach (var part in parts)
        {
            if (part.Text is { } text) pieces.Add(new SqlPiece(format.Value.Syntax) { Text = text });
            else if (part.Index >= values.Count || !Add(values[part.Index], pieces, part.Format, part.IsAligned)) return false;
        }

        return true;
    }

    private static IEnumerable<IOperation> Operands(IInvocationOperation call, System.Func<IArgumentOperation, bool>? isValue = null)
        => call.Arguments.Where(argument => isValue?.Invoke(argument) != false)
            .OrderBy(static argument => argument.Parameter?.Ordinal ?? 0)
            .SelectMany(static argument => TextArgument.Elements(argument) is { IsDefault: false } elements ? elements : ImmutableArray.Create(argument.Value));

    /// <summary>Gives each operand what the analysis found of it; default where the two do not fit.</summary>
    private static ImmutableArray<SqlPiece> Match(List<SqlPiece> pieces, IEnumerable<SqlPart> parts)
    {
        var matched = ImmutableArray.CreateBuilder<SqlPiece>();
        var open = new Queue<SqlPart>(parts);
        var rest = "";
        foreach (var piece in pieces)
        {
            if (piece.Text is { } text)
            {
                while (rest.Length < text.Length && open.Count > 0 && open.Peek() is SqlLiteral next)
                {
                    rest += next.Text;
                    open.Dequeue();
                }

                if (!rest.StartsWith(text, System.StringComparison.Ordinal)) return default;
                rest = rest.Substring(text.Length);
                if (text.Length > 0) matched.Add(piece with { Hole = null });
                continue;
            }

            if (rest.Length > 0 || open.Count == 0) return default;
            switch (open.Dequeue())
            {
                case SqlLiteral literal: matched.Add(piece with { Text = literal.Text, Hole = null }); break;
                case SqlHole hole when hole.Operation?.Syntax == piece.Syntax: matched.Add(piece with { Hole = hole, IsNamed = false }); break;
                case SqlFragment fragment when fragment.Operation.Syntax == piece.Syntax:
                    matched.Add(piece with { Hole = new SqlHole(fragment.Operation, HoleOrigin.Runtime) { IsFragment = true }, IsNamed = false });
                    break;
                default: return default;
            }
        }

        return rest.Length == 0 && open.Count == 0 ? matched.ToImmutable() : default;
    }

    /// <summary>The literal whose style the expression is written in: its first one.</summary>
    public static ExpressionSyntax? FirstLiteral(SyntaxNode expression)
        => expression.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(static node => node is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { Token.Value: string });
}
