using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace OrmLint.Tests;

/// <summary>The real packages that test code is compiled against, as the build resolved them (see tests/References).</summary>
public static class References
{
    private static readonly Dictionary<int, ImmutableArray<MetadataReference>> s_sets = new[] { 8, 9, 10 }.ToDictionary(version => version, Read);

    /// <summary>The framework, EF Core of this major version (with SQLite and proxies), Dapper and Microsoft.Data.Sqlite.</summary>
    public static ImmutableArray<MetadataReference> EfCore(int version) => s_sets[version];

    /// <summary>The framework alone.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = s_sets[10]
        .Where(reference => reference.Display!.Contains("Microsoft.NETCore.App.Ref")).ToImmutableArray();

    /// <summary>The folder of the checkout.</summary>
    public static string Repository => Metadata("Repository");

    private static ImmutableArray<MetadataReference> Read(int version)
    {
        var output = Path.Combine(Metadata("References"), $"Ef{version}", "bin", Metadata("Configuration"), $"net{version}.0", "references.txt");
        return File.ReadAllLines(output).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToImmutableArray();
    }

    private static string Metadata(string key)
        => typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
