using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Migrations;

/// <summary>Where the migrations of a drift are: in the project of the context, or in another one that refers to it and whose snapshot was fed to it.</summary>
/// <param name="Document">The file of the snapshot.</param>
/// <param name="Compilation">The compilation of its project.</param>
/// <param name="Snapshot">The class of the snapshot.</param>
/// <param name="Context">The context, as that compilation sees it.</param>
internal sealed record MigrationsHome(Document Document, Compilation Compilation, INamedTypeSymbol Snapshot, INamedTypeSymbol Context)
{
    /// <summary>The home of a drift; null where its snapshot is not found in the solution, or is not the text that was compared.</summary>
    public static async Task<MigrationsHome?> Of(Project project, MigrationsDrift drift, CancellationToken cancellation)
    {
        var tree = drift.Snapshot.Method.SyntaxTree;
        if (drift is ContextDrift own)
        {
            return project.GetDocument(tree) is { } here && await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation ? new MigrationsHome(here, compilation, own.SnapshotType, own.Context) : null;
        }

        var found = new List<MigrationsHome>();
        foreach (var other in project.Solution.Projects.Where(other => other.Id != project.Id && other.Language == LanguageNames.CSharp))
        {
            foreach (var document in other.Documents.Where(static document => document.Name.EndsWith("ModelSnapshot.cs", StringComparison.OrdinalIgnoreCase)))
            {
                var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                if (text.ContentEquals(tree.GetText(cancellation)) && await In(document, drift, cancellation).ConfigureAwait(false) is { } home) found.Add(home);
            }
        }

        return found.Count == 1 ? found[0] : null;
    }

    private static async Task<MigrationsHome?> In(Document document, MigrationsDrift drift, CancellationToken cancellation)
    {
        if (await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation || await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is not { } tree) return null;
        var model = compilation.GetSemanticModel(tree);
        var types = (await tree.GetRootAsync(cancellation).ConfigureAwait(false)).DescendantNodes().OfType<ClassDeclarationSyntax>().Where(type => type.Identifier.ValueText == drift.SnapshotName)
            .Select(type => model.GetDeclaredSymbol(type, cancellation)).OfType<INamedTypeSymbol>().ToList();
        if (types.Count != 1 || types[0].ContainingNamespace.ToDisplayString() != drift.Set || MigrationSet.Of(compilation, cancellation) is not { } set) return null;
        var context = set.Snapshots.FirstOrDefault(snapshot => SymbolEqualityComparer.Default.Equals(snapshot.Type, types[0])).Context;
        return context?.ToDisplayString() == drift.Context.ToDisplayString() ? new MigrationsHome(document, compilation, types[0], context) : null;
    }
}
