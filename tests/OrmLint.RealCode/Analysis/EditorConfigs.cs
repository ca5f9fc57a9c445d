using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.RealCode.Analysis;

/// <summary>
/// What the .editorconfig files of an application say to analyzers. What they say about severities is left out: here each
/// finding is wanted.
/// </summary>
internal sealed class EditorConfigs : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _set;

    /// <summary>Reads every .editorconfig below the folder.</summary>
    public EditorConfigs(string folder)
    {
        var configs = Directory.EnumerateFiles(folder, ".editorconfig", SearchOption.AllDirectories)
            .Select(path => AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path)).ToArray();
        _set = AnalyzerConfigSet.Create(configs);
        Generated = new GeneratedCode(this);
    }

    /// <summary>What the compiler asks: whether a file is marked as generated.</summary>
    public SyntaxTreeOptionsProvider Generated { get; }

    /// <inheritdoc />
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(ImmutableDictionary<string, string>.Empty);

    /// <inheritdoc />
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree)
        => new Options(_set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

    /// <inheritdoc />
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        => new Options(_set.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return !key.EndsWith(".severity", StringComparison.OrdinalIgnoreCase) && values.TryGetValue(key, out value);
        }

        public override IEnumerable<string> Keys => values.Keys;
    }

    private sealed class GeneratedCode(EditorConfigs configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken)
            => configs.GetOptions(tree).TryGetValue("generated_code", out var value) && bool.TryParse(value, out var generated)
                ? generated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
                : GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
