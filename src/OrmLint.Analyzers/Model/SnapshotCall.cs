using System;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Model;

/// <summary>
/// One call in a chain of the snapshot: <c>.HasMaxLength(50)</c>. A static provider call
/// (<c>SqlServerPropertyBuilderExtensions.UseIdentityColumn(b.Property&lt;int&gt;("Id"))</c>) is a call at the end of the chain in its first argument.
/// </summary>
public sealed record SnapshotCall(string Name, InvocationExpressionSyntax Syntax)
{
    /// <summary>The class of a static call: <c>SqlServerPropertyBuilderExtensions</c>. Null for a call on a builder.</summary>
    public string? StaticClass { get; init; }

    /// <summary>The type arguments as written: <c>int?</c>.</summary>
    public ImmutableArray<string> TypeArguments { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The arguments, without the builder of a static call.</summary>
    public ImmutableArray<ExpressionSyntax> Arguments { get; init; } = ImmutableArray<ExpressionSyntax>.Empty;

    /// <summary>The string at this position; null if there is none, or if it is <c>null</c> or <c>(string)null</c>.</summary>
    public string? Text(int position) => Constant(position) as string;

    /// <summary>The number at this position, or null.</summary>
    public int? Number(int position) => Constant(position) as int?;

    /// <summary>The truth value at this position, or null.</summary>
    public bool? Truth(int position) => Constant(position) as bool?;

    /// <summary>All strings among the arguments, those in an array too: the names in <c>HasKey("A", "B")</c> and <c>HasIndex(new[] { "A", "B" }, "IX")</c>.</summary>
    public ImmutableArray<string> Texts(int from = 0)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        for (var position = from; position < Arguments.Length; position++)
        {
            if (SnapshotLiteral.Read(Arguments[position]) is string text) texts.Add(text);
        }

        return texts.ToImmutable();
    }

    /// <summary>The lambda at the last position, or null.</summary>
    public LambdaExpressionSyntax? Lambda => Arguments.IsEmpty ? null : Arguments[Arguments.Length - 1] as LambdaExpressionSyntax;

    private object? Constant(int position) => position < Arguments.Length ? SnapshotLiteral.Read(Arguments[position]) : null;
}

/// <summary>The literals that a snapshot is made of.</summary>
internal static class SnapshotLiteral
{
    /// <summary>The value of a literal, a negated number or a cast of one of them; null for anything else, and for <c>null</c>.</summary>
    public static object? Read(ExpressionSyntax? expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax operand } minus when minus.IsKind(SyntaxKind.UnaryMinusExpression)
            => operand.Token.Value switch { int number => -number, long number => -number, double number => -number, decimal number => -number, _ => null },
        CastExpressionSyntax cast => Read(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => Read(parenthesized.Expression),
        _ => null,
    };

    /// <summary>Whether two constants are one value, in whatever number type.</summary>
    public static bool AreEqual(object one, object other)
    {
        if (one is string or bool or char || other is string or bool or char) return string.Equals(Convert.ToString(one, CultureInfo.InvariantCulture), Convert.ToString(other, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (one is float or double || other is float or double) return Convert.ToDouble(one, CultureInfo.InvariantCulture).Equals(Convert.ToDouble(other, CultureInfo.InvariantCulture));
        return one is IConvertible && other is IConvertible ? Convert.ToDecimal(one, CultureInfo.InvariantCulture) == Convert.ToDecimal(other, CultureInfo.InvariantCulture) : one.Equals(other);
    }
}
