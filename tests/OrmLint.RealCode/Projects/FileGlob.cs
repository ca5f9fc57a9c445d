using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace OrmLint.RealCode.Projects;

/// <summary>The files that an item of a project names: <c>*</c>, <c>**</c>, <c>?</c>, several patterns with semicolons.</summary>
internal static class FileGlob
{
    /// <summary>The full paths that exist and match one of the patterns, in order.</summary>
    public static IEnumerable<string> Files(string patterns, string folder)
        => Patterns(patterns).SelectMany(pattern => Expand(FullPattern(pattern, folder)));

    /// <summary>A test of full paths against the patterns, whether the files exist or not.</summary>
    public static Func<string, bool> Matcher(string patterns, string folder)
    {
        var expressions = Patterns(patterns).Select(pattern => Expression(FullPattern(pattern, folder))).ToArray();
        return path => expressions.Any(expression => expression.IsMatch(path));
    }

    private static IEnumerable<string> Patterns(string patterns)
        => patterns.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string FullPattern(string pattern, string folder)
        => Path.GetFullPath(pattern.Replace('\\', '/'), folder);

    private static IEnumerable<string> Expand(string pattern)
    {
        var wildcard = pattern.IndexOfAny(['*', '?']);
        if (wildcard < 0) return File.Exists(pattern) ? [pattern] : [];
        var root = pattern[..pattern.LastIndexOf('/', wildcard)];
        if (!Directory.Exists(root)) return [];
        var expression = Expression(pattern);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(path => expression.IsMatch(path)).Order(StringComparer.Ordinal);
    }

    private static Regex Expression(string pattern)
        => new("^" + Regex.Escape(pattern)
            .Replace(@"\*\*/", "(?:.*/)?").Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*").Replace(@"\?", "[^/]") + "$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
