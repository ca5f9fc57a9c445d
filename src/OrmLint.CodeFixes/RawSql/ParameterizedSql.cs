using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace OrmLint.RawSql;

/// <summary>A part of a value: text, or an expression.</summary>
/// <param name="Text">The text, or null.</param>
/// <param name="Hole">The expression, or null.</param>
internal readonly record struct ValuePart(string? Text, SqlHole? Hole);

/// <summary>A part of SQL text with parameters: text as it was written, or a value.</summary>
internal sealed record ParameterizedPart(SqlPiece Piece)
{
    /// <summary>The text, without what belongs to a value; null for a value.</summary>
    public string? Text { get; init; }

    /// <summary>The parts of a value; default for text.</summary>
    public ImmutableArray<ValuePart> Value { get; init; }

    /// <summary>Whether the value stood in quotes: then it is text.</summary>
    public bool WasQuoted { get; init; }
}

/// <summary>
/// SQL text with its values as parameters: quotes around them are gone, and what stood with them in the quotes (the % of a LIKE
/// pattern) has become a part of the value. There is one only if every hole is one value, in a place that takes a parameter.
/// </summary>
internal sealed class ParameterizedSql
{
    private static readonly Regex s_in = new(@"\b(?<not>NOT\s+)?IN\s*\(\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly SqlSymbols _symbols;
    private readonly bool _isStrictAboutTypes;
    private readonly bool _areParameters;
    private readonly List<ParameterizedPart> _parts = new();

    private ParameterizedSql(SqlSymbols symbols, bool areParameters)
    {
        _symbols = symbols;
        _areParameters = areParameters;

        // PostgreSQL compares a quoted number with a number, and refuses a text parameter.
        _isStrictAboutTypes = symbols.Compilation.ReferencedAssemblyNames.Any(static name => name.Name == "Npgsql");
    }

    /// <summary>The parts, in order.</summary>
    public IReadOnlyList<ParameterizedPart> Parts => _parts;

    /// <summary>The text with its values as parameters, or null where that would not be the same statement.</summary>
    /// <param name="pieces">The pieces of the text.</param>
    /// <param name="start">The state before it.</param>
    /// <param name="symbols">The compilation's symbols.</param>
    /// <param name="areParameters">Whether the values are parameters already, if not all in their places.</param>
    public static ParameterizedSql? Of(ImmutableArray<SqlPiece> pieces, SqlState start, SqlSymbols symbols, bool areParameters = false)
    {
        var sql = new ParameterizedSql(symbols, areParameters);
        return sql.Read(pieces, start) && sql._parts.Any(static part => !part.Value.IsDefault) ? sql : null;
    }

    /// <summary>The same with other parts.</summary>
    public ParameterizedSql With(IEnumerable<ParameterizedPart> parts)
    {
        var sql = new ParameterizedSql(_symbols, _areParameters);
        sql._parts.AddRange(parts);
        return sql;
    }

    private bool Read(ImmutableArray<SqlPiece> pieces, SqlState state)
    {
        if (state.Mode != SqlMode.Code) return false;
        List<ValuePart>? quoted = null;
        SqlPiece? quotedIn = null;
        var ends = new List<SqlState>();
        var marks = new List<QuoteMark>();
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            if ((piece.Text ?? Name(piece.Hole, state, i + 1 < pieces.Length ? pieces[i + 1].Text : null)) is not { } text)
            {
                if (piece.Hole is not { } hole || !CanBeFormatted(hole)) return false;
                if (state.Mode == SqlMode.Quoted)
                {
                    if (quoted is null || !CanBeQuoted(hole) || !TakesParameter(state)) return false;
                    quoted.Add(new ValuePart(null, hole));
                }
                else
                {
                    var next = i + 1 < pieces.Length ? pieces[i + 1].Text : " ";
                    if (!CanBeBare(hole, state) || next is null || IsGlued(next) || next.StartsWith("'", System.StringComparison.Ordinal)) return false;
                    if (!AddBare(piece, hole, state)) return false;
                }

                state = state.AfterHole();
                continue;
            }

            ends.Clear();
            marks.Clear();
            SqlLexer.Read(state, text, ends, marks);
            if (ends.Count != 1) return false;
            state = ends[0];

            // The text in quotes is held back until they close: it may be part of a value.
            var from = 0;
            foreach (var mark in marks)
            {
                if (mark.Opens)
                {
                    AddText(piece, text.Substring(from, mark.Index - from));
                    quoted = new List<ValuePart>();
                    quotedIn = piece;
                    from = mark.Index + 1;
                }
                else
                {
                    if (quoted is null || !Close(quoted, quotedIn!, text.Substring(from, mark.Index - from), piece)) return false;
                    quoted = null;
                    from = mark.Index + 1;
                }
            }

            if (quoted is not null) quoted.Add(new ValuePart(text.Substring(from), null));
            else AddText(piece, text.Substring(from));
        }

        return state.Mode == SqlMode.Code && quoted is null;
    }

