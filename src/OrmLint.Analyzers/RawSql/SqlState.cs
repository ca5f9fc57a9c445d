using System;
using System.Collections.Generic;

namespace OrmLint.RawSql;

/// <summary>What kind of text the lexer is in.</summary>
internal enum SqlMode : byte
{
    /// <summary>SQL itself.</summary>
    Code,

    /// <summary><c>'…'</c></summary>
    Quoted,

    /// <summary><c>"…"</c>: a name, in MySQL a text.</summary>
    DoubleQuoted,

    /// <summary><c>[…]</c></summary>
    Bracketed,

    /// <summary><c>`…`</c></summary>
    Backticked,

    /// <summary><c>-- …</c></summary>
    LineComment,

    /// <summary><c>/* … */</c></summary>
    BlockComment,

    /// <summary><c>$tag$ … $tag$</c></summary>
    DollarQuoted,

    /// <summary>Too many dialects disagreed.</summary>
    Lost,
}

/// <summary>The token before a place, by what it lets expect there.</summary>
internal enum SqlToken : byte
{
    /// <summary>Nothing: the statement begins.</summary>
    Start,

    /// <summary>A comparison or arithmetic: a value follows.</summary>
    Operator,

    /// <summary>LIKE and its kin: a pattern follows.</summary>
    Like,

    /// <summary>LIMIT, OFFSET, TOP, NEXT: a number follows.</summary>
    RowCount,

    /// <summary>AS, FROM, JOIN, INTO, BY and others: a name follows.</summary>
    Naming,

    /// <summary>SELECT, WHERE, AND, WHEN and others: an expression, or more, follows.</summary>
    Clause,

    /// <summary>IN: a list in parentheses follows, or a query.</summary>
    In,

    /// <summary>VALUES, ANY: a list in parentheses follows.</summary>
    ListKeyword,

    /// <summary>INTERVAL: a literal follows in PostgreSQL, a value in MySQL.</summary>
    Interval,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A dot: a name follows.</summary>
    Dot,

    /// <summary>The colon of a parameter or a cast.</summary>
    Sigil,

    /// <summary>A name, a number, a text, a closing parenthesis.</summary>
    Operand,
}

/// <summary>What kind of statement it is, by its first word.</summary>
internal enum SqlStatementKind : byte
{
    /// <summary>Its first word has not come yet, or is not known.</summary>
    Unknown,

    /// <summary>One that takes parameters: SELECT, INSERT, UPDATE …</summary>
    Data,

    /// <summary>EXEC, CALL: values may follow a name.</summary>
    Call,

    /// <summary>SET, USE: takes no parameters everywhere, and may be followed by another statement without a semicolon.</summary>
    Setting,

    /// <summary>CREATE, GRANT, PRAGMA and others, which take no parameters.</summary>
    Utility,
}

