using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace OrmLint.RoundTrips;

/// <summary>The trees of a compilation, of which only those are read for methods that mention certain words. For one reader.</summary>
internal sealed class NamedTrees
{
    private readonly List<SyntaxTree> _unread;

    /// <summary>Those of <paramref name="trees"/>.</summary>
    public NamedTrees(IEnumerable<SyntaxTree> trees) => _unread = trees.ToList();

    /// <summary>The methods of the trees that mention any of <paramref name="words"/> and were not taken before.</summary>
    public IEnumerable<TreeNames.Method> Take(WordSet words, CancellationToken cancellation) => Take(tree => TreeWords.Of(tree, cancellation).Mention(words), cancellation);

    /// <summary>The methods of the trees that were not taken before.</summary>
    public IEnumerable<TreeNames.Method> TakeAll(CancellationToken cancellation) => Take(static _ => true, cancellation);

    private List<TreeNames.Method> Take(Func<SyntaxTree, bool> mentions, CancellationToken cancellation)
    {
        var taken = _unread.Where(mentions).ToList();
        if (taken.Count > 0) _unread.RemoveAll(new HashSet<SyntaxTree>(taken).Contains);
        return taken.SelectMany(tree => TreeNames.Of(tree, cancellation).Methods).ToList();
    }
}
