using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.EntityFrameworkCore.Migrations;
using OrmLint.Verification.Compiling;
using OrmLint.Verification.Running;

namespace OrmLint.Verification.Judging;

/// <summary>What the migrations of a scenario do when they are applied to SQLite, one by one, with rows in the tables.</summary>
public sealed class MigrationEvidence : Evidence
{
    private readonly ImmutableArray<MigrationRun> _runs;
    private readonly ImmutableArray<string> _neverApplied;
    private readonly ImmutableArray<string> _changingModels;
    private readonly Dictionary<string, (int First, int Last)> _lines;

    private MigrationEvidence(Compilation compilation, LoadedScenario loaded)
    {
        var tree = compilation.SyntaxTrees.First();
        _lines = tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().GroupBy(type => type.Identifier.ValueText).ToDictionary(same => same.Key, same =>
        {
            var span = tree.GetLineSpan(same.First().Span);
            return (span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1);
        });
        _runs = [.. loaded.ContextTypes.Select(MigrationRun.Of)];
        _changingModels = [.. loaded.ContextTypes.SelectMany(ChangingModel.Of)];
        var applied = Migrations.Select(migration => migration.Type).ToHashSet();
        _neverApplied = !_runs.All(run => run.IsComplete) ? [] : [.. loaded.Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration)) && type is { IsAbstract: false, IsGenericTypeDefinition: false } && !applied.Contains(type)).Select(type => type.Name)];
    }

    /// <summary>The schema after all migrations.</summary>
    public override string Outcome => string.Join("\n", _runs.SelectMany(run => run.Schema).Order(StringComparer.Ordinal));

    /// <summary>What each migration leaves behind when it is taken back.</summary>
    public IEnumerable<string> NotUndone => Migrations.SelectMany(migration => migration.NotUndone.Select(left => $"{migration.Type.Name}: after Down the database {left}"));

    private IEnumerable<AppliedMigration> Migrations => _runs.SelectMany(run => run.Migrations);

    /// <summary>Applies the migrations of each context of a scenario.</summary>
    public static Evidence Of(Compilation compilation) => new MigrationEvidence(compilation, ScenarioCompiler.LoadWhole(compilation));

    // A fix that lets migrations be applied, all of them and to the end, is meant to change what comes of them.
    /// <inheritdoc />
    public override bool HasOutcomeOf(Evidence before)
        => base.HasOutcomeOf(before) || (before is MigrationEvidence evidence && (!evidence._neverApplied.IsEmpty || !evidence._runs.All(run => run.IsComplete)));

    /// <inheritdoc />
    public override IEnumerable<Contradiction> Contradictions(ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (Doubt(finding) is { } doubt) yield return new Contradiction(finding.Line, $"{finding.Id} {doubt}");
        }

        foreach (var type in _neverApplied.Where(type => !Says(type, "ORM3002"))) yield return new Contradiction(0, $"{type} is never applied, and nothing says so");
        foreach (var model in _changingModels.Where(_ => !Says(null, "ORM3010"))) yield return new Contradiction(0, $"the model is another one each time it is built, and nothing says so: {model}");
        foreach (var run in _runs)
        {
            if (run.ListingFailure is { } failure && !Says(null, "ORM3007")) yield return new Contradiction(0, $"EF Core cannot list the migrations, and nothing says so: {failure}");
            if (run.SnapshotDifferences is [var difference, ..] && !Says(null, "ORM3008")) yield return new Contradiction(0, $"the snapshot is another model than the last migration's, and nothing says so: {difference}");
        }

        foreach (var migration in Migrations)
        {
            var name = migration.Type.Name;
            if (migration.Failure is { } failed && !findings.Any(finding => IsIn(name, finding.Line))) yield return new Contradiction(0, $"{name} cannot be applied, and nothing says so: {failed}");
            if (migration.ColumnsLost is [var column, ..] && !Says(name, "ORM3004")) yield return new Contradiction(0, $"{name} loses {column}, which it does not drop, and nothing says so");
            if (migration.Diverged is [var gone, ..] && !Says(name, "ORM3003", "ORM3004")) yield return new Contradiction(0, $"the model of {name} has lost something that it does not drop, and nothing says so: {gone}");
            if (migration.Changes && !Says(name, "ORM3011")) yield return new Contradiction(0, $"{name} is another one each time, and nothing says so");
        }

        bool Says(string? type, params string[] ids) => findings.Any(finding => ids.Contains(finding.Id) && (type is null || IsIn(type, finding.Line)));
    }

    /// <inheritdoc />
    public override IEnumerable<string> Describe()
        => _neverApplied.Select(type => $"{type}: never applied")
            .Concat(_changingModels.Select(model => $"the model changes each time it is built: {model}"))
            .Concat(_runs.Where(run => run.ListingFailure is not null).Select(run => $"the migrations cannot be listed: {run.ListingFailure}"))
            .Concat(_runs.SelectMany(run => run.SnapshotDifferences).Select(difference => $"snapshot: {difference}"))
            .Concat(Migrations.Select(Describe));

    private static string Describe(AppliedMigration migration)
    {
        var said = new List<string>();
        if (migration.Failure is { } failed) said.Add("fails: " + failed);
        if (migration.Changes) said.Add("is another one each time");
        Add("loses columns that it does not drop:", migration.ColumnsLost);
        Add("loses the values of", migration.ValuesLost);
        Add("puts the values of another column into", migration.ValuesMoved);
        Add("replaces NULL in", migration.NullsReplaced);
        Add("its model has lost:", migration.Diverged);
        Add("after Down the database", migration.NotUndone);
        return $"{migration.Type.Name}: {(said.Count == 0 ? "applied" : string.Join("; ", said))}";

        void Add(string what, List<string> which)
        {
            if (which.Count > 0) said.Add($"{what} {string.Join(", ", which)}");
        }
    }

    /// <summary>What speaks against a claim, or null.</summary>
    private string? Doubt(Finding finding)
    {
        return finding.Id switch
        {
            "ORM3002" => Unless(_neverApplied.Any(type => IsIn(type, finding.Line)), "says that the migration is never applied, and it is"),
            "ORM3003" => UnlessAny(migration => migration.Diverged.Count > 0, "says that the model has lost something, and EF Core's differ finds nothing of that"),
            "ORM3004" => UnlessAny(migration => migration.ColumnsLost.Count > 0, "says that columns get lost, and none does"),
            "ORM3005" => UnlessAny(migration => migration.ValuesMoved.Count > 0, "says that the values of a column become those of another, and they do not"),
            "ORM3006" or "ORM3101" => UnlessAny(migration => migration.ValuesLost.Count > 0, "says that data is lost, and none is"),
            "ORM3007" => Unless(_runs.Any(run => run.ListingFailure is not null), "says that the migrations cannot be listed, and they can"),
            "ORM3008" => Unless(_runs.Any(run => run.SnapshotDifferences.Count > 0), "says that the snapshot is another model, and it is not"),
            "ORM3010" => Unless(!_changingModels.IsEmpty, "says that the model changes, and it does not"),
            "ORM3011" => UnlessAny(migration => migration.Changes, "says that the migration is another one each time, and it is not"),
            "ORM3104" => UnlessAny(migration => migration.Failure is not null || migration.NullsReplaced.Count > 0, "says that rows with NULL are in the way, and they are not"),
            "ORM3105" or "ORM3107" or "ORM3113" => UnlessAny(migration => migration.Failure is not null, "says that the migration can fail, and it does not"),
            "ORM3121" => UnlessAny(migration => migration.NotUndone.Count > 0, "says that Down does not undo Up, and it does"),
            _ => null,
        };

        string? UnlessAny(Func<AppliedMigration, bool> what, string doubt) => Unless(Migrations.Any(migration => IsIn(migration.Type.Name, finding.Line) && what(migration)), doubt);

        static string? Unless(bool holds, string doubt) => holds ? null : doubt;
    }

    private bool IsIn(string type, int line) => _lines.TryGetValue(type, out var lines) && line >= lines.First && line <= lines.Last;
}
