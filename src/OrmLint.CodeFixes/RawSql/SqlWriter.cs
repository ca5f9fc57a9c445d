using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.RawSql;

/// <summary>Writes SQL text with parameters as C#: in the style of the literals that it was written with, and on as many lines.</summary>
internal sealed class SqlWriter
{
    private readonly ExpressionSyntax _expression;
    private readonly SourceText _source;
    private readonly List<Line> _lines;

    /// <summary>Prepares to write <paramref name="sql"/> where <paramref name="expression"/> stands.</summary>
    public SqlWriter(ParameterizedSql sql, ExpressionSyntax expression)
    {
        _expression = expression;
        _source = expression.SyntaxTree.GetText();
        _lines = Lines(sql);
    }

    /// <summary>One interpolated string whose holes are the values; null where there is no way to write it.</summary>
    public string? Interpolated(Func<ParameterizedPart, string> value)
    {
        if (_lines.Count > 1 && AsLines(value) is { } lines) return lines;
        var parts = _lines.SelectMany(static line => line.Parts).ToList();
        return Write(parts, LiteralStyle.Of(SqlExpression.FirstLiteral(_expression)), value, keepNames: false)
            ?? Write(parts, LiteralStyle.Regular, value, keepNames: false);
    }

    /// <summary>The text with a placeholder for each value.</summary>
    public string? WithPlaceholders(Func<ParameterizedPart, string> placeholder)
    {
        var written = new StringBuilder();
        Line? before = null;
        foreach (var line in _lines)
        {
            var text = Write(line.Parts, LiteralStyle.Of(line.Style), null, keepNames: true, placeholder) ?? Write(line.Parts, LiteralStyle.Regular, null, keepNames: true, placeholder);
            if (text is null) return null;
            if (before is not null) written.Append(_source.ToString(TextSpan.FromBounds(before.Operands.End, line.Operands.Start)));
            written.Append(text);
            before = line;
        }

        return written.ToString();
    }

    private static string? Write(List<ParameterizedPart> parts, LiteralStyle style, Func<ParameterizedPart, string>? value, bool keepNames, Func<ParameterizedPart, string>? placeholder = null)
    {
        var isInterpolated = value is not null || (keepNames && parts.Exists(IsName));
        var written = new StringBuilder();
        foreach (var part in parts)
        {
            var text = part.Text is not { } literal ? (value is not null ? style.Hole(InHole(value(part))) : placeholder!(part))
                : keepNames && IsName(part) ? style.Hole(InHole(part.Piece.Syntax.ToString()))
                : style.Text(literal, isInterpolated);
            if (text is null) return null;
            written.Append(text);
        }

        return style.Write(written.ToString(), isInterpolated);
    }

    /// <summary>Text of several lines as a raw string of as many, if that changes white space only, and the language has it.</summary>
    private string? AsLines(Func<ParameterizedPart, string> value)
    {
        if (_expression.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= (LanguageVersion)1100 }) return null;
        var indentation = _source.IndentationAt(_expression.SpanStart) + "    ";
        var newLine = _source.ToString().Contains("\r\n") ? "\r\n" : "\n";
        var style = LiteralStyle.Lines(indentation, newLine);
        var parts = new List<ParameterizedPart>();
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = new List<ParameterizedPart>(_lines[i].Parts);
            if (i > 0)
            {
                // A line may break only where there is white space, and none of it is in quotes.
                if (parts.Count == 0 || line[0].Text is not { } start) return null;
                var end = parts[parts.Count - 1].Text ?? "";
                if (!(end.Length > 0 && char.IsWhiteSpace(end[end.Length - 1])) && !char.IsWhiteSpace(start[0])) return null;
                if (end.Length > 0) parts[parts.Count - 1] = parts[parts.Count - 1] with { Text = end.TrimEnd() };
                line[0] = line[0] with { Text = newLine + start.TrimStart() };
            }

            parts.AddRange(line);
        }

        return Write(parts, style, value, keepNames: false);
    }

    private static bool IsName(ParameterizedPart part) => part.Piece.IsNamed && part.Text == part.Piece.Text;

    /// <summary>An expression as it can stand in a hole, where a colon begins a format.</summary>
    private static string InHole(string code) => SyntaxFactory.ParseExpression(code) is ConditionalExpressionSyntax || code.Contains("::") ? "(" + code + ")" : code;

    private List<Line> Lines(ParameterizedSql sql)
    {
        var lines = new List<Line>();
        foreach (var operand in Operands(_expression))
        {
            var starts = _source.Lines.GetLinePosition(operand.SpanStart).Line;
            var isNew = lines.Count == 0 || starts > _source.Lines.GetLinePosition(lines[lines.Count - 1].Operands.End).Line;
            if (isNew) lines.Add(new Line(operand.Span, SqlExpression.FirstLiteral(operand) ?? SqlExpression.FirstLiteral(_expression)));
            else lines[lines.Count - 1] = lines[lines.Count - 1] with { Operands = TextSpan.FromBounds(lines[lines.Count - 1].Operands.Start, operand.Span.End) };
        }

        foreach (var part in sql.Parts)
        {
            lines.Last(line => lines[0] == line || line.Operands.Start <= part.Piece.Syntax.SpanStart).Parts.Add(part);
        }

        return lines.Where(static line => line.Parts.Count > 0).ToList();
    }

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax expression)
    {
        var operands = new Stack<ExpressionSyntax>();
        while (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            operands.Push(sum.Right);
            expression = sum.Left;
        }

        operands.Push(expression);
        return operands;
    }

    /// <summary>Operands of a concatenation that stand on one line, with what they become.</summary>
    private sealed record Line(TextSpan Operands, ExpressionSyntax? Style)
    {
        public List<ParameterizedPart> Parts { get; init; } = new();
    }
}
