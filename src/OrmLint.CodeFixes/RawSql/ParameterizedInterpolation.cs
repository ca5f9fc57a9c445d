using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>An interpolated string each hole of which is a parameter, and the same one with all of them where SQL takes a parameter.</summary>
/// <param name="Before">As it is written.</param>
/// <param name="After">As it should be.</param>
internal sealed record ParameterizedInterpolation(InterpolatedStringExpressionSyntax Before, InterpolatedStringExpressionSyntax After)
{
    /// <summary>The interpolation that makes the text of a statement; null where it cannot be found, or not be written with every hole in a right place.</summary>
    public static ParameterizedInterpolation? Of(SqlStatement statement, IOperation body, SqlSymbols symbols, CancellationToken cancellation)
        => SqlRewrite.SinkOf(statement, body, symbols, cancellation) is { } sink ? Of(sink.Argument, statement, body, symbols) : null;

    /// <summary>As above, where <paramref name="made"/> is what the text is made of.</summary>
    public static ParameterizedInterpolation? Of(IOperation made, SqlStatement statement, IOperation body, SqlSymbols symbols)
    {
        if (Interpolation(made.BelowConversions(), body) is not { Syntax: InterpolatedStringExpressionSyntax before } interpolation || SqlRewrite.HasTrivia(before)) return null;
        var pieces = SqlExpression.Parameters(interpolation, statement.Text.Parts);
        if (pieces.IsDefault || ParameterizedSql.Of(pieces, SqlState.Start, symbols, areParameters: true) is not { } sql) return null;

        var values = sql.Parts.Where(static part => !part.Value.IsDefault).ToDictionary(static part => part, part => ValueExpression.Of(part, body.SemanticModel!).Code);
        return new SqlWriter(sql, before).Interpolated(part => values[part]) is { } text && InterpolationRewrite.Parse(text, values.Values, before) is { } after
            ? new ParameterizedInterpolation(before, after)
            : null;
    }

    /// <summary>Whether nothing in it had to change.</summary>
    public bool IsSame => Before.ToString() == After.ToString();

    private static IInterpolatedStringOperation? Interpolation(IOperation made, IOperation body) => made switch
    {
        IInterpolatedStringOperation interpolation => interpolation,
        ILocalReferenceOperation { Local: var local } when new Variables(body) is var variables && !variables.Escapes(local) => variables.OnlyValue(local)?.BelowConversions() as IInterpolatedStringOperation,
        _ => null,
    };
}
