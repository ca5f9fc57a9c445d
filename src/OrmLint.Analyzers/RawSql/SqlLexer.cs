using System;
using System.Collections.Generic;

namespace OrmLint.RawSql;

/// <summary>
/// Reads SQL text of any dialect, piece by piece, only as far as is needed to say where a hole stands. Where dialects disagree
/// (is <c>\'</c> the end of a text?) it goes on in all the states that there can be. Takes linear time, and any text.
/// </summary>
internal static class SqlLexer
{
    private const int MostStates = 8;

    /// <summary>Reads <paramref name="text"/> from one state, and adds the states it can end in to <paramref name="ends"/>.</summary>
    /// <param name="start">The state before it.</param>
    /// <param name="text">The next piece of the statement.</param>
    /// <param name="ends">Gets the states after it, each once.</param>
    /// <param name="marks">Gets the quotes that open and close a text, where asked for.</param>
    public static void Read(SqlState start, string text, List<SqlState> ends, List<QuoteMark>? marks = null)
    {
        var forks = 0;
        var open = new Stack<(SqlState State, int Index)>();
        open.Push((start, 0));
        while (open.Count > 0)
        {
            var (state, index) = open.Pop();
            while (index < text.Length)
            {
                if (state.Mode == SqlMode.Lost) break;
                var next = Step(state, text, index, out var consumed, out var fork, marks);
                index += consumed;
                state = next;
                if (fork is { } other)
                {
                    if (++forks >= MostStates) state = SqlState.Lost;
                    else open.Push((other, index));
                }
            }

            if (!ends.Contains(state)) ends.Add(state);
        }
    }

    private static SqlState Step(SqlState state, string text, int index, out int consumed, out SqlState? fork, List<QuoteMark>? marks)
    {
        fork = null;
        switch (state.Mode)
        {
            case SqlMode.Quoted: return StepQuoted(state, text, index, out consumed, out fork, marks);
            case SqlMode.DoubleQuoted: return StepTo(state, text, '"', index, out consumed);
            case SqlMode.Bracketed: return StepTo(state, text, ']', index, out consumed);
            case SqlMode.Backticked: return StepTo(state, text, '`', index, out consumed);
            case SqlMode.LineComment:
                var line = text.IndexOf('\n', index);
                consumed = (line < 0 ? text.Length : line + 1) - index;
                return line < 0 ? state : state with { Mode = SqlMode.Code };
            case SqlMode.BlockComment: return StepBlockComment(state, text, index, out consumed, out fork);
            case SqlMode.DollarQuoted:
                var end = text.IndexOf(state.Word, index, StringComparison.Ordinal);
                consumed = end < 0 ? text.Length - index : end + state.Word.Length - index;
                return end < 0 ? state : state with { Mode = SqlMode.Code, Word = "", Before = SqlToken.Operand };
            default: return StepCode(state, text, index, out consumed, out fork, marks);
        }
    }

    private static SqlState StepTo(SqlState state, string text, char closing, int index, out int consumed)
    {
        var end = text.IndexOf(closing, index);
        consumed = (end < 0 ? text.Length : end + 1) - index;
        return end < 0 ? state : state with { Mode = SqlMode.Code, Before = SqlToken.Operand };
    }

    private static SqlState StepQuoted(SqlState state, string text, int index, out int consumed, out SqlState? fork, List<QuoteMark>? marks)
    {
        fork = null;
        var end = text.IndexOf('\'', index);
        if (end < 0)
        {
            consumed = text.Length - index;
            return state;
        }

        consumed = end + 1 - index;

        // MySQL, and PostgreSQL in E'…', go on after \'.
        if (end > 0 && text[end - 1] == '\\') fork = state;
        marks?.Add(new QuoteMark(end, Opens: false, state));
        return state with { Mode = SqlMode.Code, Before = SqlToken.Operand, JustClosedQuote = true };
    }

    private static SqlState StepBlockComment(SqlState state, string text, int index, out int consumed, out SqlState? fork)
    {
        fork = null;
        for (var i = index; i + 1 < text.Length; i++)
        {
            if (text[i] == '*' && text[i + 1] == '/')
            {
                consumed = i + 2 - index;
                return state.CommentDepth > 1 ? state with { CommentDepth = state.CommentDepth - 1 } : state with { Mode = SqlMode.Code, CommentDepth = 0 };
            }

            // Comments nest in SQL Server and PostgreSQL, and do not in MySQL and SQLite.
            if (text[i] == '/' && text[i + 1] == '*')
            {
                consumed = i + 2 - index;
                fork = state;
                return state with { CommentDepth = state.CommentDepth + 1 };
            }
        }

        consumed = text.Length - index;
        return state;
    }

