using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace OrmLint.Migrations;

/// <summary>
/// ORM3001: adds the migration that is missing, as <c>dotnet ef migrations add</c> would, without building or running the
/// application. One migration holds all pending changes of a context, whichever of them it is started from. It is offered only
/// where each of them can be written exactly.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScaffoldMigrationFix)), Shared]
public sealed class ScaffoldMigrationFix : CodeFixProvider
{
    /// <summary>Takes a dropped and an added column of one structure for a rename, as EF Core does; the only choice where there are none.</summary>
    internal const string Scaffold = "ScaffoldMigration";

    /// <summary>Drops the one and adds the other.</summary>
    internal const string DropAndAdd = "ScaffoldMigration.DropAndAdd";

    private const char Separator = ':';

    private readonly Func<DateTime> _utcNow;

    /// <summary>Makes a fix that dates migrations by the clock.</summary>
    [ImportingConstructor]
    public ScaffoldMigrationFix() : this(static () => DateTime.UtcNow)
    {
    }

    internal ScaffoldMigrationFix(Func<DateTime> utcNow) => _utcNow = utcNow;

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.ModelChangeWithoutMigration.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new ScaffoldMigrationFixAll(this);

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        var drifts = await Drifts(project, context.Diagnostics, context.CancellationToken).ConfigureAwait(false);
        var offered = new List<(MigrationScaffold Scaffold, string Key)>();
        foreach (var drift in drifts)
        {
            // A class may be in the model of several contexts, and a context may have a snapshot for each provider: each has a key of its own.
            var suffix = drifts.Length == 1 ? "" : Separator + FullName(drift);
            var scaffold = await MigrationScaffold.Of(project, drift, rename: true, context.CancellationToken).ConfigureAwait(false);
            if (scaffold is null) continue;
            offered.Add((scaffold, Scaffold + suffix));
            if (scaffold.CanRename && await MigrationScaffold.Of(project, drift, rename: false, context.CancellationToken).ConfigureAwait(false) is { } other) offered.Add((other, DropAndAdd + suffix));
        }

        // One change of a class is one change of each: all of them at once, unless one cannot be written.
        if (drifts.Length > 1 && drifts.All(drift => offered.Exists(one => ReferenceEquals(one.Scaffold.Drift, drift))))
        {
            var title = "Scaffold the missing migrations for " + string.Join(" and ", drifts.Select(static drift => $"'{drift.SnapshotName}'").Distinct().OrderBy(static name => name, StringComparer.Ordinal));
            Register(title, Scaffold, cancellation => Apply(project.Solution, project.Id, drifts, Scaffold, cancellation));
            if (offered.Exists(static one => one.Key.StartsWith(DropAndAdd, StringComparison.Ordinal))) Register(title + " (drops and adds)", DropAndAdd, cancellation => Apply(project.Solution, project.Id, drifts, DropAndAdd, cancellation));
            return;
        }

        foreach (var (scaffold, key) in offered)
        {
            var title = ScaffoldTitle.Of(scaffold) + (drifts.Length == 1 ? "" : $" for '{(drifts.Count(drift => drift.SnapshotName == scaffold.Drift.SnapshotName) == 1 ? scaffold.Drift.SnapshotName : FullName(scaffold.Drift))}'");
            Register(title, key, async cancellation => await scaffold.Apply(project.Solution, _utcNow(), cancellation).ConfigureAwait(false) ?? project.Solution);
        }

        void Register(string title, string key, Func<CancellationToken, Task<Solution>> apply)
            => context.RegisterCodeFix(CodeAction.Create(title, apply, key), context.Diagnostics);
    }

    /// <summary>Adds a migration for each of these drifts of a project.</summary>
    internal async Task<Solution> Apply(Solution solution, ProjectId project, IEnumerable<MigrationsDrift> drifts, string key, CancellationToken cancellation)
    {
        var (kind, only) = key.IndexOf(Separator) is >= 0 and var end ? (key.Substring(0, end), key.Substring(end + 1)) : (key, null);
        foreach (var name in drifts.Select(static drift => FullName(drift)).Where(name => only is null || name == only).ToList())
        {
            // Each migration may take a name that the next one would have liked: look again.
            var current = solution.GetProject(project)!;
            var compilation = await current.GetCompilationAsync(cancellation).ConfigureAwait(false);
            if (compilation is null || DriftAnalysis.Of(compilation, current.AnalyzerOptions.AdditionalFiles, cancellation).FirstOrDefault(drift => FullName(drift) == name) is not { } drift) continue;
            if (await MigrationScaffold.Of(current, drift, kind == Scaffold, cancellation).ConfigureAwait(false) is not { } scaffold) continue;
            solution = await scaffold.Apply(solution, _utcNow(), cancellation).ConfigureAwait(false) ?? solution;
        }

        return solution;
    }

    /// <summary>The drifts that these diagnostics are part of.</summary>
    internal static async Task<ImmutableArray<MigrationsDrift>> Drifts(Project project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation) return ImmutableArray<MigrationsDrift>.Empty;
        var places = diagnostics.Select(static diagnostic => Place(diagnostic.Location)).ToImmutableHashSet();
        return DriftAnalysis.Of(compilation, project.AnalyzerOptions.AdditionalFiles, cancellation).Where(drift => drift.Changes.Any(change => places.Contains(Place(change.Location)))).ToImmutableArray();
    }

    private static string FullName(MigrationsDrift drift) => drift.Set.Length == 0 ? drift.SnapshotName : drift.Set + "." + drift.SnapshotName;

    private static (string? Path, int Start) Place(Location location) => (location.SourceTree?.FilePath, location.SourceSpan.Start);
}
