using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.RealCode.Analysis;

/// <summary>The analyzers of a package, loaded as the compiler loads them.</summary>
/// <param name="Source">The package or the folder they come from.</param>
/// <param name="Analyzers">The analyzers.</param>
/// <param name="Fixes">The fixes.</param>
/// <param name="Generators">What leaves notes in assemblies.</param>
internal sealed record AnalyzerSet(string Source, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableArray<CodeFixProvider> Fixes, ImmutableArray<ISourceGenerator> Generators)
{
    /// <summary>Loads the analyzers of a package, or the assemblies of a folder, of which the <paramref name="files"/> are wanted.</summary>
    /// <exception cref="InvalidOperationException">An analyzer cannot be loaded, or there is none.</exception>
    public static AnalyzerSet Load(string path, string files = "OrmLint*.dll")
    {
        var assemblies = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, files).Select(File.ReadAllBytes).ToArray()
            : OfPackage(path).ToArray();
        var folder = Directory.CreateTempSubdirectory("ormlint-").FullName;
        try
        {
            var loader = new Loader();
            var analyzers = new List<DiagnosticAnalyzer>();
            var generators = new List<ISourceGenerator>();
            // The compiler finds the analyzers of an assembly in its metadata, so it asks for a file. One assembly may need another.
            var written = assemblies.Select((assembly, index) => (Assembly: assembly, Path: Path.Combine(folder, $"{index}.dll"))).ToArray();
            foreach (var file in written)
            {
                File.WriteAllBytes(file.Path, file.Assembly);
                loader.AddDependencyLocation(file.Path);
            }

            foreach (var (_, file) in written)
            {
                var reference = new AnalyzerFileReference(file, loader);
                reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException($"{failure.TypeName}: {failure.Message}", failure.Exception);
                analyzers.AddRange(reference.GetAnalyzers(LanguageNames.CSharp));
                generators.AddRange(reference.GetGenerators(LanguageNames.CSharp));
            }
            return analyzers.Count > 0
                ? new AnalyzerSet(path, analyzers.OrderBy(Name, StringComparer.Ordinal).ToImmutableArray(), FixesIn(loader.Assemblies), [.. generators])
                : throw new InvalidOperationException($"There is no analyzer in {path}.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Those of a folder that warn by default: the compiler does not run the others, as long as nobody asks for what they say.</summary>
    /// <exception cref="InvalidOperationException">An analyzer cannot be loaded, or there is none.</exception>
    public static ImmutableArray<DiagnosticAnalyzer> Warning(string folder)
        => [.. Load(folder, "*.dll").Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule is { IsEnabledByDefault: true, DefaultSeverity: >= DiagnosticSeverity.Warning }))];

    /// <summary>The analyzers that have one of these rules; all where none is named.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Having(ICollection<string> rules)
        => rules.Count == 0 ? Analyzers : [.. Analyzers.Where(analyzer => analyzer is not DiagnosticSuppressor && analyzer.SupportedDiagnostics.Any(rule => rules.Contains(rule.Id)))];

    /// <summary>How an analyzer is named in a report: by the rules that it has.</summary>
    public static string Name(DiagnosticAnalyzer analyzer)
        => string.Join("+", analyzer.SupportedDiagnostics.Select(rule => rule.Id).Order(StringComparer.Ordinal)) is { Length: > 0 } ids ? ids : analyzer.GetType().Name;

    private static ImmutableArray<CodeFixProvider> FixesIn(IEnumerable<Assembly> assemblies)
        => assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
            .ToImmutableArray();

    private static IEnumerable<byte[]> OfPackage(string path)
    {
        using var package = ZipFile.OpenRead(path);
        foreach (var entry in package.Entries.Where(entry => entry.FullName.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            yield return content.ToArray();
        }
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private readonly Dictionary<string, Assembly> _loaded = [];

        public IEnumerable<Assembly> Assemblies => _loaded.Values;

        public void AddDependencyLocation(string fullPath)
        {
            // From memory, so that the temporary files can go.
            var assembly = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(File.ReadAllBytes(fullPath)));
            _loaded[fullPath] = assembly;
        }

        public Assembly LoadFromPath(string fullPath) => _loaded[fullPath];
    }
}
