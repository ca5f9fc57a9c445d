using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.Extensions.DependencyInjection;
using OrmLint.Migrations;
using OrmLint.Verification.Compiling;
using OrmLint.Verification.Judging;
using OrmLint.Verification.Running;

namespace OrmLint.Verification.Mutations;

/// <summary>A model and the snapshots that EF Core wrote of it, one a provider. Edits of the model are held against them.</summary>
public sealed class MutatedModel
{
    private readonly string _source;
    private readonly ConcurrentDictionary<string, Lazy<Past>> _pasts = new();

    /// <param name="source">The text of the model.</param>
    public MutatedModel(string source) => _source = source;

    /// <summary>The model as it is.</summary>
    public string Source => _source;

    /// <summary>What EF Core and OrmLint say of the model after an edit, for each provider.</summary>
    /// <param name="edited">The text of the model after the edit.</param>
    /// <param name="providers">The providers to ask.</param>
    /// <param name="isScaffolded">Whether to try the fix, too.</param>
    /// <exception cref="ScenarioException">The edited model does not compile, or EF Core does not take it.</exception>
    public async Task<IReadOnlyList<MutationVerdict>> Judge(string edited, IEnumerable<string> providers, bool isScaffolded = false)
    {
        var tree = ScenarioCompiler.Parse("Model.cs", edited);
        var compilation = ScenarioCompiler.CompileModel(tree);
        var context = ScenarioCompiler.LoadBare(compilation).ContextTypes.Single();
        List<MutationVerdict> verdicts = [];
        foreach (var provider in providers)
        {
            var past = PastFor(provider);
            var verdict = new MutationVerdict(provider, past.Pending(context), await Findings(compilation.AddSyntaxTrees(past.Snapshot)));
            verdicts.Add(isScaffolded && past.IsFaithful && verdict is { IsDrift: true, IsReported: true } ? verdict with { Scaffold = await ScaffoldJudge.Judge(compilation.AddSyntaxTrees(past.Migrations), provider) } : verdict);
        }

        return verdicts;
    }

    private Past PastFor(string provider) => _pasts.GetOrAdd(provider, provider => new(() => new Past(_source, provider))).Value;

    /// <summary>What is said in the model's file, as an editor asks for it: nothing makes the compiler bind the snapshot's body, which would be half of the time.</summary>
    private static async Task<ImmutableArray<Diagnostic>> Findings(Compilation compilation)
    {
        Exception? thrown = null;
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new ModelChangeWithoutMigration(), new UnreadModel());
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => thrown ??= exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Model.cs")), null, CancellationToken.None);
        if (thrown is not null) throw new ScenarioException("An analyzer threw " + thrown, thrown);
        return found;
    }

    /// <summary>The model before the edit, as EF Core knows it for a provider.</summary>
    private sealed class Past
    {
        private readonly string _provider;
        private readonly IRelationalModel? _model;
        private readonly ImmutableHashSet<string> _always;

        public Past(string source, string provider)
        {
            _provider = provider;
            var tree = ScenarioCompiler.Parse("Model.cs", source);
            var compilation = ScenarioCompiler.CompileModel(tree);
            using (var context = Contexts.Create(ScenarioCompiler.LoadBare(compilation).ContextTypes.Single(), provider))
            {
                Migrations = [.. DesignTime.FirstMigrationOf(context, "Migrations").OrderBy(static file => file.Key).Select(static file => ScenarioCompiler.Parse(file.Key, file.Value))];
                Snapshot = Migrations.Single(static file => file.FilePath.EndsWith("ModelSnapshot.cs", StringComparison.Ordinal));
            }

            using var migrated = Contexts.Create(ScenarioCompiler.LoadBare(compilation.AddSyntaxTrees(Snapshot)).ContextTypes.Single(), provider);
            var model = migrated.GetService<IMigrationsAssembly>().ModelSnapshot!.Model;
            _model = DesignTime.Services(migrated).GetRequiredService<ISnapshotModelProcessor>().Process(model)!.GetRelationalModel();
            _always = [.. Differences(migrated)];
        }

        public SyntaxTree Snapshot { get; }

        public ImmutableArray<SyntaxTree> Migrations { get; }

        /// <summary>Whether nothing is pending without an edit. Otherwise something is after EF Core's own migration too, and no scaffold can be judged by that.</summary>
        public bool IsFaithful => _always.IsEmpty;

        /// <summary>What EF Core would put into a migration, without what it would without any edit: of some models, EF Core 8 and 9 write snapshots for SQLite that differ from them.</summary>
        public ImmutableArray<string> Pending(Type contextType)
        {
            using var context = Contexts.Create(contextType, _provider);
            return [.. Differences(context).Where(operation => !_always.Contains(operation))];
        }

        private IEnumerable<string> Differences(DbContext context)
        {
            try
            {
                return context.GetService<IMigrationsModelDiffer>().GetDifferences(_model, context.GetService<IDesignTimeModel>().Model.GetRelationalModel()).Select(Describe);
            }
            catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or NotSupportedException)
            {
                throw new ScenarioException($"EF Core does not take the model: {exception.Message}", exception);
            }
        }

        private static string Describe(Microsoft.EntityFrameworkCore.Migrations.Operations.MigrationOperation operation)
        {
            var values = operation.GetType().GetProperties().Where(property => property.Name is "Table" or "Name" or "NewName")
                .OrderByDescending(property => property.Name).Select(property => property.GetValue(operation));
            return $"{operation.GetType().Name.Replace("Operation", "", StringComparison.Ordinal)}({string.Join(", ", values)})";
        }
    }
}

/// <summary>What was said of an edit for one provider.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Pending">The operations that EF Core would put into a migration; none: it is no drift.</param>
/// <param name="Findings">What OrmLint reported: ORM3001, and ORM0001 for what it could not read.</param>
public sealed record MutationVerdict(string Provider, ImmutableArray<string> Pending, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>What became of it when the fix was applied; null: it was not tried.</summary>
    public ScaffoldVerdict? Scaffold { get; init; }

    /// <summary>Whether EF Core finds a difference.</summary>
    public bool IsDrift => !Pending.IsEmpty;

    /// <summary>The reports.</summary>
    public IEnumerable<Diagnostic> Reports => Findings.Where(finding => finding.Id == "ORM3001");

    /// <summary>Whether OrmLint reports a drift.</summary>
    public bool IsReported => Reports.Any();

    /// <summary>Whether OrmLint says that something could not be read.</summary>
    public bool IsExplained => Findings.Any(finding => finding.Id == "ORM0001");

    /// <summary>The verdict in words.</summary>
    public string Describe()
    {
        var text = $"    {Provider}: EF Core: {(IsDrift ? string.Join(", ", Pending.Take(6)) : "clean")}";
        foreach (var finding in Findings) text += $"\n      {finding.Id} line {finding.Location.GetLineSpan().StartLinePosition.Line + 1}: {finding.GetMessage()}";
        return text;
    }
}
