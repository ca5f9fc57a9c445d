using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.RawSql;

/// <summary>
/// SQL text as a value: literal parts, holes for what is only known at run time, and choices where paths differ. Text that
/// is put together under conditions stays as long as it is written: a choice holds only what differs.
/// </summary>
internal sealed class SqlText : IEquatable<SqlText>
{
    private const int MostAlternatives = 16;
    private const int MostParts = 400;

    private readonly int _hash;
    private readonly int _size;

    private SqlText(ImmutableArray<SqlPart> parts)
    {
        Parts = parts;
        foreach (var part in parts)
        {
            _hash = unchecked((_hash * 31) + part.GetHashCode());
            _size += part.Size;
            HasHoles |= part.HasHoles;
        }
    }

    /// <summary>The empty text.</summary>
    public static SqlText Empty { get; } = new(ImmutableArray<SqlPart>.Empty);

    /// <summary>A text of which nothing is known.</summary>
    public static SqlText Unknown { get; } = Of(SqlHole.Unknown);

    /// <summary>The parts, in order.</summary>
    public ImmutableArray<SqlPart> Parts { get; }

    /// <summary>Whether any part, on any path, is only known at run time.</summary>
    public bool HasHoles { get; }

    /// <summary>A text of one part.</summary>
    public static SqlText Of(SqlPart part) => new(ImmutableArray.Create(part));

    /// <summary>A text that is known.</summary>
    public static SqlText Of(string text, IOperation? source = null)
        => text.Length == 0 ? Empty : Of(new SqlLiteral(text, source));

    /// <summary>This text with <paramref name="next"/> after it.</summary>
    public SqlText Append(SqlText next)
    {
        if (next.Parts.IsEmpty) return this;
        if (Parts.IsEmpty) return next;
        return _size + next._size > MostParts ? Unknown : new SqlText(Parts.AddRange(next.Parts));
    }

    /// <summary>The text that is one on some paths and the other on others.</summary>
    public static SqlText Join(SqlText one, SqlText other)
    {
        if (one.Equals(other)) return one;
        var same = 0;
        while (same < one.Parts.Length && same < other.Parts.Length && one.Parts[same].Equals(other.Parts[same])) same++;

        var alternatives = ImmutableArray.CreateBuilder<SqlText>();
        one.AddAlternatives(same, alternatives);
        other.AddAlternatives(same, alternatives);
        if (alternatives.Count > MostAlternatives) return Unknown;
        var choice = new SqlChoice(alternatives.ToImmutable());

        // A loop appends the same again and again: twice says all that there is to say.
        if (same == one.Parts.Length && same > 1 && one.Parts[same - 1].Equals(choice) && one.Parts[same - 2].Equals(choice)) return one;

        var joined = new SqlText(one.Parts.RemoveRange(same, one.Parts.Length - same).Add(choice));
        return joined._size > MostParts ? Unknown : joined;
    }

    /// <summary>The text with each part replaced by what <paramref name="map"/> makes of it; of choices, in each alternative.</summary>
    public SqlText Select(Func<SqlPart, SqlText> map)
    {
        var text = Empty;
        foreach (var part in Parts) text = text.Append(part is SqlChoice choice ? Choice(choice.Alternatives.Select(alternative => alternative.Select(map))) : map(part));
        return text;
    }

    /// <summary>The text that is one of several; empty for none.</summary>
    public static SqlText Choice(IEnumerable<SqlText> alternatives)
    {
        var distinct = alternatives.Distinct().ToImmutableArray();
        return distinct.Length == 0 ? Empty : distinct.Length == 1 ? distinct[0] : distinct.Length > MostAlternatives ? Unknown : Of(new SqlChoice(distinct));
    }

    /// <summary>
    /// The text as an operand of other text. A value that is not text itself is a hole there, under the name it has there; a
    /// text with holes of its own keeps them, and remembers where it was put in.
    /// </summary>
    public SqlText SplicedAt(IOperation operand, string? format = null, bool isAligned = false, SyntaxNode? inner = null)
    {
        if (!HasHoles) return this;
        return ScalarOrigin() is { } origin
            ? Of(new SqlHole(operand, origin) { Format = format, IsAligned = isAligned, Source = ScalarSource(), Parameter = ScalarParameter(), Inner = inner })
            : Of(new SqlFragment(operand, this));
    }

    /// <summary>What the value is where it is a single run-time value or constants, and null where it is text with holes in it.</summary>
    public HoleOrigin? ScalarOrigin()
    {
        if (!HasHoles) return HoleOrigin.Constant;
        if (Parts.Length != 1) return null;
        switch (Parts[0])
        {
            case SqlHole hole: return hole.Origin;
            case SqlChoice choice:
                var worst = HoleOrigin.Constant;
                foreach (var alternative in choice.Alternatives)
                {
                    if (alternative.ScalarOrigin() is not { } origin) return null;
                    if (origin > worst) worst = origin;
                }

                return worst;
            default: return null;
        }
    }

    /// <summary>Where what is only known at run time comes from at worst, text around it or not.</summary>
    public HoleOrigin WorstOrigin() => Parts.Length == 0 ? HoleOrigin.Constant : Parts.Max(static part => part switch
    {
        SqlHole hole => hole.Origin,
        SqlFragment fragment => fragment.Text.WorstOrigin(),
        SqlChoice choice => choice.Alternatives.Max(static alternative => alternative.WorstOrigin()),
        SqlReference => HoleOrigin.Unknown,
        _ => HoleOrigin.Constant,
    });

