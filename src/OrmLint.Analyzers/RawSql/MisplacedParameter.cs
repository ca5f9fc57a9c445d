using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// ORM2004: a hole of a parameterizing interpolation (<c>FromSql($"…")</c>) where SQL takes no parameter. Inside of quotes the database
/// sees the text <c>@p0</c>; in the place of a name it refuses the statement, or orders by a constant.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisplacedParameter : SqlRule
{
    /// <summary>Makes the analyzer.</summary>
    public MisplacedParameter()
        : base(Rules.MisplacedParameter)
    {
    }

    /// <summary>What it reports of a body.</summary>
    internal static ImmutableArray<SqlUse> In(SqlBody body, SqlSymbols symbols)
        => body.UsesWhere(use => use is { Hole.IsParameter: true, Statement.Sink.IsParameterizing: true } && TakesNone(use.Context) && !symbols.IsDataParameter(use.Hole.Type));

    /// <inheritdoc />
    private protected override ImmutableArray<SqlUse> Find(SqlBody body, SqlSymbols symbols, CancellationToken cancellation) => In(body, symbols);

    /// <inheritdoc />
    private protected override string RemedyFor(SqlUse use, OrmContext orms)
    {
        var value = Remedy.Shortened(use.Place);
        return use.Context switch
        {
            SqlContext.Quoted => $"in quotes it is the text of the parameter's name; write {{{value}}} without quotes",
            SqlContext.LikePattern => $"in a quoted pattern it is the text of the parameter's name; put the wildcards into the value: LIKE {{\"%\" + {value} + \"%\"}}",
            SqlContext.Comment => "in a comment it is nothing but the parameter's name; leave it out",
            SqlContext.Start => "where a statement begins it is none; pass the interpolation itself, not a string that was made of it",
            _ when use.Hole.Origin == HoleOrigin.Constant => "where a name stands it is none; write the name into the text",
            _ => $"where a name stands it is none; choose among names of your own, and use {use.Statement.Sink.Name.Replace("Interpolated", "")}{(use.Statement.Sink.Name.Contains("Async") ? "" : "Raw")}",
        };
    }

    /// <summary>Whether SQL of any kind takes no parameter there.</summary>
    internal static bool TakesNone(SqlContext context)
        => context is SqlContext.Quoted or SqlContext.LikePattern or SqlContext.Identifier or SqlContext.Comment or SqlContext.Start;
}
