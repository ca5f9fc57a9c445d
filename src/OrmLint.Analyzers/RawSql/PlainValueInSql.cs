using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// ORM2006: a number, Guid, date or enum becomes part of SQL text. It can do no harm, but each value makes a statement of its own, for which
/// the database makes a plan of its own.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlainValueInSql : SqlRule
{
    /// <summary>Makes the analyzer.</summary>
    public PlainValueInSql()
        : base(Rules.PlainValueInSql)
    {
    }

    /// <summary>What it reports of a body.</summary>
    internal static ImmutableArray<SqlUse> In(SqlBody body, SqlSymbols symbols)
        => body.UsesWhere(use => use is { Statement.Sink: { IsParameterizing: false, Meaning.IsMigration: false }, Hole: { Origin: HoleOrigin.Safe, IsParameter: false, Inner: null, Type: { } type } }
            && use.Context is SqlContext.Value or SqlContext.RowCount or SqlContext.Quoted or SqlContext.LikePattern
            && symbols.IsPlainValue(type) && !IsFixed(use.Hole.Operation!));

    /// <inheritdoc />
    private protected override ImmutableArray<SqlUse> Find(SqlBody body, SqlSymbols symbols, CancellationToken cancellation) => In(body, symbols);

    /// <inheritdoc />
    private protected override string RemedyFor(SqlUse use, OrmContext orms) => Remedy.Parameter(use, orms.EfCore);

    /// <summary>Whether a value is the same, or one of two, each time: then there are no more plans than those.</summary>
    private static bool IsFixed(IOperation value) => value.BelowConversions() switch
    {
        { ConstantValue.HasValue: true } or { Type.SpecialType: SpecialType.System_Boolean } => true,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => true,
        _ => false,
    };
}