    private static SqlState StepCode(SqlState state, string text, int index, out int consumed, out SqlState? fork, List<QuoteMark>? marks)
    {
        fork = null;
        var c = text[index];
        var next = index + 1 < text.Length ? text[index + 1] : '\0';
        if (IsWordChar(c) && !(c == '#' && next == ' ') && !(c == '$' && IsDollarTag(text, index, out _)))
        {
            var end = index + 1;
            while (end < text.Length && IsWordChar(text[end])) end++;
            consumed = end - index;

            // Only a short word can be a keyword; of a long one it is enough to know that there is one.
            const int Longest = 32;
            var word = state.Word.Length + consumed <= Longest ? state.Word + text.Substring(index, consumed) : new string('_', Longest);
            state = state with { Word = word, JustClosedQuote = false };
            return state;
        }

        var reopens = state.JustClosedQuote && c == '\'';

        // N'…' is a text with a prefix; ARRAY[…] and tags[1] hold values, not a name.
        var isPrefix = c == '\'' && state.Word is "N" or "n";
        var isSubscript = c == '[' && state.Word.Length > 0;
        state = (isPrefix ? state with { Word = "" } : state.EndWord()) with { JustClosedQuote = false };
        consumed = 1;
        switch (c)
        {
            case '\'' when reopens:
                if (marks is { Count: > 0 }) marks.RemoveAt(marks.Count - 1);
                return state with { Mode = SqlMode.Quoted, Before = state.BeforeQuote };
            case '\'':
                var opened = state with { Mode = SqlMode.Quoted, BeforeQuote = state.Before };
                marks?.Add(new QuoteMark(index, Opens: true, opened));
                return opened;
            case '"': return state with { Mode = SqlMode.DoubleQuoted };
            case '[' when isSubscript: return state with { Before = SqlToken.Open, BeforeOpen = SqlToken.Open };
            case '[': return state with { Mode = SqlMode.Bracketed };
            case '`': return state with { Mode = SqlMode.Backticked };
            case '-' when next == '-':
                consumed = 2;

                // MySQL takes "a--1" for arithmetic.
                if (index + 2 < text.Length && !char.IsWhiteSpace(text[index + 2])) fork = state with { Before = SqlToken.Operator };
                return state with { Mode = SqlMode.LineComment };
            case '#':
                fork = state with { Mode = SqlMode.LineComment };
                return state with { Before = SqlToken.Operator };
            case '/' when next == '*':
                consumed = 2;
                return state with { Mode = SqlMode.BlockComment, CommentDepth = 1 };
            case '$' when IsDollarTag(text, index, out var tag):
                consumed = tag.Length;
                return state with { Mode = SqlMode.DollarQuoted, Word = tag };
            case '(': return state.Open();
            case ')': return state.Close();
            case ',': return state with { Before = SqlToken.Comma };
            case '.': return state with { Before = SqlToken.Dot };
            case ':': return state with { Before = SqlToken.Sigil };
            case ';': return SqlState.Start;
            case '?': return state with { Before = SqlToken.Operand };

            // SELECT * is no multiplication.
            case '*': return state with { Before = SqlToken.Operand };
            case '=' or '<' or '>' or '!' or '+' or '-' or '/' or '%' or '|' or '&' or '^' or '~':
                return state with { Before = SqlToken.Operator };
            default:
                if (char.IsWhiteSpace(c)) return state;
                return state with { Before = SqlToken.Operand };
        }
    }

    /// <summary>Whether a character can be part of a name, a keyword, a number or a parameter.</summary>
    public static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c is '_' or '@' or '#' or '$' || char.IsSurrogate(c);

    private static bool IsDollarTag(string text, int index, out string tag)
    {
        // $$ or $tag$: tags are short, so that looking for one costs nothing much.
        const int Longest = 64;
        for (var i = index + 1; i < text.Length && i - index < Longest; i++)
        {
            if (text[i] == '$')
            {
                tag = text.Substring(index, i + 1 - index);
                return true;
            }

            if (!(char.IsLetter(text[i]) || text[i] == '_')) break;
        }

        tag = "";
        return false;
    }
}

/// <summary>A quote that opens or closes a quoted text.</summary>
/// <param name="Index">Where in the piece that was read.</param>
/// <param name="Opens">Whether it opens the text.</param>
/// <param name="State">The state inside of the quotes.</param>
internal readonly record struct QuoteMark(int Index, bool Opens, SqlState State);
