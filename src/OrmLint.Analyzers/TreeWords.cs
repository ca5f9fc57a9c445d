using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace OrmLint;

/// <summary>Words to look for in trees.</summary>
internal sealed class WordSet
{
    private readonly HashSet<int> _hashes = new();

    /// <summary>Adds a word.</summary>
    public void Add(string word) => _hashes.Add(TreeWords.HashOf(word));

    /// <summary>Adds words.</summary>
    public WordSet With(IEnumerable<string> words)
    {
        foreach (var word in words) Add(word);
        return this;
    }

    /// <summary>Adds the words of another set.</summary>
    public WordSet With(WordSet others)
    {
        _hashes.UnionWith(others._hashes);
        return this;
    }

    /// <summary>Whether the word of this hash is among them.</summary>
    public bool Contains(int hash) => _hashes.Contains(hash);
}

/// <summary>The trees of a compilation that mention something; each is looked at once.</summary>
internal sealed class MentioningTrees
{
    private readonly ConcurrentDictionary<SyntaxTree, bool> _known = new();
    private readonly Func<SyntaxTree, bool> _mentions;

    /// <summary>Those of which <paramref name="mentions"/> is true.</summary>
    public MentioningTrees(Func<SyntaxTree, bool> mentions) => _mentions = mentions;

    /// <summary>Those that mention any of <paramref name="words"/>.</summary>
    public MentioningTrees(WordSet words) : this(tree => TreeWords.Of(tree, CancellationToken.None).Mention(words)) { }

    /// <summary>Whether <paramref name="tree"/> is one of them.</summary>
    public bool Contains(SyntaxTree tree) => _known.GetOrAdd(tree, _mentions);
}

/// <summary>Where certain words stand in the trees of a compilation; each tree is read once, and only where it mentions one.</summary>
internal sealed class WordPlaces
{
    private readonly ConcurrentDictionary<SyntaxTree, int[]> _places = new();
    private readonly WordSet _words;

    /// <summary>Those of <paramref name="words"/>.</summary>
    public WordPlaces(WordSet words) => _words = words;

    /// <summary>Whether one of the words stands in <paramref name="node"/>, comments and literals included.</summary>
    public bool AreIn(SyntaxNode node, CancellationToken cancellation)
    {
        if (!_places.TryGetValue(node.SyntaxTree, out var places))
        {
            places = TreeWords.Of(node.SyntaxTree, cancellation).Mention(_words) ? TreeWords.EndsOf(node.SyntaxTree, _words, cancellation) : Array.Empty<int>();
            _places.TryAdd(node.SyntaxTree, places);
        }

        var next = Array.BinarySearch(places, node.SpanStart);
        if (next < 0) next = ~next;
        return next < places.Length && places[next] <= node.Span.End;
    }
}

/// <summary>
/// The words in a tree's text, comments and literals included: it tells that a name does not occur in a tree before the tree is walked,
/// which costs ten times as much as a look at its text. Kept for the tree, as hashes.
/// </summary>
internal sealed class TreeWords
{
    /// <summary>The hash of no letters.</summary>
    public const int Seed = unchecked((int)2166136261);

    private const int BufferLength = 8192;
    private static readonly ConditionalWeakTable<SyntaxTree, TreeWords> s_trees = new();

    [ThreadStatic]
    private static char[]? s_buffer;

    [ThreadStatic]
    private static HashSet<int>? s_found;

    private readonly int[] _hashes;

    private TreeWords(int[] hashes) => _hashes = hashes;

    /// <summary>Those of a tree; read at the first call.</summary>
    public static TreeWords Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (s_trees.TryGetValue(tree, out var known)) return known;
        var read = new TreeWords(Read(tree, cancellation));
        return s_trees.GetValue(tree, _ => read);
    }

    /// <summary>Whether any of <paramref name="words"/> occurs; said wrongly only where two words have one hash.</summary>
    public bool Mention(WordSet words)
    {
        foreach (var hash in _hashes)
        {
            if (words.Contains(hash)) return true;
        }

        return false;
    }

    /// <summary>Whether <paramref name="word"/> occurs in a tree; as cheap as it gets, for a word that is looked for in all trees.</summary>
    public static bool Mentions(SyntaxTree tree, string word, CancellationToken cancellation) => Array.IndexOf(Of(tree, cancellation)._hashes, HashOf(word)) >= 0;

    /// <summary>Where <paramref name="word"/> stands in a tree, comments and literals included.</summary>
    public static IReadOnlyList<int> PlacesOf(SyntaxTree tree, string word, CancellationToken cancellation)
    {
        var places = new List<int>();
        var sought = HashOf(word);
        Scan(tree, (hash, end) => { if (hash == sought) places.Add(end - word.Length); }, cancellation);
        return places;
    }

    /// <summary>Where the words of a set end in a tree, in their order.</summary>
    public static int[] EndsOf(SyntaxTree tree, WordSet words, CancellationToken cancellation)
    {
        var ends = new List<int>();
        Scan(tree, (hash, end) => { if (words.Contains(hash)) ends.Add(end); }, cancellation);
        return ends.ToArray();
    }

    /// <summary>The hash of a word.</summary>
    public static int HashOf(string word)
    {
        var hash = Seed;
        foreach (var c in word) hash = Next(hash, c);
        return hash;
    }

    /// <summary>The hash of a word with one letter more (FNV-1a).</summary>
    public static int Next(int hash, char c) => unchecked((hash ^ c) * 16777619);

    private static int[] Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var found = s_found ??= new HashSet<int>();
        found.Clear();
        Scan(tree, (hash, _) => found.Add(hash), cancellation);
        return found.ToArray();
    }

    /// <summary>Tells <paramref name="take"/> of each word: its hash, and where it ends.</summary>
    private static void Scan(SyntaxTree tree, Action<int, int> take, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation);
        var buffer = s_buffer ??= new char[BufferLength];
        var hash = Seed;
        for (var start = 0; start < text.Length; start += BufferLength)
        {
            var count = Math.Min(BufferLength, text.Length - start);
            text.CopyTo(start, buffer, 0, count);
            for (var index = 0; index < count; index++)
            {
                var c = buffer[index];
                if (IsPartOfWord(c))
                {
                    hash = Next(hash, c);
                }
                else if (hash != Seed)
                {
                    take(hash, start + index);
                    hash = Seed;
                }
            }
        }

        if (hash != Seed) take(hash, text.Length);
    }

    private static bool IsPartOfWord(char c)
        => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9') || (c > 127 && char.IsLetterOrDigit(c));
}
