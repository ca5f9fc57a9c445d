using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using OrmLint.RealCode.Projects;

namespace OrmLint.RealCode.Analysis;

/// <summary>The projects of a folder of sources, each as a compilation that refers to the others.</summary>
internal sealed class Application
{
    private readonly PackageSet _packages;
    private readonly Dictionary<string, SourceProject> _projects;
    private readonly Dictionary<string, CSharpCompilation> _compilations = [];
    private readonly Dictionary<CSharpCompilation, MetadataReference> _images = [];

    /// <summary>Reads every project below the folder.</summary>
    public Application(string folder, PackageSet packages)
    {
        Folder = Path.GetFullPath(folder).TrimEnd('/');
        Configs = new EditorConfigs(Folder);
        _packages = packages;
        var read = new ConcurrentDictionary<string, SourceProject>();
        var unreadable = new ConcurrentBag<string>();
        Parallel.ForEach(Directory.EnumerateFiles(Folder, "*.csproj", SearchOption.AllDirectories), path =>
        {
            try
            {
                read[path] = ProjectFile.Read(path);
            }
            catch (XmlException)
            {
                unreadable.Add(path);
            }
        });
        _projects = new Dictionary<string, SourceProject>(read);
        Unreadable = unreadable.Order(StringComparer.Ordinal).ToArray();
        Projects = InOrder();
    }

    /// <summary>The folder of the application.</summary>
    public string Folder { get; }

    /// <summary>Whether projects refer to each other as assemblies, without code, as they do in a build on the command line.</summary>
    public bool AsAssemblies { get; init; }

    /// <summary>The generators that run before a project becomes an assembly.</summary>
    public IReadOnlyList<ISourceGenerator> Generators { get; init; } = [];

    /// <summary>What its .editorconfig files say.</summary>
    public EditorConfigs Configs { get; }

    /// <summary>Its projects, those that others refer to first.</summary>
    public IReadOnlyList<SourceProject> Projects { get; }

    /// <summary>Project files that are no XML.</summary>
    public IReadOnlyList<string> Unreadable { get; }

    /// <summary>The projects that a project refers to, directly or through others.</summary>
    public IReadOnlyList<SourceProject> ReferencesOf(SourceProject project)
    {
        var reached = new HashSet<string>();
        var waiting = new Stack<string>(project.Projects);
        while (waiting.TryPop(out var path))
            if (path != project.Path && _projects.TryGetValue(path, out var reference) && reached.Add(path))
                foreach (var next in reference.Projects)
                    waiting.Push(next);
        return reached.Order(StringComparer.Ordinal).Select(path => _projects[path]).ToArray();
    }

