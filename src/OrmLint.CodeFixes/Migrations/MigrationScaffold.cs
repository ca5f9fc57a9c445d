using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// The migration that is missing, ready to be added: what <c>dotnet ef migrations add</c> would write for all pending changes of one
/// context. It exists only where every part of it is known.
/// </summary>
internal sealed class MigrationScaffold
{
    private readonly Document _snapshotDocument;
    private readonly TypeDeclarationSyntax _snapshot;
    private readonly MethodDeclarationSyntax _buildModel;
    private readonly MigrationHistory _history;
    private readonly int _efVersion;

    private MigrationScaffold(ContextDrift drift, Document snapshotDocument, TypeDeclarationSyntax snapshot, MethodDeclarationSyntax buildModel, MigrationHistory history, MigrationOperations operations, bool canRename, int efVersion)
    {
        Drift = drift;
        Operations = operations;
        CanRename = canRename;
        Name = history.Unique(MigrationName.Of(drift.Changes, operations));
        _snapshotDocument = snapshotDocument;
        _snapshot = snapshot;
        _buildModel = buildModel;
        _history = history;
        _efVersion = efVersion;
    }

    /// <summary>The changes that it makes good.</summary>
    public ContextDrift Drift { get; }

    /// <summary>What it does.</summary>
    public MigrationOperations Operations { get; }

    /// <summary>The name of the class.</summary>
    public string Name { get; }

    /// <summary>Whether a dropped and an added column may be one that was renamed.</summary>
    public bool CanRename { get; }

    /// <summary>The migration for a context, or null if one of its changes cannot be written exactly.</summary>
    /// <param name="project">The project of the snapshot.</param>
    /// <param name="drift">The changes.</param>
    /// <param name="isOnlySnapshot">Whether the context has no other snapshot in the project.</param>
    /// <param name="rename">Whether to take a dropped and an added column of one structure for a rename, as EF Core does.</param>
    /// <param name="cancellation">To stop.</param>
    public static async Task<MigrationScaffold?> Of(Project project, ContextDrift drift, bool isOnlySnapshot, bool rename, CancellationToken cancellation)
    {
        if (!drift.IsComplete || !drift.Snapshot.IsExact || drift.Changes.IsEmpty) return null;
        if (project.GetDocument(drift.Snapshot.Method.SyntaxTree) is not { } document || await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation) return null;
        if (EfCoreVersion.Of(compilation) is not { } version || EfCoreVersion.MajorOf(drift.Snapshot.ProductVersion) is var major && (major < 8 || major > version.Major)) return null;

        var patch = new SnapshotPatch(drift.Snapshot, await document.GetTextAsync(cancellation).ConfigureAwait(false));
        if (!Patch(patch, drift.Changes, version.Major)) return null;

        // Snapshots of an older major version are in its words, which the patch leaves as they are.
        if (major == version.Major) patch.SetProductVersion(version.Text);

        var root = await drift.Snapshot.Method.SyntaxTree.WithChangedText(patch.Apply()).GetRootAsync(cancellation).ConfigureAwait(false);
        if (root.ContainsDiagnostics || BuildModel(root, drift) is not { } method || method.Parent is not TypeDeclarationSyntax snapshot) return null;

        var differ = new MigrationDiffer(drift.Snapshot, SnapshotReader.Read(method));
        if (differ.Operations(rename) is not { Up.IsEmpty: false } operations) return null;
        if (MigrationHistory.Of(compilation, drift, isOnlySnapshot, cancellation) is not { } history) return null;

        // A designer that cannot be written is no reason to offer a fix that does nothing.
        if (MigrationWriter.Designer(null, "", "", snapshot, method, FileLayout.Of(snapshot, cancellation)) is null) return null;

        var canRename = differ.Operations(rename: true)!.Up.Any(static operation => operation is RenameColumn);
        return new MigrationScaffold(drift, document, snapshot, method, history, operations, canRename, version.Major);
    }

    /// <summary>The solution with the two files of the migration and the new snapshot; null if no id sorts behind those there are.</summary>
    public async Task<Solution?> Apply(Solution solution, DateTime now, CancellationToken cancellation)
    {
        if (_history.NextId(now, Name) is not { } id) return null;

        // New files are modelled on the newest migration's, and go beside it.
        var last = _history.Last;
        var operations = last?.Operations(cancellation) ?? _snapshot;
        var designer = last?.Designer(cancellation) ?? operations;
        var layout = FileLayout.Of(operations, cancellation);
        var @namespace = _history.Namespace.IsGlobalNamespace ? null : _history.Namespace.ToDisplayString();
        var migrationText = MigrationWriter.Migration(@namespace, Name, Operations, layout, _efVersion);
        if (MigrationWriter.Designer(@namespace, Name, id, _snapshot, _buildModel, FileLayout.Of(designer, cancellation)) is not { } designerText) return null;

        var snapshotText = await _buildModel.SyntaxTree.GetTextAsync(cancellation).ConfigureAwait(false);
        var beside = _snapshotDocument.Project.GetDocument(last?.Operations(cancellation)?.SyntaxTree) ?? _snapshotDocument;
        solution = solution.WithDocumentText(_snapshotDocument.Id, snapshotText);
        solution = Add(solution, beside, id + ".cs", migrationText);
        return Add(solution, beside, id + ".Designer.cs", designerText);
    }

    private static Solution Add(Solution solution, Document beside, string name, string text)
    {
        var path = beside.FilePath is { } sibling ? Path.Combine(Path.GetDirectoryName(sibling) ?? "", name) : null;
        return solution.AddDocument(DocumentId.CreateNewId(beside.Project.Id), name, SourceText.From(text, Encoding.UTF8), beside.Folders, path);
    }

    private static bool Patch(SnapshotPatch patch, ImmutableArray<ModelChange> changes, int efVersion)
    {
        foreach (var change in changes)
        {
            switch (change)
            {
                case PropertyAdded:
                    break;
                case PropertyRemoved removed when patch.Remove(removed.Property):
                    break;
                case PropertyNullabilityChanged changed when patch.Change(changed.Before, changed.After):
                    break;
                default:
                    return false;
            }
        }

        var added = changes.OfType<PropertyAdded>().ToList();
        return added.TrueForAll(static change => change.Property is { ColumnType: not null, MaxLength: null or > 0 })
            && added.GroupBy(static change => change.Entity, static change => change.Property).All(group => patch.Insert(group.Key, group))
            && patch.SetUsings(added.Select(static change => change.Property), efVersion);
    }

    private static MethodDeclarationSyntax? BuildModel(SyntaxNode root, ContextDrift drift)
    {
        var methods = root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.Identifier.ValueText == drift.Snapshot.Method.Identifier.ValueText
                && (method.Parent as TypeDeclarationSyntax)?.Identifier.ValueText == drift.SnapshotType.Name)
            .ToList();
        return methods.Count == 1 ? methods[0] : null;
    }
}
