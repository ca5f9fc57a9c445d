using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace OrmLint.RawSql;

/// <summary>The way from the body that is looked at to a method that it calls.</summary>
/// <param name="Cancellation">Stops it.</param>
internal sealed record SqlTrail(CancellationToken Cancellation)
{
    /// <summary>How many calls deep text is followed.</summary>
    public const int MaxDepth = 4;

    /// <summary>How many calls deep it is.</summary>
    public int Depth { get; set; }

    /// <summary>Whether something was not looked at because it was too deep.</summary>
    public bool WasCut { get; set; }
}

/// <summary>What is gathered while a body is read.</summary>
internal sealed class SqlReading
{
    private readonly Dictionary<IParameterSymbol, SqlText> _filled = new(SymbolEqualityComparer.Default);

    /// <summary>The statements that it sends.</summary>
    public ImmutableArray<SqlStatement>.Builder Statements { get; } = ImmutableArray.CreateBuilder<SqlStatement>();

    /// <summary>The calls that send text which is a constant.</summary>
    public ImmutableHashSet<SyntaxNode>.Builder Constant { get; } = ImmutableHashSet.CreateBuilder<SyntaxNode>();

    /// <summary>Its calls of methods that have source.</summary>
    public ImmutableArray<SqlCall>.Builder Calls { get; } = ImmutableArray.CreateBuilder<SqlCall>();

    /// <summary>The texts that it gives back.</summary>
    public List<SqlText> Returned { get; } = new();

    /// <summary>The elements of the tuples that it gives back; default for what is no tuple there.</summary>
    public List<ImmutableArray<SqlText>> ReturnedElements { get; } = new();

    /// <summary>Takes in that <paramref name="text"/> is sent.</summary>
    /// <param name="sink">Where; null where it is not.</param>
    /// <param name="text">The text.</param>
    /// <param name="before">For text that is appended, what was there before.</param>
    public void Send(SqlSink? sink, SqlText text, SqlText? before = null)
    {
        if (sink is null) return;
        if (text.HasHoles) Statements.Add(new SqlStatement(sink, text) { Before = before ?? SqlText.Empty });
        else Constant.Add(sink.Operation.Syntax);
    }

    /// <summary>Takes in what the objects hold in the end that a method was given, and the variables that it was given by reference.</summary>
    public void AddFilled(IMethodSymbol method, FlowState end)
    {
        foreach (var parameter in method.Parameters)
        {
            var place = parameter.IsTextByReference() ? Place.Of(parameter) : Place.Of(parameter).Contents();
            if (end[place] is { } contents) _filled[parameter.OriginalDefinition] = contents;
        }
    }

    /// <summary>What a method does of which this was read.</summary>
    public SqlMethod AsMethod() => new(
        Returned.Count > 0 ? SqlText.Choice(Returned) : null,
        Statements.Select(Passing).OfType<SqlStatement>().ToImmutableArray(),
        SqlMethod.Nothing.Filled.AddRange(_filled))
    {
        Elements = ElementsOfAll(),
    };

    private ImmutableArray<SqlText> ElementsOfAll()
    {
        if (ReturnedElements.Count == 0 || ReturnedElements[0].IsDefault || ReturnedElements.Any(one => one.IsDefault || one.Length != ReturnedElements[0].Length)) return ImmutableArray<SqlText>.Empty;
        return Enumerable.Range(0, ReturnedElements[0].Length).Select(i => SqlText.Choice(ReturnedElements.Select(one => one[i]))).ToImmutableArray();
    }

    /// <summary>A statement in terms of the pieces of SQL that are passed to the method; null where there are none. Values in it are looked at here.</summary>
    private static SqlStatement? Passing(SqlStatement statement)
    {
        var isPassing = false;
        var contexts = SqlReader.Contexts(statement.Text);
        var text = statement.Text.Select(Map);
        return isPassing ? statement with { Text = text } : null;

        SqlText Map(SqlPart part)
        {
            switch (part)
            {
                case SqlFragment fragment: return SqlText.Of(new SqlFragment(fragment.Operation, fragment.Text.Select(Map)));
                case SqlHole { Parameter: not null, IsParameter: false } hole
                    when contexts.TryGetValue(hole, out var context) && context is SqlContext.Start or SqlContext.Fragment or SqlContext.List or SqlContext.WholeList or SqlContext.Unknown:
                    isPassing = true;
                    return SqlText.Of(hole);
                case SqlHole hole: return SqlText.Of(new SqlHole(hole.Operation, HoleOrigin.Unknown) { IsParameter = hole.IsParameter });
                default: return SqlText.Of(part);
            }
        }
    }
}
