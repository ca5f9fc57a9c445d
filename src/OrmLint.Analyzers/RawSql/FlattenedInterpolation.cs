using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// ORM2003: an interpolation that could have kept its values apart was made a string before it reached EF Core: by <c>ToString</c> on a
/// <c>FormattableString</c>, or by <c>FormattableStringFactory.Create</c> of a text that holds the values already.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlattenedInterpolation : SqlRule
{
    /// <summary>Makes the analyzer.</summary>
    public FlattenedInterpolation()
        : base(Rules.FlattenedInterpolation)
    {
    }

    /// <summary>Whether a use is a hole of a <c>FormattableString</c> that was made a string.</summary>
    internal static bool Is(SqlUse use)
        => use is { Hole.IsParameter: true, Statement.Sink: { IsParameterizing: false, Meaning: { Parameters: SqlParameters.Interpolation, SafeMember: not null } } };

    /// <summary>What it reports of a body: one use of a statement that was made a string as a whole, and each value of one that was put together before.</summary>
    internal static ImmutableArray<SqlUse> In(SqlBody body)
        => body.UsesWhere(static use => Is(use) && IsHarmful(use)).GroupBy(static use => use.Statement.Sink.Operation).Select(static uses => uses.First())
            .Concat(body.UsesWhere(static use => use is { Hole.IsParameter: false, Statement.Sink.IsParameterizing: true } && IsHarmful(use)))
            .ToImmutableArray();

    /// <inheritdoc />
    private protected override ImmutableArray<SqlUse> Find(SqlBody body, SqlSymbols symbols, CancellationToken cancellation) => In(body);

    /// <inheritdoc />
    private protected override SyntaxNode PlaceOf(SqlUse use) => Place(use);

    /// <summary>Where it is reported: at what makes a string of the interpolation, or at the value.</summary>
    internal static SyntaxNode Place(SqlUse use) => Is(use) ? use.Statement.Sink.Argument.BelowConversions().Syntax : use.Place;

    /// <inheritdoc />
    private protected override string RemedyFor(SqlUse use, OrmContext orms)
    {
        var sink = use.Statement.Sink;
        if (sink.IsParameterizing) return $"pass the interpolation itself: {sink.Name}($\"…{{{Remedy.Shortened(use.Place)}}}…\")";
        var interpolation = Flattened(sink.Argument) is { } operation ? Remedy.Shortened(operation.Syntax) : $"$\"…{{{Remedy.Shortened(use.Place)}}}…\"";
        return $"pass the interpolation itself: {Remedy.SafeMember(sink.Meaning, orms.EfCore)}({interpolation})";
    }

    /// <summary>The interpolation that <paramref name="argument"/> makes a string of: by <c>ToString()</c> or <c>FormattableString.Invariant</c>.</summary>
    internal static IOperation? Flattened(IOperation argument) => argument.BelowConversions() switch
    {
        IInvocationOperation { TargetMethod: { Name: "ToString", IsStatic: false }, Instance: { } instance } => instance.BelowConversions(),
        IInvocationOperation { TargetMethod: { Name: "Invariant" or "CurrentCulture", IsStatic: true }, Arguments: { Length: 1 } arguments } => arguments[0].Value.BelowConversions(),
        _ => null,
    };

    private static bool IsHarmful(SqlUse use)
        => SqlFromRuntimeValue.IsValue(use.Hole.Origin, use.Context) || use is { Context: SqlContext.Identifier, Hole.Origin: HoleOrigin.Runtime };
}
