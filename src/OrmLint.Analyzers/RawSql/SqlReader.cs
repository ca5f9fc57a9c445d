using System.Collections.Generic;

namespace OrmLint.RawSql;

/// <summary>Finds the context of each hole of a SQL text: the lexer, taken over its parts on all paths.</summary>
internal sealed class SqlReader
{
    private const int MostStates = 16;

    private readonly Dictionary<SqlHole, SqlContext> _contexts = new();
    private readonly Dictionary<SqlPart, SqlHole> _whole = new();

    private SqlReader()
    {
    }

    /// <summary>Each hole of <paramref name="text"/> with its context, which is unknown where paths or dialects disagree.</summary>
    public static IReadOnlyDictionary<SqlHole, SqlContext> Contexts(SqlText text)
    {
        var reader = new SqlReader();
        var ends = reader.Read(text, new List<Place> { new(SqlState.Start, null) });
        foreach (var end in ends) reader.Settle(end, null);
        return reader._contexts;
    }

    /// <summary>The states that <paramref name="text"/> can end in.</summary>
    public static IReadOnlyList<SqlState> Ends(SqlText text)
        => new SqlReader().Read(text, new List<Place> { new(SqlState.Start, null) }).ConvertAll(static place => place.State);

    private List<Place> Read(SqlText text, List<Place> places)
    {
        foreach (var part in text.Parts)
        {
            places = part switch
            {
                SqlLiteral literal => Read(literal.Text, places),
                SqlHole hole => Read(hole, places),
                SqlFragment fragment => Read(fragment, places),
                SqlChoice choice => Read(choice, places),
                _ => Read(SqlHole.Unknown, places),
            };
            if (places.Count > MostStates) places = new List<Place> { new(SqlState.Lost, null) };
        }

        return places;
    }

    private List<Place> Read(string text, List<Place> places)
    {
        var next = new List<Place>();
        var ends = new List<SqlState>();
        foreach (var place in places)
        {
            Settle(place, text[0]);
            ends.Clear();
            SqlLexer.Read(place.State, text, ends);
            foreach (var end in ends) Add(next, new Place(end, null));
        }

        return next;
    }

    private List<Place> Read(SqlHole hole, List<Place> places)
    {
        var next = new List<Place>();
        foreach (var place in places)
        {
            var isInCode = place.State.Mode == SqlMode.Code;

            // Two holes side by side, outside of quotes: neither is a value.
            if (isInCode && place.Open is not null) Note(place.Open, SqlContext.Unknown);
            Note(hole, isInCode && place.Open is not null ? SqlContext.Unknown : place.State.Context);
            Add(next, new Place(place.State.AfterHole(), isInCode ? hole : null));
        }

        return next;
    }

    private List<Place> Read(SqlFragment fragment, List<Place> places)
    {
        // Inside of quotes, text with holes is one value, unless it closes the quotes.
        return places.TrueForAll(static place => place.State.Mode == SqlMode.Quoted) && !MentionsQuote(fragment.Text)
            ? Read(AsHole(fragment), places)
            : Read(fragment.Text, places);
    }

    private SqlHole AsHole(SqlFragment fragment)
    {
        if (!_whole.TryGetValue(fragment, out var hole)) _whole.Add(fragment, hole = new SqlHole(fragment.Operation, fragment.Text.WorstOrigin()));
        return hole;
    }

    private List<Place> Read(SqlChoice choice, List<Place> places)
    {
        var next = new List<Place>();
        foreach (var alternative in choice.Alternatives)
        {
            foreach (var place in Read(alternative, places)) Add(next, place);
        }

        return next;
    }

    /// <summary>Says what comes after a hole: letters, a dot or a parenthesis make it a part of a name; of quotes and casts nothing is known.</summary>
    private void Settle(Place place, char? next)
    {
        if (place.Open is null || next is not { } c) return;
        if (SqlLexer.IsWordChar(c) || c is '.' or '(') Note(place.Open, SqlContext.Identifier);
        else if (c is '[' or '"' or '`' or '\'' or ':') Note(place.Open, SqlContext.Unknown);
    }

    private void Note(SqlHole hole, SqlContext context)
    {
        if (!_contexts.TryGetValue(hole, out var before)) _contexts.Add(hole, context);
        else if (before != context) _contexts[hole] = Agree(before, context);
    }

    private static SqlContext Agree(SqlContext one, SqlContext other)
        => one is SqlContext.Identifier || other is SqlContext.Identifier ? SqlContext.Identifier
            : one is SqlContext.Quoted or SqlContext.LikePattern && other is SqlContext.Quoted or SqlContext.LikePattern ? SqlContext.Quoted
            : SqlContext.Unknown;

    private static bool MentionsQuote(SqlText text)
    {
        foreach (var part in text.Parts)
        {
            switch (part)
            {
                case SqlLiteral literal when literal.Text.IndexOf('\'') >= 0: return true;
                case SqlFragment fragment when MentionsQuote(fragment.Text): return true;
                case SqlChoice choice:
                    foreach (var alternative in choice.Alternatives)
                    {
                        if (MentionsQuote(alternative)) return true;
                    }

                    break;
            }
        }

        return false;
    }

    private static void Add(List<Place> places, Place place)
    {
        if (!places.Contains(place)) places.Add(place);
    }

    /// <summary>A state of the lexer, and the hole that was put in just before, outside of quotes.</summary>
    private readonly record struct Place(SqlState State, SqlHole? Open);
}
