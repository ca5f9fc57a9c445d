using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OrmLint.Verification.Judging;
using OrmLint.Verification.Running;

namespace OrmLint.Verification.Compiling;

/// <summary>
/// The past of a Drift scenario: its code with BEFORE defined, and the first migration that EF Core itself writes for that.
/// </summary>
public static class DriftHistory
{
    /// <summary>The scenario's code of today, with the migration and the snapshot of its past.</summary>
    public static Compilation After(Scenario scenario, string provider)
    {
        var before = ScenarioCompiler.LoadWhole(ScenarioCompiler.Compile(scenario, "BEFORE"));
        var compilation = ScenarioCompiler.Compile(scenario);
        foreach (var type in before.ContextTypes)
        {
            using var context = Contexts.Create(type, provider);
            var files = DesignTime.FirstMigrationOf(context, before.ContextTypes.Length == 1 ? "Migrations" : $"Migrations/{type.Name}s");
            compilation = compilation.AddSyntaxTrees(files.OrderBy(file => file.Key).Select(file => ScenarioCompiler.Parse(file.Key, file.Value)));
        }

        return compilation;
    }
}
