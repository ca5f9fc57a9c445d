using System;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Verification.Judging;

/// <summary>What OrmLint's analyzers report, all of them together as in a build.</summary>
public static class OrmLintFindings
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [.. typeof(OrmAnalyzer).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Reports of everything but hidden rules, in the order of the source.</summary>
    /// <exception cref="ScenarioException">An analyzer threw, or reported something that editors would not show while typing.</exception>
    public static async Task<ImmutableArray<Diagnostic>> In(Compilation compilation, Scenario scenario)
    {
        if (s_analyzers.IsEmpty) return [];
        Exception? thrown = null;
        // Scenarios run beside each other; within one, concurrency would only add overhead.
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new EditorConfig(scenario.Options)), (exception, _, _) => thrown ??= exception,
            concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var result = await new CompilationWithAnalyzers(compilation, s_analyzers, options).GetAnalysisResultAsync(CancellationToken.None);
        if (thrown is not null) throw new ScenarioException("An analyzer threw " + thrown, thrown);
        if (result.CompilationDiagnostics.SelectMany(analyzer => analyzer.Value).FirstOrDefault() is { } notLocal)
            throw new ScenarioException($"An analyzer reported outside of the code that it was looking at, so that editors do not show it while typing: {notLocal}");

        return [.. result.GetAllDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden && !diagnostic.IsSuppressed)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>A diagnostic, without the compilation that it belongs to.</summary>
    public static Finding ToFinding(this Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return new Finding(diagnostic.Id, place.Path, place.StartLinePosition.Line + 1, diagnostic.GetMessage());
    }

    // What a scenario's `option:` lines say, as an .editorconfig for all of its files would.
    private sealed class EditorConfig(ImmutableDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
