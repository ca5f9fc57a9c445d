using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using OrmLint.Migrations;

namespace OrmLint.Tests.Migrations;

/// <summary>Models and snapshots side by side: what EF Core wrote of a model, and the model after an edit.</summary>
public static class Drift
{
    private static readonly string s_folder = Path.Combine(References.Repository, "tests", "OrmLint.Tests", "Migrations", "Models");

    /// <summary>The text of a committed model.</summary>
    public static string Model(string name) => File.ReadAllText(Path.Combine(s_folder, name + ".cs.txt"));

    /// <summary>The snapshot that EF Core of this version writes of a committed model, for a provider.</summary>
    public static string Snapshot(string model, string provider, int ef) => File.ReadAllText(Path.Combine(s_folder, model, $"{provider}.{ef}.txt"));

    /// <summary>The providers and versions for which there are snapshots of a model.</summary>
    public static IEnumerable<(string Provider, int Ef)> Snapshots(string model)
        => Directory.GetFiles(Path.Combine(s_folder, model), "*.txt").Select(static path => Path.GetFileName(path).Split('.')).Select(static name => (name[0], int.Parse(name[1]))).OrderBy(static pair => pair);

    /// <summary>Expects just the marked diagnostics in a model with this snapshot beside it.</summary>
    public static async Task Reports(string source, string snapshot, int ef = 10, params string[] others)
    {
        var test = Test(source, ef);
        test.TestState.Sources.Add(("/0/ModelSnapshot.cs", snapshot));
        foreach (var other in others) test.TestState.Sources.Add(other);
        await test.RunAsync();
    }

    /// <summary>Expects just the marked diagnostics in a model whose compilation has no snapshot but what is in the source.</summary>
    public static Task Reports(string source) => Test(source, 10).RunAsync();

    /// <summary>The drift of a model that is compiled with this snapshot beside it.</summary>
    public static ContextDrift Of(string source, string snapshot, int ef = 10)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create("Shop",
            new[] { CSharpSyntaxTree.ParseText(source, options, "Model.cs"), CSharpSyntaxTree.ParseText(snapshot, options, "ModelSnapshot.cs") },
            References.EfCore(ef), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return DriftAnalysis.Of(compilation, default).Single();
    }

    private static CSharpAnalyzerTest<ModelChangeWithoutMigration, DefaultVerifier> Test(string source, int ef)
    {
        var test = new CSharpAnalyzerTest<ModelChangeWithoutMigration, DefaultVerifier>
        {
            TestCode = source,
            ReferenceAssemblies = new ReferenceAssemblies("none"),
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,

            // The providers that the snapshots name are not all referenced; the models are compiled where EF Core judges them.
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        test.TestState.AdditionalReferences.AddRange(References.EfCore(ef));
        test.SolutionTransforms.Add(static (solution, projectId) =>
        {
            var project = solution.GetProject(projectId)!;
            return solution
                .WithProjectCompilationOptions(projectId, ((CSharpCompilationOptions)project.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable))
                .WithProjectParseOptions(projectId, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion.Latest));
        });
        return test;
    }
}
