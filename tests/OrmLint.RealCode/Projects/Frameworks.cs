using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OrmLint.RealCode.Projects;

/// <summary>What follows from the name of a target framework.</summary>
internal static class Frameworks
{
    private const int NewestVersion = 10;

    /// <summary>The newest of several frameworks; one for every platform before one for a single platform.</summary>
    public static string Newest(string frameworks)
        => frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .OrderBy(name => name.Contains('-')).ThenByDescending(Version).FirstOrDefault() ?? "";

    /// <summary>The preprocessor symbols of a framework, such as NET8_0 and NET6_0_OR_GREATER.</summary>
    public static IEnumerable<string> Symbols(string framework)
    {
        var version = Version(framework);
        if (framework.StartsWith("netstandard", StringComparison.Ordinal)) return ["NETSTANDARD", framework.ToUpperInvariant().Replace('.', '_')];
        if (framework.StartsWith("netcoreapp", StringComparison.Ordinal)) return ["NETCOREAPP", framework.ToUpperInvariant().Replace('.', '_')];
        if (version < 5) return framework.Length == 0 ? [] : ["NETFRAMEWORK", framework.ToUpperInvariant()];
        return ["NET", $"NET{version}_0", "NETCOREAPP", .. Enumerable.Range(5, version - 4).Select(older => $"NET{older}_0_OR_GREATER")];
    }

    /// <summary>The language version that a framework has by default, or empty for the newest.</summary>
    public static string LanguageVersion(string framework)
    {
        var version = Version(framework);
        return version >= 5 ? version < NewestVersion ? (version + 4).ToString(CultureInfo.InvariantCulture) : ""
            : framework.Length == 0 ? "" : framework == "netstandard2.1" ? "8" : "7.3";
    }

    // The number N of netN.0; 0 for .NET Standard and the .NET Framework.
    private static int Version(string framework)
    {
        var name = framework.Split('-')[0];
        return name.StartsWith("net", StringComparison.Ordinal) && name.EndsWith(".0", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(3, name.Length - 5), out var version) ? version : 0;
    }
}
