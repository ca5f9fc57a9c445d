using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace OrmLint.RealCode.Analysis;

/// <summary>The packages that applications can be compiled against, as the build of tests/References/Applications resolved them.</summary>
internal sealed class PackageSet
{
    // A package that cannot be had, but whose name says that it brings one that can.
    private static readonly (string Name, string Brings)[] s_namesakes =
    [
        ("EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational"),
        ("EFCore", "Microsoft.EntityFrameworkCore.Relational"),
        ("Dapper", "Dapper"),
        ("linq2db", "linq2db"),
        ("FluentMigrator", "FluentMigrator"),
        ("xunit.v3", "xunit"),
    ];

    private readonly List<MetadataReference> _framework = [];
    private readonly Dictionary<string, List<MetadataReference>> _assemblies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string[]> _dependencies = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the list and the dependencies from the output folder of that build.</summary>
    public PackageSet(string folder)
    {
        foreach (var line in File.ReadAllLines(Path.Combine(folder, "references.txt")))
        {
            var (package, path) = (line.Split('|')[0], line.Split('|')[1]);
            var reference = MetadataReference.CreateFromFile(path);
            if (package.EndsWith(".App.Ref", StringComparison.Ordinal)) _framework.Add(reference);
            else if (_assemblies.TryGetValue(package, out var known)) known.Add(reference);
            else _assemblies[package] = [reference];
        }
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "project.assets.json")));
        foreach (var package in assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject())
            _dependencies[package.Name.Split('/')[0]] = package.Value.TryGetProperty("dependencies", out var dependencies)
                ? dependencies.EnumerateObject().Select(dependency => dependency.Name).ToArray()
                : [];
    }

    /// <summary>The framework, and the assemblies of these packages and of what they depend on.</summary>
    public IReadOnlyList<MetadataReference> For(IEnumerable<string> packages)
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Stack<string>(packages.SelectMany(Available));
        while (waiting.TryPop(out var package))
            if (reached.Add(package))
                foreach (var dependency in _dependencies.GetValueOrDefault(package, []))
                    waiting.Push(dependency);
        return [.. _framework, .. reached.Order(StringComparer.OrdinalIgnoreCase).SelectMany(package => _assemblies.GetValueOrDefault(package, []))];
    }

    /// <summary>Whether the package itself can be had, or is part of the framework.</summary>
    public bool Has(string package)
        => _dependencies.ContainsKey(package) || _framework.Any(reference => Path.GetFileNameWithoutExtension(reference.Display)!.Equals(package, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Available(string package)
        => _dependencies.ContainsKey(package) ? [package]
            : s_namesakes.Where(namesake => package.Contains(namesake.Name, StringComparison.OrdinalIgnoreCase)).Select(namesake => namesake.Brings);
}