/// <summary>The state of the lexer between two pieces of a statement.</summary>
internal readonly record struct SqlState
{
    private static readonly Dictionary<string, SqlToken> s_keywords = Keywords();

    private static readonly HashSet<string> s_utilities = new(StringComparer.OrdinalIgnoreCase)
    {
        "CREATE", "ALTER", "DROP", "TRUNCATE", "GRANT", "REVOKE", "DENY", "PRAGMA", "BACKUP", "RESTORE", "COPY", "VACUUM", "ATTACH", "DETACH",
        "RENAME", "COMMENT", "ANALYZE", "LISTEN", "NOTIFY", "UNLISTEN", "LOCK", "KILL", "DBCC", "SHUTDOWN", "FLUSH", "OPTIMIZE", "REINDEX",
        "LOAD", "INSTALL", "EXPORT", "IMPORT", "BULK", "CHECKPOINT", "DO", "SHOW", "RESET", "CLUSTER", "REFRESH", "SECURITY", "REASSIGN",
    };

    private static readonly HashSet<string> s_data = new(StringComparer.OrdinalIgnoreCase)
    {
        "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "IF", "DECLARE", "BEGIN",
    };

    /// <summary>The state at the start of a statement.</summary>
    public static SqlState Start => new() { Word = "" };

    /// <summary>The state in which nothing can be said.</summary>
    public static SqlState Lost => new() { Word = "", Mode = SqlMode.Lost };

    /// <summary>What kind of text it is in.</summary>
    public SqlMode Mode { get; init; }

    /// <summary>The last whole token.</summary>
    public SqlToken Before { get; init; }

    /// <summary>The token before the quote that is open, or was closed last.</summary>
    public SqlToken BeforeQuote { get; init; }

    /// <summary>The kind of the statement.</summary>
    public SqlStatementKind Statement { get; init; }

    /// <summary>A word that may go on; in a dollar-quoted text, its tag.</summary>
    public string Word { get; init; }

    /// <summary>The number of parentheses that are open.</summary>
    public int Depth { get; init; }

    /// <summary>Whether the quote that was just closed would be open again after another one.</summary>
    public bool JustClosedQuote { get; init; }

    /// <summary>The number of block comments that are open.</summary>
    public int CommentDepth { get; init; }

    /// <summary>Whether an AND belongs to BETWEEN.</summary>
    public bool InBetween { get; init; }

    /// <summary>The token before the parenthesis that was opened last.</summary>
    public SqlToken BeforeOpen { get; init; }

    /// <summary>The number of open parentheses around an ORDER BY that has not ended, plus one; 0 outside of any.</summary>
    public int OrderedAt { get; init; }

    /// <summary>Whether the last word was ORDER.</summary>
    public bool IsAfterOrder { get; init; }

    /// <summary>One bit for each open parenthesis: whether it holds a list of values.</summary>
    private ulong Lists { get; init; }

    /// <summary>Where something stands that is put in here.</summary>
    public SqlContext Context
    {
        get
        {
            if (Statement == SqlStatementKind.Setting || Statement == SqlStatementKind.Utility) return SqlContext.Unknown;
            return Mode switch
            {
                SqlMode.Code when Word.Length > 0 => SqlContext.Identifier,
                SqlMode.Code => ContextInCode,
                SqlMode.Quoted when BeforeQuote == SqlToken.Naming => SqlContext.Identifier,
                SqlMode.Quoted when BeforeQuote == SqlToken.Interval => SqlContext.Unknown,
                SqlMode.Quoted when BeforeQuote == SqlToken.Like => SqlContext.LikePattern,
                SqlMode.Quoted => SqlContext.Quoted,
                SqlMode.DoubleQuoted or SqlMode.Bracketed or SqlMode.Backticked => SqlContext.Identifier,
                SqlMode.LineComment or SqlMode.BlockComment => SqlContext.Comment,
                _ => SqlContext.Unknown,
            };
        }
    }

    private SqlContext ContextInCode => Before switch
    {
        SqlToken.Operator or SqlToken.Like => SqlContext.Value,
        SqlToken.RowCount => SqlContext.RowCount,
        SqlToken.Start => SqlContext.Start,
        SqlToken.Naming when Statement == SqlStatementKind.Call => SqlContext.Procedure,
        SqlToken.Naming or SqlToken.Dot or SqlToken.Sigil => SqlContext.Identifier,
        SqlToken.Interval => SqlContext.Unknown,
        SqlToken.Open when BeforeOpen == SqlToken.In => SqlContext.WholeList,
        SqlToken.Comma or SqlToken.Open => Depth > 0 && InList ? SqlContext.List : SqlContext.Fragment,

        // ORDER BY Name …: a direction.
        SqlToken.Operand when OrderedAt == Depth + 1 => SqlContext.Identifier,
        _ => SqlContext.Fragment,
    };

    private bool InList => Depth is > 0 and <= 64 && ((Lists >> (Depth - 1)) & 1) != 0;

    /// <summary>The state after a value that was put in.</summary>
    public SqlState AfterHole() => Mode == SqlMode.Code
        ? this with { Word = "", Before = SqlToken.Operand, JustClosedQuote = false, Statement = Statement == SqlStatementKind.Unknown ? SqlStatementKind.Data : Statement }
        : this;

    /// <summary>The state after an opening parenthesis.</summary>
    public SqlState Open()
    {
        var isList = Before is SqlToken.In or SqlToken.ListKeyword or SqlToken.Operand or SqlToken.Operator;
        var bit = Depth < 64 ? 1UL << Depth : 0;
        return this with { Before = SqlToken.Open, BeforeOpen = Before, Depth = Depth + 1, Lists = isList ? Lists | bit : Lists & ~bit };
    }

    /// <summary>The state after a closing parenthesis.</summary>
    public SqlState Close()
    {
        var depth = Math.Max(0, Depth - 1);
        return this with { Before = SqlToken.Operand, Depth = depth, OrderedAt = OrderedAt > depth + 1 ? 0 : OrderedAt };
    }

    /// <summary>The state after the word that was being read, if one was.</summary>
    public SqlState EndWord()
    {
        if (Word.Length == 0) return this;
        var word = Word;
        var state = this with { Word = "", Before = SqlToken.Operand, IsAfterOrder = Is(word, "ORDER") };
        if (Before == SqlToken.Start || (Statement == SqlStatementKind.Setting && s_data.Contains(word)))
        {
            state = state with { Statement = StatementOf(word) };
        }

        // A name is a name, whatever it reads.
        if (Before == SqlToken.Dot) return state;
        if (IsCall(word) && Statement != SqlStatementKind.Utility) state = state with { Statement = SqlStatementKind.Call };
        if (!s_keywords.TryGetValue(word, out var token)) return state;

        if (Is(word, "BETWEEN")) state = state with { InBetween = true };
        else if (InBetween && Is(word, "AND")) return state with { InBetween = false, Before = SqlToken.Operator };
        else if (IsAfterOrder && Is(word, "BY")) state = state with { OrderedAt = Depth + 1 };
        else if (token is SqlToken.RowCount or SqlToken.Clause && OrderedAt == Depth + 1) state = state with { OrderedAt = 0 };
        return state with { Before = token };
    }

    private static bool Is(string word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private static bool IsCall(string word) => Is(word, "EXEC") || Is(word, "EXECUTE") || Is(word, "CALL");

    private static SqlStatementKind StatementOf(string word)
        => s_utilities.Contains(word) ? SqlStatementKind.Utility
            : Is(word, "SET") || Is(word, "USE") ? SqlStatementKind.Setting
            : SqlStatementKind.Data;

    private static Dictionary<string, SqlToken> Keywords()
    {
        var keywords = new Dictionary<string, SqlToken>(StringComparer.OrdinalIgnoreCase);
        Add(SqlToken.Like, "LIKE", "ILIKE", "RLIKE", "REGEXP", "GLOB", "SIMILAR");
        Add(SqlToken.Operator, "BETWEEN", "ESCAPE");
        Add(SqlToken.RowCount, "LIMIT", "OFFSET", "TOP", "NEXT");
        Add(SqlToken.Naming,
            "AS", "FROM", "JOIN", "INTO", "UPDATE", "TABLE", "BY", "COLLATE", "USING", "EXEC", "EXECUTE", "CALL", "MERGE", "ASC", "DESC");
        Add(SqlToken.Interval, "INTERVAL");
        Add(SqlToken.Clause,
            "SELECT", "WHERE", "AND", "OR", "NOT", "ON", "HAVING", "WHEN", "THEN", "ELSE", "CASE", "RETURN", "RETURNING", "SET", "DISTINCT", "ALL", "UNION",
            "INSERT", "DELETE", "IS", "END", "WITH", "BEGIN", "IF", "DECLARE", "VALUE");
        Add(SqlToken.In, "IN");
        Add(SqlToken.ListKeyword, "VALUES", "ANY", "SOME");
        return keywords;

        void Add(SqlToken token, params string[] words)
        {
            foreach (var word in words) keywords.Add(word, token);
        }
    }
}
