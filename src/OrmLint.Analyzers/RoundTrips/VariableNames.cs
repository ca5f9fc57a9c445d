using System;
using System.Collections.Generic;
using System.Linq;

namespace OrmLint.RoundTrips;

/// <summary>
/// The names that a member mentions where it repeats something, and in the values of its variables: <c>var late = db.Orders.Where(…)</c> is a query
/// under another name.
/// </summary>
internal sealed class VariableNames
{
    // Those of all values, in the order in which they stand: those of one value are next to each other.
    private readonly List<string> _names = new();
    private readonly List<(string Variable, int Start, int End)> _given = new();
    private readonly Stack<int> _starts = new();
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    /// <summary>Whether a variable of this name was given a value so far.</summary>
    public bool Have(string name) => _variables.Contains(name);

    /// <summary>What is mentioned from here on belongs to the value of a variable.</summary>
    public void BeginValue() => _starts.Push(_names.Count);

    /// <summary>That value ends, and is given to <paramref name="variables"/>.</summary>
    public void EndValue(string[] variables)
    {
        var start = _starts.Pop();
        foreach (var variable in variables) _given.Add((variable, start, _names.Count));
        _variables.UnionWith(variables);
    }

    /// <summary>A name is mentioned.</summary>
    public void Mention(string name, bool isRepeated)
    {
        if (_starts.Count > 0) _names.Add(name);
        if (isRepeated) _repeated.Add(name);
    }

    /// <summary>Whether what is repeated mentions a name that <paramref name="isMeant"/> is true of, or a variable with such a name in its value.</summary>
    public bool RepeatAny(Func<string, bool> isMeant)
    {
        if (_repeated.Any(isMeant)) return true;
        var meant = new HashSet<string>(_names.Where(isMeant), StringComparer.Ordinal);
        for (var before = 0; before != meant.Count;)
        {
            before = meant.Count;
            foreach (var (variable, start, end) in _given)
            {
                if (!meant.Contains(variable) && _names.FindIndex(start, end - start, meant.Contains) >= 0) meant.Add(variable);
            }
        }

        return meant.Overlaps(_repeated);
    }
}
