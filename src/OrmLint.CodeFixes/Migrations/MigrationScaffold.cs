using System;
using System.Collections.Generic;
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
    private readonly MigrationsHome _home;
    private readonly TypeDeclarationSyntax _snapshot;
    private readonly MethodDeclarationSyntax _buildModel;
    private readonly MigrationHistory _history;
    private readonly int _efVersion;

    private MigrationScaffold(MigrationsDrift drift, MigrationsHome home, TypeDeclarationSyntax snapshot, MethodDeclarationSyntax buildModel, MigrationHistory history, MigrationOperations operations, bool canRename, int efVersion)
    {
        Drift = drift;
        Operations = operations;
        CanRename = canRename;
        Name = history.Unique(MigrationName.Of(drift.Changes, operations));
        _home = home;
        _snapshot = snapshot;
        _buildModel = buildModel;
        _history = history;
        _efVersion = efVersion;
    }

    /// <summary>The changes that it makes good.</summary>
    public MigrationsDrift Drift { get; }

    /// <summary>What it does.</summary>
    public MigrationOperations Operations { get; }

    /// <summary>The name of the class.</summary>
    public string Name { get; }

    /// <summary>Whether a dropped and an added column may be one that was renamed.</summary>
    public bool CanRename { get; }

    /// <summary>The migration for a context, or null if one of its changes cannot be written exactly.</summary>
    /// <param name="project">The project of the context.</param>
    /// <param name="drift">The changes.</param>
    /// <param name="rename">Whether to take a dropped and an added column of one structure for a rename, as EF Core does.</param>
    /// <param name="cancellation">To stop.</param>
    public static async Task<MigrationScaffold?> Of(Project project, MigrationsDrift drift, bool rename, CancellationToken cancellation)
    {
        if (!drift.IsKnownInDetail || drift.Changes.IsEmpty) return null;
        if (await MigrationsHome.Of(project, drift, cancellation).ConfigureAwait(false) is not { } home) return null;
        if (EfCoreVersion.Of(home.Compilation) is not { } version || EfCoreVersion.MajorOf(drift.Snapshot.ProductVersion) is var major && (major < 8 || major > version.Major)) return null;

        if (NextSnapshot.Of(drift) is not { } next || SnapshotPatch.Apply(drift.Snapshot, next, await home.Document.GetTextAsync(cancellation).ConfigureAwait(false), version) is not { } text) return null;
        var root = await drift.Snapshot.Method.SyntaxTree.WithChangedText(text).GetRootAsync(cancellation).ConfigureAwait(false);
        if (root.ContainsDiagnostics || BuildModel(root, drift) is not { } method || method.Parent is not TypeDeclarationSyntax snapshot) return null;

        // What the migration does is read from the two texts, so that it fits them.
        if (DatabaseReader.Of(drift.Snapshot) is not { } before || DatabaseReader.Of(SnapshotReader.Read(method)) is not { } after) return null;
        var columns = next.Inserted.ToDictionary(static insertion => insertion.Entity.Name, static insertion => insertion.Columns, StringComparer.Ordinal);
        if (Between(before, after, rename, columns) is not { Up.IsEmpty: false } operations) return null;
        if (MigrationHistory.Of(home, cancellation) is not { } history) return null;

        // A designer that cannot be written is no reason to offer a fix that does nothing.
        if (MigrationWriter.Designer(null, "", "", snapshot, method, FileLayout.Of(snapshot, cancellation)) is null) return null;

        var canRename = Between(before, after, rename: true, columns)!.Up.Any(static operation => operation is RenameColumn { IsGuess: true });
        return new MigrationScaffold(drift, home, snapshot, method, history, operations, canRename, version.Major);
    }

    private static MigrationOperations? Between(Database before, Database after, bool rename, Dictionary<string, ImmutableArray<string>> order)
    {
        var up = DatabaseDiffer.Operations(before, after, rename, InOrder);
        var down = DatabaseDiffer.Operations(after, before, rename, AsRead);
        return up is null || down is null ? null : new MigrationOperations(up.Value, down.Value);

        // A new table has its columns in the order of the class, the key's first.
        ImmutableArray<MigrationColumn> InOrder(DatabaseTable table)
            => order.TryGetValue(table.Entities[0], out var names) ? table.Sorted(column => names.IndexOf(column.Properties[0].Property)) : AsRead(table);

        static ImmutableArray<MigrationColumn> AsRead(DatabaseTable table) => table.Sorted(column => table.Order.IndexOf(column.Column.Name));
    }

    /// <summary>The solution with the two files of the migration and the new snapshot; null if no id sorts behind those there are.</summary>
    public async Task<Solution?> Apply(Solution solution, DateTime now, CancellationToken cancellation)
    {
        if (_history.NextId(now, Name) is not { } id) return null;

        // New files are modelled on the newest migration's, and go beside it.
        var operations = _history.Operations ?? _snapshot;
        var designer = _history.Designer ?? operations;
        var layout = FileLayout.Of(operations, cancellation);
        var @namespace = _history.Namespace.IsGlobalNamespace ? null : _history.Namespace.ToDisplayString();
        var migrationText = MigrationWriter.Migration(@namespace, Name, Operations, layout, _efVersion);
        if (MigrationWriter.Designer(@namespace, Name, id, _snapshot, _buildModel, FileLayout.Of(designer, cancellation)) is not { } designerText) return null;

        var snapshotText = await _buildModel.SyntaxTree.GetTextAsync(cancellation).ConfigureAwait(false);
        var beside = _home.Document.Project.GetDocument(_history.Operations?.SyntaxTree) ?? _home.Document;
        solution = solution.WithDocumentText(_home.Document.Id, snapshotText);
        solution = Add(solution, beside, id + ".cs", migrationText);
        return Add(solution, beside, id + ".Designer.cs", designerText);
    }

    private static Solution Add(Solution solution, Document beside, string name, string text)
    {
        var path = beside.FilePath is { } sibling ? Path.Combine(Path.GetDirectoryName(sibling) ?? "", name) : null;
        return solution.AddDocument(DocumentId.CreateNewId(beside.Project.Id), name, SourceText.From(text, Encoding.UTF8), beside.Folders, path);
    }

    private static MethodDeclarationSyntax? BuildModel(SyntaxNode root, MigrationsDrift drift)
    {
        var methods = root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.Identifier.ValueText == drift.Snapshot.Method.Identifier.ValueText
                && (method.Parent as TypeDeclarationSyntax)?.Identifier.ValueText == drift.SnapshotName)
            .ToList();
        return methods.Count == 1 ? methods[0] : null;
    }
}
