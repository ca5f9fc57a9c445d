using System;
using System.Collections.Generic;
using System.Linq;

namespace OrmLint.Migrations;

/// <summary>
/// Which parts of one state are which of another: one test after the other, each from last to first, as EF Core's <c>DiffCollection</c> does. The
/// order decides who is paired with whom, and in which order operations are written.
/// </summary>
internal sealed class Pairing<T>
{
    private readonly List<T> _removed;
    private readonly List<T> _added;

    public Pairing(IEnumerable<T> source, IEnumerable<T> target)
    {
        _removed = source.ToList();
        _added = target.ToList();
    }

    /// <summary>What is in both.</summary>
    public List<(T Source, T Target)> Pairs { get; } = new();

    /// <summary>What is left of the first.</summary>
    public IEnumerable<T> Removed => _removed;

    /// <summary>What is left of the second.</summary>
    public IEnumerable<T> Added => _added;

    /// <summary>Pairs what is left by a test.</summary>
    public Pairing<T> By(Func<T, T, bool> test)
    {
        for (var left = _removed.Count - 1; left >= 0; left--)
        {
            for (var right = _added.Count - 1; right >= 0; right--)
            {
                if (!test(_removed[left], _added[right])) continue;
                Pairs.Add((_removed[left], _added[right]));
                _removed.RemoveAt(left);
                _added.RemoveAt(right);
                break;
            }
        }

        return this;
    }
}
