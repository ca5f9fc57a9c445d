using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace OrmLint.Verification.Compiling;

/// <summary>Compiles scenarios as an application would be, against the very assemblies that this process runs with.</summary>
public static class ScenarioCompiler
{
    private static readonly CSharpParseOptions s_parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest)
        .WithPreprocessorSymbols(Enumerable.Range(8, Bed.EfMajor - 7).Select(major => $"EF{major}_OR_GREATER").Append($"EF{Bed.EfMajor}"));

    // As in a new project, and Debug, so that a stack trace names each line.
    private static readonly CSharpCompilationOptions s_options = new(OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Debug, concurrentBuild: false);

    private static readonly string[] s_usings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly SyntaxTree s_globalUsings = Parse("GlobalUsings.cs", string.Concat(s_usings.Select(name => $"global using global::{name};\n")));

    private static readonly Dictionary<string, SyntaxTree> s_models = ScenarioFolder.Models.ToDictionary(model => model.Key, model => Parse($"Models/{model.Key}.cs", model.Value));

    private static readonly Dictionary<string, Lazy<(Assembly Assembly, MetadataReference Reference)>> s_loadedModels = s_models.ToDictionary(model => model.Key, model => new Lazy<(Assembly Assembly, MetadataReference Reference)>(
        () =>
        {
            var (assembly, _, reference) = Emit(CSharpCompilation.Create(model.Key, [model.Value, s_globalUsings], References, s_options));
            return (assembly, reference);
        }));

    private static int s_number;

    // Libraries that only scenarios which import them are compiled against: the namespace, and the assembly.
    private static readonly (string Namespace, string Assembly)[] s_onDemand = [("LinqToDB", "linq2db.dll"), ("FluentValidation", "FluentValidation.dll"), ("Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.AspNetCore.Identity.EntityFrameworkCore.dll")];

    private static readonly ImmutableArray<MetadataReference> s_all = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator).Where(path => !IsTool(Path.GetFileName(path)))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToImmutableArray();

    /// <summary>What scenarios are compiled against: all that the bed runs with, except the tools, and the libraries that few of them use.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = ReferencesWith([]);

    // Adding a tree leaves the references as they are bound.
    private static readonly CSharpCompilation s_model = CSharpCompilation.Create("Model", [s_globalUsings], References, s_options);
    private static readonly Lazy<CSharpCompilation> s_modelWithLibraries = new(() => s_model.WithReferences(s_all));

    /// <summary>How scenarios are parsed.</summary>
    public static CSharpParseOptions ParseOptions(params string[] symbols) => s_parse.WithPreprocessorSymbols(s_parse.PreprocessorSymbolNames.Concat(symbols));

    /// <summary>How scenarios are compiled.</summary>
    public static CSharpCompilationOptions Options => s_options;

    /// <summary>Parses a file of a scenario.</summary>
    public static SyntaxTree Parse(string path, string text, params string[] symbols)
        => CSharpSyntaxTree.ParseText(text, symbols.Length == 0 ? s_parse : ParseOptions(symbols), path, Encoding.UTF8);

    /// <summary>The compilation of a scenario as the analyzers see it: its own file first, then the models that it uses.</summary>
    public static CSharpCompilation Compile(Scenario scenario, params string[] symbols)
    {
        var tree = Parse(scenario.Name, scenario.Text, symbols);
        var wanted = Wanted(tree);
        var references = wanted.Count > 0 ? ReferencesWith(wanted) : References;
        return CSharpCompilation.Create(NewName(Path.GetFileNameWithoutExtension(scenario.Name)), [tree, .. ModelsOf(tree).Select(name => s_models[name]), s_globalUsings], references, s_options);
    }

    private static List<string> Wanted(SyntaxTree tree)
    {
        var imported = tree.GetCompilationUnitRoot().Usings.Select(use => use.Name?.ToString() ?? "").ToList();
        return [.. s_onDemand.Where(library => imported.Any(name => name.StartsWith(library.Namespace, StringComparison.Ordinal))).Select(library => library.Assembly)];
    }

    private static ImmutableArray<MetadataReference> ReferencesWith(ICollection<string> wanted)
        => [.. s_all.Where(reference => Path.GetFileName(reference.Display) is var file && (wanted.Contains(file!) || !s_onDemand.Any(library => library.Assembly == file)))];

    /// <summary>The compilation of a file that stands on its own.</summary>
    public static CSharpCompilation Compile(string name, SyntaxTree tree) => CSharpCompilation.Create(NewName(name), [tree, s_globalUsings], References, s_options);

    /// <summary>The compilation of a model that stands on its own. All of them share what the compiler knows of the references, and are of one name: <see cref="LoadBare"/>.</summary>
    public static CSharpCompilation CompileModel(SyntaxTree tree) => (Wanted(tree).Count > 0 ? s_modelWithLibraries.Value : s_model).AddSyntaxTrees(tree);

    /// <summary>A name that no assembly has had: two of one name get mixed up by whoever emits types by name.</summary>
    public static string NewName(string name) => $"{name}_{Interlocked.Increment(ref s_number)}";

    /// <summary>
    /// Loads a compilation into this process. The shared models are taken out of it and loaded once, each as an assembly of its
    /// own, so that EF Core builds their models once: half of the time goes there otherwise.
    /// </summary>
    /// <exception cref="ScenarioException">It does not compile.</exception>
    public static LoadedScenario Load(Compilation compilation)
    {
        // A fix gives trees of its own; a model that it left alone is the same all the same.
        var models = (from tree in compilation.SyntaxTrees
                      from model in s_models
                      where tree.FilePath == model.Value.FilePath && tree.GetText().ContentEquals(model.Value.GetText())
                      select (Tree: tree, Loaded: s_loadedModels[model.Key].Value)).ToList();
        compilation = compilation.RemoveSyntaxTrees(models.Select(model => model.Tree)).AddReferences(models.Select(model => model.Loaded.Reference));
        var (assembly, points, _) = Emit(compilation);
        return new LoadedScenario(assembly, [.. models.Select(model => model.Loaded.Assembly)], points);
    }

    /// <summary>Loads a compilation as one assembly: what EF Core finds migrations by.</summary>
    /// <exception cref="ScenarioException">It does not compile.</exception>
    public static LoadedScenario LoadWhole(Compilation compilation)
    {
        var (assembly, points, _) = Emit(compilation);
        return new LoadedScenario(assembly, [], points);
    }

    /// <summary>Loads a compilation as one assembly, of whose lines nobody asks, apart from others of its name.</summary>
    /// <exception cref="ScenarioException">It does not compile.</exception>
    public static LoadedScenario LoadBare(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        Check(compilation.Emit(assembly));
        assembly.Position = 0;
        return new LoadedScenario(new AssemblyLoadContext(compilation.AssemblyName).LoadFromStream(assembly), [], new SequencePoints());
    }

    private static (Assembly Assembly, SequencePoints Points, MetadataReference Reference) Emit(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        Check(compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)));
        assembly.Position = symbols.Position = 0;
        var points = SequencePoints.Read(symbols);
        symbols.Position = 0;
        // The default context: proxies are emitted by name into it, and collectible contexts are refused by them.
        return (AssemblyLoadContext.Default.LoadFromStream(assembly, symbols), points, MetadataReference.CreateFromImage(ImmutableCollectionsMarshal.AsImmutableArray(assembly.ToArray())));
    }

    private static void Check(EmitResult emitted)
    {
        if (emitted.Success) return;
        var errors = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        throw new ScenarioException("It does not compile:\n" + string.Join('\n', errors.Select(error => "  " + error)));
    }

    private static IEnumerable<string> ModelsOf(SyntaxTree tree)
        => tree.GetCompilationUnitRoot().Usings.Select(use => use.Name?.ToString()).OfType<string>().Where(s_models.ContainsKey);

    private static bool IsTool(string file)
        => file.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || file.StartsWith("OrmLint", StringComparison.Ordinal)
        || file.StartsWith("xunit", StringComparison.Ordinal) || file.StartsWith("testhost", StringComparison.Ordinal)
        || file.StartsWith("Microsoft.TestPlatform", StringComparison.Ordinal) || file.StartsWith("Microsoft.VisualStudio", StringComparison.Ordinal);
}
