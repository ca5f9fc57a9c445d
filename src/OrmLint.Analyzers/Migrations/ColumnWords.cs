using System;
using System.Collections.Generic;
using System.Linq;

namespace OrmLint.Migrations;

/// <summary>Whether two names of columns may mean the same: they share a word, or one is the other in short.</summary>
internal static class ColumnWords
{
    // Words that are in the name of any column.
    private static readonly HashSet<string> s_empty = new(StringComparer.Ordinal) { "is", "has", "utc", "the", "of", "a", "to", "in", "on" };

    // Words that stand for one another where a column gets a better name, as their stems.
    private static readonly HashSet<string>[] s_kinds = new[]
    {
        "date time timestamp day at when since created updated modified added last start begin",
        "date time timestamp day at when until expires expiration expiry lapsed deadline due end",
        "id identifier key code number uid guid",
        "description reason comment note text message body content remark summary details",
        "name title label caption heading display",
        "url uri link address path href location",
        "count amount total quantity sum size",
        "status state phase stage",
        "type kind category class",
        "user owner author creator member account",
        "order position rank index sequence priority sort",
        "active enabled", "deleted removed archived", "hidden invisible", "picture image photo avatar icon", "mail email",
    }.Select(static words => new HashSet<string>(words.Split(' ').Select(Stem), StringComparer.Ordinal)).ToArray();

    // The first two kinds are of times; these of their words are of nothing else.
    private static readonly HashSet<string> s_times = new("date time timestamp day expires expiration deadline".Split(' ').Select(Stem), StringComparer.Ordinal);

    /// <summary>Whether one name is that of a time and the other of something else for certain: <c>Date</c> and <c>Comment</c>.</summary>
    public static bool IsOneATime(string one, string other)
    {
        var (left, right) = (Of(one), Of(other));
        return IsTime(left) ? IsOther(right) : IsTime(right) && IsOther(left);

        static bool IsTime(List<string> words) => words.Exists(s_times.Contains);

        static bool IsOther(List<string> words) => s_kinds.Skip(2).Any(kind => words.Exists(kind.Contains)) && !s_kinds.Take(2).Any(kind => words.Exists(kind.Contains));
    }

    /// <summary>Whether each name has a word that stands for one of the other: <c>Timestamp</c> and <c>LastUpdated</c>.</summary>
    public static bool AreOfOneKind(string one, string other)
    {
        var (left, right) = (Of(one), Of(other));
        return s_kinds.Any(kind => left.Exists(kind.Contains) && right.Exists(kind.Contains));
    }

    /// <summary>Whether the names have anything in common.</summary>
    public static bool AreRelated(string one, string other)
    {
        var left = Of(one);
        var right = Of(other);
        if (left.Any(word => right.Exists(same => AreOne(word, same)))) return true;
        var (a, b) = (string.Concat(left), string.Concat(right));
        return a.Length == 0 || b.Length == 0 || (Math.Min(a.Length, b.Length) > 2 && (a.Contains(b) || b.Contains(a))) || Distance(a, b) <= Math.Max(a.Length, b.Length) / 4;
    }

    /// <summary>Whether one name is the other in other letters: <c>first_name</c> for <c>FirstName</c>.</summary>
    public static bool IsRespelled(string name, string other)
        => string.Equals(name.Replace("_", ""), other.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    /// <summary>How many words the names share.</summary>
    public static int Shared(string one, string other)
    {
        var right = Of(other);
        return Of(one).Count(word => right.Exists(same => AreOne(word, same)));
    }

    /// <summary>The words of a name, of <c>CamelCase</c> and of <c>snake_case</c>, in lower case and without endings.</summary>
    public static List<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 0; index <= name.Length; index++)
        {
            var isEnd = index == name.Length || !char.IsLetterOrDigit(name[index]);
            var isStart = !isEnd && index > start && char.IsUpper(name[index]) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
            if (!isEnd && !isStart) continue;
            if (index > start) words.Add(Stem(name.Substring(start, index - start).ToLowerInvariant()));
            start = isEnd ? index + 1 : index;
        }

        words.RemoveAll(s_empty.Contains);
        return words;
    }

    private static bool AreOne(string word, string other)
    {
        if (word == other) return true;
        var (shorter, longer) = word.Length < other.Length ? (word, other) : (other, word);

        // Desc for Description, Qty is beyond us.
        return shorter.Length >= 3 && longer.Length >= shorter.Length * 2 && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    private static string Stem(string word)
    {
        foreach (var (ending, instead) in new[] { ("ies", "y"), ("sses", "ss"), ("es", ""), ("s", ""), ("ing", ""), ("ed", "") })
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal)) return (word.Substring(0, word.Length - ending.Length) + instead).TrimEnd('e');
        }

        return word.Length > 3 ? word.TrimEnd('e') : word;
    }

    // The number of letters that differ (Levenshtein).
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
