using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// ORM2002: a run-time value becomes a name or a keyword of SQL text (after FROM or ORDER BY, in <c>[…]</c>). No parameter can stand
/// there, so that there is no fix; the message explains the allow-list.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SqlNameFromRuntimeValue : SqlRule
{
    /// <summary>Makes the analyzer.</summary>
    public SqlNameFromRuntimeValue()
        : base(Rules.SqlNameFromRuntimeValue)
    {
    }

    /// <inheritdoc />
    private protected override ImmutableArray<SqlUse> Find(SqlBody body, SqlSymbols symbols, CancellationToken cancellation)
        => body.UsesWhere(use => use is { Statement.Sink: { IsParameterizing: false, Meaning.IsMigration: false }, Context: SqlContext.Identifier or SqlContext.Procedure, Hole: { Origin: HoleOrigin.Runtime, Source: { } source } } && OuterNames.Has(source, symbols, cancellation));

    /// <inheritdoc />
    private protected override string RemedyFor(SqlUse use, OrmContext orms)
        => $"choose among names of your own: {Remedy.Shortened(use.Place)} switch {{ \"name\" => \"Name\", _ => throw … }}";
}
