using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OrmLint.Loading.Batch;

/// <summary>The names of what a fix declares: the field's own words, and none that the member has already.</summary>
internal sealed class Names
{
    private readonly HashSet<string> _taken;

    /// <summary>The names that are free in <paramref name="member"/>.</summary>
    public Names(SyntaxNode member)
        => _taken = new HashSet<string>(member.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal);

    /// <summary>The first of <paramref name="wishes"/> that is free, or the last one with a number. It is taken from then on.</summary>
    public string Take(params string[] wishes)
    {
        var name = wishes.FirstOrDefault(wish => !_taken.Contains(wish) && SyntaxFacts.GetKeywordKind(wish) == SyntaxKind.None);
        for (var number = 2; name is null; number++)
        {
            var numbered = wishes[wishes.Length - 1] + number;
            if (!_taken.Contains(numbered)) name = numbered;
        }

        _taken.Add(name);
        return name;
    }

    /// <summary>The name with a small first letter, as a local has it; an underscore at its beginning goes.</summary>
    public static string Local(string name)
    {
        name = name.TrimStart('_');
        if (name.Length == 0) return "item";
        // `IPAddress` is `ipAddress`.
        var capitals = name.TakeWhile(char.IsUpper).Count();
        var small = capitals <= 1 || capitals == name.Length ? Math.Max(1, capitals) : capitals - 1;
        return name.Substring(0, small).ToLowerInvariant() + name.Substring(small);
    }

    /// <summary>The name with a capital first letter.</summary>
    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>The word for several of them.</summary>
    public static string Plural(string word)
    {
        // `Votes`, a class that has the name of many.
        if (Ends("s") && !Ends("ss") && !Ends("us") && !Ends("is") && !Ends("as")) return word;
        if (Ends("y") && word.Length > 1 && "aeiou".IndexOf(word[word.Length - 2]) < 0) return word.Substring(0, word.Length - 1) + "ies";
        if (Ends("s") || Ends("x") || Ends("ch") || Ends("sh")) return word + "es";
        return word + "s";

        bool Ends(string end) => word.EndsWith(end, StringComparison.Ordinal);
    }

    /// <summary>The word for one of them.</summary>
    public static string Singular(string word)
    {
        word = Local(word);
        if (Ends("ies") && word.Length > 3) return word.Substring(0, word.Length - 3) + "y";
        if (Ends("sses") || Ends("xes") || Ends("ches") || Ends("shes") || Ends("uses")) return word.Substring(0, word.Length - 2);
        if (Ends("s") && !Ends("ss") && word.Length > 1) return word.Substring(0, word.Length - 1);
        return Ends("List") && word.Length > 4 ? word.Substring(0, word.Length - 4) : "item";

        bool Ends(string end) => word.EndsWith(end, StringComparison.Ordinal);
    }
}
