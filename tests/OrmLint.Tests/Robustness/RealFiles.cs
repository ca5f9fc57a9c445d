using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Tests.Robustness;

/// <summary>Real code to damage: the sample application, which has an instance of every mistake.</summary>
internal static class RealFiles
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>The files of samples/Bookshop, with the paths they would have in a project.</summary>
    public static ImmutableArray<(string Path, string Source)> Bookshop { get; } = Files().ToImmutableArray();

    /// <summary>One of the files, by the end of its path.</summary>
    public static (string Path, string Source) File(string end) => Bookshop.Single(file => file.Path.EndsWith(end, StringComparison.Ordinal));

    private static IEnumerable<(string Path, string Source)> Files()
    {
        yield return ("/Probe/GlobalUsings.cs", ImplicitUsings);
        var root = System.IO.Path.Combine(References.Repository, "samples", "Bookshop");
        foreach (var file in Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories).OrderBy(file => file, StringComparer.Ordinal))
        {
            var path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/');
            if (!path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal))
            {
                yield return ("/Probe/" + path, System.IO.File.ReadAllText(file));
            }
        }
    }
}
