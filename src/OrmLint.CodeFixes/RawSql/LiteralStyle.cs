using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.RawSql;

/// <summary>How a string literal is written: plain, verbatim or raw, on one line or several; writes others the same way.</summary>
internal sealed class LiteralStyle
{
    private const string Plain = "\"";
    private readonly string _open;
    private readonly bool _isVerbatim;
    private readonly int _quotes;
    private readonly int _dollars;
    private readonly string? _indentation;
    private readonly string _newLine;

    /// <summary><c>"…"</c></summary>
    public static LiteralStyle Regular { get; } = new(Plain, false, 0, 0, null, "\n");

    /// <summary>A raw literal of several lines, its text indented by this.</summary>
    public static LiteralStyle Lines(string indentation, string newLine) => new("$\"\"\"", false, 3, 1, indentation, newLine);

    private LiteralStyle(string open, bool isVerbatim, int quotes, int dollars, string? indentation, string newLine)
    {
        _open = open;
        _isVerbatim = isVerbatim;
        _quotes = quotes;
        _dollars = dollars;
        _indentation = indentation;
        _newLine = newLine;
    }

    /// <summary>Whether the literal is a raw one.</summary>
    public bool IsRaw => _quotes > 0;

    /// <summary>The style of a literal; plain for null.</summary>
    public static LiteralStyle Of(ExpressionSyntax? literal)
    {
        switch (literal)
        {
            case InterpolatedStringExpressionSyntax interpolation:
                var start = interpolation.StringStartToken.Text;
                return interpolation.StringStartToken.Kind() switch
                {
                    SyntaxKind.InterpolatedSingleLineRawStringStartToken => Raw(start, null),
                    SyntaxKind.InterpolatedMultiLineRawStringStartToken => Raw(start, interpolation.StringEndToken.Text),
                    _ => new LiteralStyle(start, start.IndexOf('@') >= 0, 0, 1, null, "\n"),
                };
            case LiteralExpressionSyntax { Token: var token }:
                return token.Kind() switch
                {
                    SyntaxKind.SingleLineRawStringLiteralToken => Raw(new string('"', token.Text.TakeWhile(static c => c == '"').Count()), null),
                    SyntaxKind.MultiLineRawStringLiteralToken => Raw(new string('"', token.Text.TakeWhile(static c => c == '"').Count()), token.Text),
                    _ => new LiteralStyle(token.Text.StartsWith("@", System.StringComparison.Ordinal) ? "@\"" : Plain, token.Text.StartsWith("@", System.StringComparison.Ordinal), 0, 0, null, "\n"),
                };
            default: return Regular;
        }
    }

    /// <summary>A literal.</summary>
    /// <param name="contents">What is written between: texts, already written, and holes.</param>
    /// <param name="isInterpolated">Whether it has holes.</param>
    public string Write(string contents, bool isInterpolated)
    {
        if (!IsRaw)
        {
            var open = _open.Replace("$", "");
            return (isInterpolated ? (_open.IndexOf('$') >= 0 ? _open : "$" + open) : open) + contents + "\"";
        }

        var quotes = new string('"', _quotes);
        var dollars = isInterpolated ? new string('$', System.Math.Max(1, _dollars)) : "";
        return _indentation is null
            ? dollars + quotes + contents + quotes
            : dollars + quotes + _newLine + _indentation + contents + _newLine + _indentation + quotes;
    }

    /// <summary>A hole with this expression, and what followed it (<c>:x</c>).</summary>
    public string Hole(string expression)
    {
        var braces = IsRaw ? System.Math.Max(1, _dollars) : 1;
        return new string('{', braces) + expression + new string('}', braces);
    }

    /// <summary>Text as it is written in such a literal; null where it cannot be.</summary>
    public string? Text(string text, bool isInterpolated)
    {
        if (IsRaw)
        {
            // A longer run of quotes or braces would end the literal or begin a hole.
            if (text.Contains(new string('"', _quotes)) || (_indentation is null && text.IndexOf('\n') >= 0)) return null;
            if (isInterpolated && (text.Contains(new string('{', System.Math.Max(1, _dollars))) || text.Contains(new string('}', System.Math.Max(1, _dollars))))) return null;
            return _indentation is null ? text : Indented(text, _indentation);
        }

        var written = new StringBuilder();
        foreach (var c in text)
        {
            if (isInterpolated && c is '{' or '}') written.Append(c).Append(c);
            else if (_isVerbatim) written.Append(c == '"' ? "\"\"" : c.ToString());
            else written.Append(Escaped(c));
        }

        return written.ToString();
    }

    /// <summary>A plain literal of a text.</summary>
    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Indented(string text, string indentation)
    {
        var written = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            written.Append(text[i]);
            var isBlank = i + 1 < text.Length && text[i + 1] is '\r' or '\n';
            if (text[i] == '\n' && !isBlank) written.Append(indentation);
        }

        return written.ToString();
    }

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\0' => "\\0",
        _ when char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format => "\\u" + ((int)c).ToString("x4"),
        _ => c.ToString(),
    };

    private static LiteralStyle Raw(string start, string? multiLine)
    {
        string? indentation = null;
        if (multiLine is not null)
        {
            var line = multiLine.Substring(multiLine.LastIndexOf('\n') + 1);
            indentation = line.Substring(0, line.Length - line.TrimStart().Length);
        }

        var open = start.TrimEnd('\r', '\n');
        return new LiteralStyle(start, false, open.Count(static c => c == '"'), open.Count(static c => c == '$'), indentation, multiLine?.Contains("\r\n") == true ? "\r\n" : "\n");
    }
}
