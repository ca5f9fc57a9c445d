using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace OrmLint.Verification;

/// <summary>The folder of scenarios in the checkout, and the models that they share.</summary>
public static class ScenarioFolder
{
    private static readonly string s_root = Path.GetFullPath(typeof(ScenarioFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "Scenarios").Value!);

    /// <summary>The names of all scenarios of a kind, for this version of EF Core.</summary>
    public static IEnumerable<string> Names(ScenarioKind kind)
        => Directory.EnumerateFiles(Path.Combine(s_root, kind.ToString()), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(s_root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Where(name => Read(name).IsFor(Bed.EfMajor));

    /// <summary>Reads the scenario of this name.</summary>
    public static Scenario Read(string name)
        => new(name, Enum.Parse<ScenarioKind>(name[..name.IndexOf('/')]), File.ReadAllText(Path.Combine(s_root, name)));

    /// <summary>Whether there is a scenario of this name: the tests of the judge make some of their own.</summary>
    public static bool Has(string name) => File.Exists(Path.Combine(s_root, name));

    /// <summary>The files of a folder of scenarios that are named so.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(Path.Combine(s_root, folder), pattern).Order(StringComparer.Ordinal);

    /// <summary>The source files of the shared models, by the namespace that each declares: <c>using Shop;</c> brings Models/Shop.cs.</summary>
    public static IReadOnlyDictionary<string, string> Models { get; } = Directory.EnumerateFiles(Path.Combine(s_root, "Models"), "*.cs")
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);
}
