using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// ORM2008: something of a parameterizing interpolation is lost. <c>IN ({ids})</c> compares with one parameter, whatever the collection
/// holds, and a format or an alignment is not applied to a parameter.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostInParameter : SqlRule
{
    /// <summary>Makes the analyzer.</summary>
    public LostInParameter()
        : base(Rules.LostInParameter)
    {
    }

    /// <summary>What it reports of a body. Where no parameter can stand at all, ORM2004 says so.</summary>
    internal static ImmutableArray<SqlUse> In(SqlBody body, SqlSymbols symbols)
        => body.UsesWhere(use => use is { Hole.IsParameter: true, Statement.Sink.IsParameterizing: true } && !MisplacedParameter.TakesNone(use.Context)
            && (IsFormatted(use.Hole) || IsList(use.Hole, use.Context, symbols)));

    /// <summary>Whether a hole has a format or an alignment.</summary>
    internal static bool IsFormatted(SqlHole hole) => hole.Format is not null || hole.IsAligned;

    /// <inheritdoc />
    private protected override ImmutableArray<SqlUse> Find(SqlBody body, SqlSymbols symbols, CancellationToken cancellation) => In(body, symbols);

    /// <inheritdoc />
    private protected override string RemedyFor(SqlUse use, OrmContext orms)
    {
        var value = Remedy.Shortened(use.Place);
        if (use.Hole.Format is { } format) return $"and its format is lost; format the value: {value}.ToString(\"{format}\")";
        if (use.Hole.IsAligned) return "and its alignment is lost; pad the value";
        return $"and IN compares with that one; use {Remedy.List(value, orms.Compilation)}";
    }

    /// <summary>Whether a hole is a collection in the place of the list after IN.</summary>
    internal static bool IsList(SqlHole hole, SqlContext context, SqlSymbols symbols)
        => context == SqlContext.WholeList
            && hole.Type is { SpecialType: not SpecialType.System_String } type
            && PlainTexts.ElementType(type) is { SpecialType: not SpecialType.System_Byte and not SpecialType.System_Char } element
            && (element.SpecialType == SpecialType.System_String || symbols.IsPlainValue(element));
}
