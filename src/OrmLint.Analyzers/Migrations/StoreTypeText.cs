using System;
using System.Collections.Generic;
using System.Linq;

namespace OrmLint.Migrations;

/// <summary>Store types by their text: blanks and case do not matter, and some types have two names.</summary>
internal static class StoreTypeText
{
    private static readonly Dictionary<string, string> s_npgsql = new(StringComparer.Ordinal)
    {
        ["int"] = "integer", ["int4"] = "integer", ["int8"] = "bigint", ["int2"] = "smallint", ["bool"] = "boolean", ["timestamptz"] = "timestampwithtimezone", ["timestamp"] = "timestampwithouttimezone",
        ["float8"] = "doubleprecision", ["float4"] = "real", ["decimal"] = "numeric", ["varchar"] = "charactervarying", ["char"] = "character", ["timetz"] = "timewithtimezone", ["time"] = "timewithouttimezone",
        ["bpchar"] = "character", ["varbit"] = "bitvarying",
    };

    /// <summary>Whether two texts are one store type.</summary>
    public static bool AreEqual(string one, string other, string? provider)
        => provider == "Sqlite" ? string.Equals(one, other, StringComparison.OrdinalIgnoreCase) : Plain(one, provider) == Plain(other, provider);

    /// <summary>Whether a text that is chosen may be the same as another one: without a length, the rest follows from facets, which the text does not tell.</summary>
    public static bool MayBeEqual(string chosen, string other, string? provider)
    {
        if (provider == "Sqlite") return AreEqual(chosen, other, provider);
        var (left, right) = (Plain(chosen, provider), Plain(other, provider));
        return left == right || (provider != "SqlServer" && (left.StartsWith(right + "(", StringComparison.Ordinal) || right.StartsWith(left + "(", StringComparison.Ordinal)));
    }

    private static string Plain(string type, string? provider)
    {
        var plain = new string(type.Where(static character => character != ' ').ToArray()).ToLowerInvariant();

        // Pomelo wrote the character set of a text into its type before EF Core 5.
        if (provider == "MySql" && plain.IndexOf("characterset", StringComparison.Ordinal) is > 0 and var set) return plain.Substring(0, set);
        if (provider != "Npgsql") return plain;
        var end = plain.IndexOf('(');
        var name = end < 0 ? plain : plain.Substring(0, end);
        return s_npgsql.TryGetValue(name, out var canonical) ? canonical + (end < 0 ? "" : plain.Substring(end)) : plain;
    }
}