    /// <summary>Where the value comes from, of a text that is a single run-time value on some path.</summary>
    public IOperation? ScalarSource() => Parts.Length != 1 ? null : Parts[0] switch
    {
        SqlHole hole => hole.Source,
        SqlChoice choice => choice.Alternatives.Where(static alternative => alternative.HasHoles).OrderByDescending(static alternative => alternative.ScalarOrigin()).FirstOrDefault()?.ScalarSource(),
        _ => null,
    };

    /// <summary>The parameter that it is, of a text that is a single run-time value; null where it may be another value.</summary>
    public IParameterSymbol? ScalarParameter()
    {
        if (Parts.Length != 1) return null;
        if (Parts[0] is SqlHole hole) return hole.Parameter;
        if (Parts[0] is not SqlChoice choice) return null;
        var worst = ScalarOrigin();
        var parameters = choice.Alternatives.Where(alternative => alternative.ScalarOrigin() == worst).Select(static alternative => alternative.ScalarParameter()).Distinct(SymbolEqualityComparer.Default).ToList();
        return parameters.Count == 1 ? parameters[0] as IParameterSymbol : null;
    }

    /// <inheritdoc />
    public bool Equals(SqlText? other)
        => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Parts.SequenceEqual(other.Parts));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as SqlText);

    /// <inheritdoc />
    public override int GetHashCode() => _hash;

    /// <inheritdoc />
    public override string ToString() => string.Concat(Parts);

    private void AddAlternatives(int from, ImmutableArray<SqlText>.Builder alternatives)
    {
        // A choice that already ends the text takes the new alternative in.
        if (Parts.Length == from + 1 && Parts[from] is SqlChoice choice)
        {
            foreach (var alternative in choice.Alternatives) Add(alternative);
        }
        else
        {
            Add(new SqlText(Parts.RemoveRange(0, from)));
        }

        void Add(SqlText alternative)
        {
            if (!alternatives.Contains(alternative)) alternatives.Add(alternative);
        }
    }

    /// <summary>The number of parts, those inside of choices counted.</summary>
    internal int Size => _size;
}

/// <summary>A part of SQL text.</summary>
internal abstract class SqlPart : IEquatable<SqlPart>
{
    /// <summary>The number of parts in it, itself counted.</summary>
    public virtual int Size => 1;

    /// <summary>Whether it is, or contains, something only known at run time.</summary>
    public abstract bool HasHoles { get; }

    /// <inheritdoc />
    public abstract bool Equals(SqlPart? other);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as SqlPart);

    /// <inheritdoc />
    public abstract override int GetHashCode();
}

/// <summary>Text that is known, with the operation it comes from.</summary>
internal sealed class SqlLiteral(string text, IOperation? source) : SqlPart
{
    /// <summary>The text itself.</summary>
    public string Text { get; } = text;

    /// <summary>The literal, constant or field that it was read from.</summary>
    public IOperation? Source { get; } = source;

    /// <inheritdoc />
    public override bool HasHoles => false;

    /// <inheritdoc />
    public override bool Equals(SqlPart? other) => other is SqlLiteral literal && literal.Text == Text;

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => Text;
}

/// <summary>Text that was put together elsewhere, with holes of its own, and is an operand here (<c>"… LIKE '" + pattern + "'"</c>).</summary>
internal sealed class SqlFragment(IOperation operation, SqlText text) : SqlPart
{
    /// <summary>The operand.</summary>
    public IOperation Operation { get; } = operation;

    /// <summary>What it holds.</summary>
    public SqlText Text { get; } = text;

    /// <inheritdoc />
    public override int Size => 1 + Text.Size;

    /// <inheritdoc />
    public override bool HasHoles => true;

    /// <inheritdoc />
    public override bool Equals(SqlPart? other) => other is SqlFragment fragment && fragment.Operation == Operation && fragment.Text.Equals(Text);

    /// <inheritdoc />
    public override int GetHashCode() => unchecked(Text.GetHashCode() + 17);

    /// <inheritdoc />
    public override string ToString() => Text.ToString();
}

/// <summary>What differs between paths. An alternative can be empty.</summary>
internal sealed class SqlChoice(ImmutableArray<SqlText> alternatives) : SqlPart
{
    private readonly int _hash = alternatives.Aggregate(7, static (hash, alternative) => unchecked(hash + alternative.GetHashCode()));

    /// <summary>The texts, one of which it is.</summary>
    public ImmutableArray<SqlText> Alternatives { get; } = alternatives;

    /// <inheritdoc />
    public override int Size { get; } = 1 + alternatives.Sum(static alternative => alternative.Size);

    /// <inheritdoc />
    public override bool HasHoles { get; } = alternatives.Any(static alternative => alternative.HasHoles);

    /// <inheritdoc />
    public override bool Equals(SqlPart? other)
        => other is SqlChoice choice && _hash == choice._hash && choice.Alternatives.Length == Alternatives.Length && Alternatives.All(choice.Alternatives.Contains);

    /// <inheritdoc />
    public override int GetHashCode() => _hash;

    /// <inheritdoc />
    public override string ToString() => "(" + string.Join("|", Alternatives) + ")";
}

/// <summary>An object that gathers text: a <c>StringBuilder</c>, the handler of an interpolated string, a list of texts. What it holds is in the state.</summary>
internal sealed class SqlReference(Place contents) : SqlPart
{
    /// <summary>The place of what it holds.</summary>
    public Place Contents { get; } = contents;

    /// <inheritdoc />
    public override bool HasHoles => true;

    /// <inheritdoc />
    public override bool Equals(SqlPart? other) => other is SqlReference reference && reference.Contents.Equals(Contents);

    /// <inheritdoc />
    public override int GetHashCode() => Contents.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => "(object)";
}
