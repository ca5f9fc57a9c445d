namespace OrmLint.RawSql;

/// <summary>Where in a statement something stands.</summary>
internal enum SqlContext
{
    /// <summary>Where the paths or the dialects disagree, or where the statement takes no parameters (CREATE, GRANT, PRAGMA …).</summary>
    Unknown,

    /// <summary>A place for a clause or an expression: <c>WHERE …</c>, <c>SELECT …</c>, the start.</summary>
    Fragment,

    /// <summary>The start of a statement: perhaps a whole one.</summary>
    Start,

    /// <summary>The name of a procedure, after EXEC or CALL: SQL Server takes it from a variable, too.</summary>
    Procedure,

    /// <summary>A name, or a part of one: after FROM, inside of <c>[…]</c> or <c>"…"</c>, glued to other letters.</summary>
    Identifier,

    /// <summary>Inside of a comment.</summary>
    Comment,

    /// <summary>An element of a list in parentheses, without quotes: perhaps a whole list.</summary>
    List,

    /// <summary>Right after <c>IN (</c>, without quotes: an element, or the whole list.</summary>
    WholeList,

    /// <summary>A place for one value, without quotes: after <c>=</c>, <c>&lt;</c>, LIKE, BETWEEN.</summary>
    Value,

    /// <summary>A row count: after LIMIT, OFFSET, TOP, FETCH NEXT.</summary>
    RowCount,

    /// <summary>Inside of a quoted text.</summary>
    Quoted,

    /// <summary>Inside of the quoted pattern of LIKE.</summary>
    LikePattern,
}
