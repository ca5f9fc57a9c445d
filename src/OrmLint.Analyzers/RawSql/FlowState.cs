using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.RawSql;

/// <summary>What is known of the places of a body at one point of it.</summary>
internal sealed class FlowState
{
    private ImmutableDictionary<Place, SqlText> _texts;

    private FlowState(ImmutableDictionary<Place, SqlText> texts) => _texts = texts;

    /// <summary>A state in which nothing is known.</summary>
    public static FlowState Empty => new(ImmutableDictionary<Place, SqlText>.Empty);

    /// <summary>A state of its own with the same content.</summary>
    public FlowState Copy() => new(_texts);

    /// <summary>What a place holds, or null if nothing is known of it.</summary>
    public SqlText? this[Place place] => _texts.TryGetValue(place, out var text) ? text : null;

    /// <summary>The objects that gather text, and are mentioned by name in <paramref name="code"/>.</summary>
    public IEnumerable<SqlText> ObjectsNamedIn(SyntaxNode code)
    {
        var objects = _texts.Where(static entry => entry.Key.Variable is not null && !TextObjects.In(entry.Value).IsEmpty).ToList();
        if (objects.Count == 0) return [];
        var names = new HashSet<string>(code.DescendantNodes().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText));
        return objects.Where(entry => names.Contains(entry.Key.Variable!.Name)).Select(static entry => entry.Value).ToList();
    }

    /// <summary>A state that knows of some of the places only.</summary>
    public FlowState Where(Func<Place, bool> isKept) => new(_texts.RemoveRange(_texts.Keys.Where(place => !isKept(place))));

    /// <summary>Says what a place holds from here on.</summary>
    public void Set(Place place, SqlText text) => _texts = _texts.SetItem(place, text);

    /// <summary>Forgets what a place holds, and its members.</summary>
    public void Forget(Place place)
    {
        _texts = _texts.Remove(place);
        ForgetMembers(place);
    }

    /// <summary>Forgets what the members of a place hold: something else may have changed them.</summary>
    public void ForgetMembers(Place place)
    {
        foreach (var (other, text) in _texts.Select(static entry => (entry.Key, entry.Value)))
        {
            // That a value was validated stays true.
            if (other.IsWithin(place) && text.ScalarOrigin() != HoleOrigin.Validated) _texts = _texts.Remove(other);
        }
    }

    /// <summary>Gives the members of one place to another: both are the same object.</summary>
    public void CopyMembers(Place from, Place to)
    {
        foreach (var (other, text) in _texts.Select(static entry => (entry.Key, entry.Value)))
        {
            if (other.Moved(from, to) is { } moved) _texts = _texts.SetItem(moved, text);
        }
    }

    /// <summary>The state of which both are: what only one knows is not known.</summary>
    /// <param name="one">A state.</param>
    /// <param name="other">Another.</param>
    /// <param name="isFinal">Whether to give up on what still differs, so that an end is reached.</param>
    public static FlowState Join(FlowState one, FlowState other, bool isFinal)
    {
        var joined = one._texts;
        foreach (var entry in one._texts)
        {
            if (!other._texts.TryGetValue(entry.Key, out var theirs)) joined = joined.Remove(entry.Key);
            else if (!entry.Value.Equals(theirs)) joined = joined.SetItem(entry.Key, isFinal ? SqlText.Unknown : SqlText.Join(entry.Value, theirs));
        }

        return new FlowState(joined);
    }

    /// <summary>Whether both say the same.</summary>
    public bool SaysTheSameAs(FlowState other)
        => ReferenceEquals(_texts, other._texts)
            || (_texts.Count == other._texts.Count && _texts.All(entry => other._texts.TryGetValue(entry.Key, out var text) && text.Equals(entry.Value)));
}