    /// <summary>The packages that a project has, directly or through the projects it refers to.</summary>
    public IReadOnlyList<string> PackagesOf(SourceProject project)
        => project.Packages.Concat(ReferencesOf(project).SelectMany(reference => reference.Packages)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();

    /// <summary>The model snapshots of the other projects, as additional files.</summary>
    public ImmutableArray<AdditionalText> SnapshotsOfOthers(SourceProject project)
        => [.. _projects.Values.Where(other => other != project).SelectMany(other => other.Sources).Where(path => path.EndsWith("ModelSnapshot.cs", StringComparison.Ordinal))
            .Except(project.Sources).Order(StringComparer.Ordinal).Select(path => new SourceFile(path))];

    /// <summary>The projects that refer to this one and have a model snapshot.</summary>
    public IEnumerable<(SourceProject Project, CSharpCompilation Compilation)> WithSnapshotsFor(SourceProject project)
    {
        foreach (var other in Projects.Where(other => other.Sources.Any(path => path.EndsWith("ModelSnapshot.cs", StringComparison.Ordinal)) && ReferencesOf(other).Contains(project)))
        {
            foreach (var reference in Projects.Where(ReferencesOf(other).Contains).Where(reference => !_compilations.ContainsKey(reference.Path))) Compile(reference);
            yield return (other, Compile(other));
        }
    }

    /// <summary>The compilation of a project. Ask for the projects in their order.</summary>
    public CSharpCompilation Compile(SourceProject project)
    {
        var parse = ParseOptions(project);
        var trees = new SyntaxTree[project.Sources.Count];
        Parallel.For(0, trees.Length, index =>
        {
            using var stream = File.OpenRead(project.Sources[index]);
            trees[index] = CSharpSyntaxTree.ParseText(SourceText.From(stream, Encoding.UTF8), parse, project.Sources[index]);
        });
        var references = ReferencesOf(project).Select(reference => _compilations.GetValueOrDefault(reference.Path)).OfType<CSharpCompilation>();
        var compilation = CSharpCompilation.Create(
            project.AssemblyName,
            [.. trees, WrittenBySdk(project, parse)],
            [.. _packages.For(PackagesOf(project)), .. references.Select(ReferenceTo)],
            new CSharpCompilationOptions(
                project.Executable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: Enum.TryParse<NullableContextOptions>(project.Nullable, ignoreCase: true, out var nullable) ? nullable : NullableContextOptions.Disable,
                allowUnsafe: true,
                concurrentBuild: true).WithSyntaxTreeOptionsProvider(Configs.Generated));
        _compilations[project.Path] = compilation;
        return compilation;
    }

    // A build on the command line sees assemblies, an editor sees the other projects as they are.
    private MetadataReference ReferenceTo(CSharpCompilation project)
    {
        if (!AsAssemblies) return project.ToMetadataReference();
        if (_images.TryGetValue(project, out var known)) return known;
        using var image = new MemoryStream();
        CSharpGeneratorDriver.Create(Generators, parseOptions: (CSharpParseOptions)project.SyntaxTrees[0].Options, optionsProvider: Configs).RunGeneratorsAndUpdateCompilation(project, out var generated, out _);
        var emitted = generated.Emit(image, options: new EmitOptions(metadataOnly: true, tolerateErrors: true));
        return _images[project] = emitted.Success ? MetadataReference.CreateFromImage(image.ToArray()) : project.ToMetadataReference();
    }

    private static CSharpParseOptions ParseOptions(SourceProject project)
    {
        var version = LanguageVersionFacts.TryParse(project.LanguageVersion, out var asked) ? asked : LanguageVersion.Latest;
        // Global usings need C# 10, and the trees of a compilation have one version.
        if (project.Usings.Count > 0 && version.MapSpecifiedToEffectiveVersion() < LanguageVersion.CSharp10) version = LanguageVersion.CSharp10;
        return new CSharpParseOptions(version, DocumentationMode.None, SourceCodeKind.Regular, project.Constants);
    }

    // The files that the SDK writes into obj, as one.
    private static SyntaxTree WrittenBySdk(SourceProject project, CSharpParseOptions parse)
    {
        var text = new StringBuilder("// <auto-generated/>\n");
        foreach (var name in project.Usings)
            text.Append("global using ").Append(name.StartsWith("static ", StringComparison.Ordinal) ? $"static global::{name[7..]}" : name.Contains('=') ? name : $"global::{name}").Append(";\n");
        foreach (var friend in project.Friends)
            text.Append($"[assembly: global::System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend.Split(',')[0]}\")]\n");
        return CSharpSyntaxTree.ParseText(text.ToString(), parse, Path.ChangeExtension(project.Path, ".GlobalUsings.g.cs"), Encoding.UTF8);
    }

    private SourceProject[] InOrder()
    {
        var ordered = new List<SourceProject>();
        var visited = new HashSet<string>();
        foreach (var path in _projects.Keys.Order(StringComparer.Ordinal)) Visit(path);
        return ordered.ToArray();

        void Visit(string path)
        {
            if (!_projects.TryGetValue(path, out var project) || !visited.Add(path)) return;
            foreach (var reference in project.Projects) Visit(reference);
            ordered.Add(project);
        }
    }

    private sealed class SourceFile(string path) : AdditionalText
    {
        private readonly Lazy<SourceText> _text = new(() => SourceText.From(File.ReadAllText(path), Encoding.UTF8));

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text.Value;
    }
}
