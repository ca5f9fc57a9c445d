using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>ORM3008: the snapshot, from which the next migration is made, is not the model of the last migration's designer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SnapshotDisagrees : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public SnapshotDisagrees()
        : base(Rules.SnapshotDisagrees)
    {
    }

    /// <inheritdoc />
    protected override GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore is not { ModelSnapshot: { } root } efCore || !MigrationSet.MayHaveAny(context.Compilation, efCore, context.CancellationToken)) return;
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol type && SymbolEqualityComparer.Default.Equals(type.BaseType, root)) Look(symbol, type);
            },
            SymbolKind.NamedType);
    }

    private static void Look(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        var set = MigrationSet.Of(context.Compilation, context.CancellationToken);
        var own = set?.Snapshots.FirstOrDefault(snapshot => SymbolEqualityComparer.Default.Equals(snapshot.Type, type)).Context;
        if (own is null || set!.LastOf(own, type.ContainingNamespace) is not { TargetModel: { Body: { } designer } target } last) return;
        var method = type.GetMembers("BuildModel").SelectMany(static member => member.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax(context.CancellationToken)).OfType<MethodDeclarationSyntax>().FirstOrDefault();
        if (method?.Body is not { } body || SyntaxFactory.AreEquivalent(body, designer, topLevel: false)) return;

        context.CancellationToken.ThrowIfCancellationRequested();
        if (ModelTables.Of(SnapshotReader.Read(method)) is not { } snapshot || ModelTables.Of(SnapshotReader.Read(target)) is not { } model) return;

        // What the last migration lacks for having been made beside the one before is reported there.
        var diverged = Divergence.Of(set, last)?.Lost ?? ImmutableArray<LostPart>.Empty;
        var differences = ModelTables.Differences(snapshot, model).Where(difference => !diverged.Any(lost => difference.StartsWith($"'{lost}", System.StringComparison.OrdinalIgnoreCase))).ToList();
        if (differences.Count == 0 || method.Parent is not TypeDeclarationSyntax declaration) return;
        context.ReportDiagnostic(Diagnostic.Create(Rules.SnapshotDisagrees, declaration.Identifier.GetLocation(), ImmutableArray.Create(last.Place(context.CancellationToken)),
            last.Type.Name, Few.Of(differences)));
    }
}