    /// <summary>The name that a constant hole is, where a name must stand: then it is written into the text.</summary>
    private string? Name(SqlHole? hole, SqlState state, string? next)
        => _areParameters && hole is { IsAligned: false, Format: null } && state.Mode == SqlMode.Code && (state.Context == SqlContext.Identifier || IsGlued(next))
            ? hole.Operation?.ConstantValue.Value as string
            : null;

    // A format is applied to what the value is at run time; `ToString(format)` needs a type that has it.
    private static bool CanBeFormatted(SqlHole hole)
    {
        if (hole.Format is null) return true;
        var type = hole.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : hole.Type;
        if (type?.SpecialType == SpecialType.System_String) return true;
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers("ToString").Any(static member => member is IMethodSymbol { IsStatic: false, Parameters: { Length: 1 } parameters } && parameters[0].Type.SpecialType == SpecialType.System_String)) return true;
        }

        return false;
    }

    private static bool IsGlued(string? next) => next is { Length: > 0 } && (SqlLexer.IsWordChar(next[0]) || next[0] is '.' or '(');

    private bool AddBare(SqlPiece piece, SqlHole hole, SqlState state)
    {
        var value = new ParameterizedPart(piece) { Value = ImmutableArray.Create(new ValuePart(null, hole)) };
        if (!_areParameters || !LostInParameter.IsList(hole, state.Context, _symbols))
        {
            _parts.Add(value);
            return true;
        }

        // A collection in one parameter: each database has its own way to unfold it. EF Core 8 was the first to bind it as JSON.
        var unfold = _symbols.Orms.EfCore?.Version.Major >= 8 ? Remedy.Provider(_symbols.Compilation) : null;
        if (unfold is not ("Sqlite" or "SqlServer" or "PostgreSQL")) return false;
        if (unfold == "PostgreSQL")
        {
            if (_parts.Count == 0 || _parts[_parts.Count - 1] is not { Text: { } before } last || !s_in.IsMatch(before)) return false;
            _parts[_parts.Count - 1] = last with { Text = s_in.Replace(before, static match => match.Groups["not"].Success ? "<> ALL (" : "= ANY (") };
            _parts.Add(value);
            return true;
        }

        _parts.Add(new ParameterizedPart(piece) { Text = unfold == "Sqlite" ? "SELECT value FROM json_each(" : "SELECT value FROM OPENJSON(" });
        _parts.Add(value);
        _parts.Add(new ParameterizedPart(piece) { Text = ")" });
        return true;
    }

    private bool Close(List<ValuePart> quoted, SqlPiece openedIn, string last, SqlPiece closedIn)
    {
        quoted.Add(new ValuePart(last, null));
        if (quoted.All(static part => part.Hole is null))
        {
            // No value in it: it stays as it is.
            if (openedIn == closedIn) AddText(openedIn, "'" + string.Concat(quoted.Select(static part => part.Text)) + "'");
            else return false;
            return true;
        }

        // What MySQL takes for an escape, and what is SQL in a text itself, is not moved.
        if (quoted.Any(static part => part.Text is { } text && (text.IndexOf('\\') >= 0 || LooksLikeSql(text)))) return false;
        if (_parts.Count > 0 && _parts[_parts.Count - 1] is { Text: { } before } previous && EndsWithPrefix(before))
        {
            _parts[_parts.Count - 1] = previous with { Text = before.Substring(0, before.Length - 1) };
        }

        var value = quoted.Where(static part => part.Hole is not null || part.Text!.Length > 0)
            .Select(static part => part.Text is { } text ? new ValuePart(text.Replace("''", "'"), null) : part);
        _parts.Add(new ParameterizedPart(openedIn) { Value = value.ToImmutableArray(), WasQuoted = true });
        return true;
    }

    private void AddText(SqlPiece piece, string text)
    {
        if (text.Length == 0) return;
        if (_parts.Count > 0 && _parts[_parts.Count - 1] is { Text: { } before } last && last.Piece == piece) _parts[_parts.Count - 1] = last with { Text = before + text };
        else _parts.Add(new ParameterizedPart(piece) { Text = text });
    }

    private bool CanBeQuoted(SqlHole hole)
    {
        if (hole.IsAligned || hole.Type is null or { TypeKind: TypeKind.Dynamic }) return false;
        if (_areParameters) return _symbols.CanBeText(hole.Type) || (_symbols.IsPlainValue(hole.Type) && !_isStrictAboutTypes);
        if (_symbols.CanBeText(hole.Type)) return hole.Origin is HoleOrigin.Runtime or HoleOrigin.Member or HoleOrigin.Call;
        return hole.Origin == HoleOrigin.Safe && _symbols.IsPlainValue(hole.Type) && !_isStrictAboutTypes;
    }

    private bool CanBeBare(SqlHole hole, SqlState state)
    {
        if (_areParameters) return !hole.IsAligned && !MisplacedParameter.TakesNone(state.Context);
        if (hole.IsAligned || hole.Format is not null || hole.IsFragment) return false;
        switch (state.Context)
        {
            case SqlContext.Value when _symbols.CanBeText(hole.Type):
                return hole.Origin == HoleOrigin.Runtime && hole.Type is { TypeKind: not TypeKind.Dynamic, SpecialType: not SpecialType.System_Char };
            case SqlContext.Value or SqlContext.List or SqlContext.WholeList: return hole.Origin == HoleOrigin.Safe && IsNumber(hole.Type);
            case SqlContext.RowCount: return hole.Origin == HoleOrigin.Safe && IsNumber(hole.Type) && !EndsWithTop();
            default: return false;
        }
    }

    private bool EndsWithTop() => _parts.Count > 0 && _parts[_parts.Count - 1].Text?.TrimEnd().EndsWith("TOP", System.StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsNumber(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        return type is { TypeKind: not TypeKind.Enum, SpecialType: SpecialType.System_Boolean or >= SpecialType.System_SByte and <= SpecialType.System_Double };
    }

    /// <summary>Whether a parameter can stand where a quoted text stands.</summary>
    private static bool TakesParameter(SqlState state)
    {
        if (state.Context is not (SqlContext.Quoted or SqlContext.LikePattern)) return false;
        if (state.Statement == SqlStatementKind.Call) return state.Depth == 0;
        return state.BeforeQuote is SqlToken.Operator or SqlToken.Like or SqlToken.Comma or SqlToken.Open or SqlToken.Clause;
    }

    private static bool EndsWithPrefix(string text)
        => text.Length > 0 && text[text.Length - 1] is 'N' or 'n' && (text.Length == 1 || !SqlLexer.IsWordChar(text[text.Length - 2]));

    private static bool LooksLikeSql(string text)
    {
        if (text.IndexOf('=') >= 0) return true;
        var words = new StringBuilder(text).Replace('(', ' ').Replace(')', ' ').ToString().Split(' ');
        return words.Any(static word => word.ToUpperInvariant() is "SELECT" or "INSERT" or "UPDATE" or "DELETE" or "EXEC" or "WHERE" or "FROM");
    }
}
