using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OrmLint.Tests;

/// <summary>The real packages that test code is compiled against, as the build resolved them (see tests/References).</summary>
public static class References
{
    private static readonly Dictionary<int, ImmutableArray<MetadataReference>> s_sets = new[] { 8, 9, 10 }.ToDictionary(version => version, Read);

    /// <summary>The framework, EF Core of this major version (with SQLite and proxies), Dapper and Microsoft.Data.Sqlite.</summary>
    public static ImmutableArray<MetadataReference> EfCore(int version) => s_sets[version];

    /// <summary>
    /// The majors of EF Core that a snippet is compiled against: the newest, and 8 or 9 in turn, the same at each run. The variable
    /// <c>ORMLINT_EF</c> names others: <c>8,9,10</c>.
    /// </summary>
    public static IReadOnlyList<int> VersionsFor(string source)
        => s_asked.Count > 0 ? s_asked : [source.Aggregate(0, (sum, letter) => unchecked((sum * 31) + letter)) % 2 == 0 ? 8 : 9, 10];

    private static readonly IReadOnlyList<int> s_asked = (Environment.GetEnvironmentVariable("ORMLINT_EF") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();

    /// <summary>How snippets are compiled.</summary>
    public static CSharpCompilationOptions Options { get; } = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    /// <summary>A compilation without code. One that is made by adding code to it does not bind the references again, which takes longer than all the rest.</summary>
    public static CSharpCompilation CompilationOf(int version) => s_compilations[version].Value;

    private static readonly Dictionary<int, Lazy<CSharpCompilation>> s_compilations = s_sets.ToDictionary(set => set.Key, set => new Lazy<CSharpCompilation>(() =>
    {
        var compilation = CSharpCompilation.Create("Test", references: set.Value, options: Options);
        _ = compilation.GlobalNamespace;
        return compilation;
    }));

    /// <summary>The framework alone.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = s_sets[10]
        .Where(reference => reference.Display!.Contains("Microsoft.NETCore.App.Ref")).ToImmutableArray();

    /// <summary>linq2db, the real one.</summary>
    public static MetadataReference LinqToDb { get; } = MetadataReference.CreateFromFile(typeof(LinqToDB.IDataContext).Assembly.Location);

    /// <summary>A library of which there is no package: the signatures in Stubs, compiled into an assembly of its name.</summary>
    public static MetadataReference Stub(string assembly) => s_stubs.GetOrAdd(assembly, static name =>
    {
        var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(Repository, "tests", "OrmLint.Tests", "Stubs", name + ".cs")), new CSharpParseOptions(LanguageVersion.Latest));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Annotations);
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create(name, [tree], Framework, options).Emit(image);
        if (!emitted.Success) throw new InvalidOperationException($"Stubs/{name}.cs does not compile: {string.Join("; ", emitted.Diagnostics)}");
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    private static readonly ConcurrentDictionary<string, MetadataReference> s_stubs = new();

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
