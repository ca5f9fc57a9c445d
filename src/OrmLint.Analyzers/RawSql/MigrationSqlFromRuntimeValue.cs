using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// ORM2007: SQL of a migration holds a value that is only known when the migration runs: a parameter, an environment variable, a setting. A migration
/// has no parameters, and must do the same wherever it runs.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationSqlFromRuntimeValue : SqlRule
{
    /// <summary>Makes the analyzer.</summary>
    public MigrationSqlFromRuntimeValue()
        : base(Rules.MigrationSqlFromRuntimeValue)
    {
    }

    /// <inheritdoc />
    private protected override ImmutableArray<SqlUse> Find(SqlBody body, SqlSymbols symbols, CancellationToken cancellation)
        => body.UsesWhere(use => use is { Statement.Sink.Meaning.IsMigration: true, Hole.Source: { } source }
            && use.Context is SqlContext.Quoted or SqlContext.LikePattern or SqlContext.Value or SqlContext.RowCount or SqlContext.Identifier
            && use.Hole.Origin switch
            {
                // Of a list of seeds in the code nothing is said: it is the same everywhere. A helper that no migration calls yet is given constants by them.
                HoleOrigin.Runtime => OuterNames.IsPassed(source, symbols, cancellation),
                HoleOrigin.Call => source.BelowConversions() is IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariable" or "ReadLine" or "ReadAllText" } },
                _ => false,
            });

    /// <inheritdoc />
    private protected override string RemedyFor(SqlUse use, OrmContext orms) => "write the value into the migration, or set it in the application after migrating";
}
