using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// ORM2001: a run-time value becomes part of SQL text at the place of a value (after <c>=</c>, in quotes, in a LIKE pattern).
/// Names and keywords are ORM2002's, numbers and dates ORM2006's.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SqlFromRuntimeValue : SqlRule
{
    /// <summary>Makes the analyzer.</summary>
    public SqlFromRuntimeValue()
        : base(Rules.SqlFromRuntimeValue)
    {
    }

    /// <summary>What it reports of a body.</summary>
    internal static ImmutableArray<SqlUse> In(SqlBody body, SqlSymbols symbols, CancellationToken cancellation)
        // Asked last, since it looks for all calls of the method.
        => body.UsesWhere(use => use.Statement.Sink is { IsParameterizing: false, Meaning.IsMigration: false } && !FlattenedInterpolation.Is(use) && IsValue(use.Hole.Origin, use.Context)
            && !(use.Hole.Parameter is { } parameter && ConstantParameters.Has(parameter, symbols, cancellation)));

    /// <inheritdoc />
    private protected override ImmutableArray<SqlUse> Find(SqlBody body, SqlSymbols symbols, CancellationToken cancellation) => In(body, symbols, cancellation);

    /// <inheritdoc />
    private protected override string RemedyFor(SqlUse use, OrmContext orms) => Remedy.Parameter(use, orms.EfCore);

    /// <summary>
    /// Whether a hole is a value, and one that can do harm. What stands in quotes is a value whatever it comes from; without
    /// quotes it is one where it comes from outside of the program, and could be a piece of SQL otherwise.
    /// </summary>
    internal static bool IsValue(HoleOrigin origin, SqlContext context) => context switch
    {
        SqlContext.Quoted or SqlContext.LikePattern => origin is HoleOrigin.Runtime or HoleOrigin.Member or HoleOrigin.Call,
        SqlContext.Value or SqlContext.RowCount => origin is HoleOrigin.Runtime,
        _ => false,
    };
}
