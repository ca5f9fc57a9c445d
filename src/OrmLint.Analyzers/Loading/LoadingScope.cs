using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>
/// Where the loading rules look. Not in migrations, and not in tests, whose few rows are theirs, unless
/// <c>ormlint_loading_in_tests = true</c>.
/// </summary>
internal static class LoadingScope
{
    private const string InTests = "ormlint_loading_in_tests";

    /// <summary>Calls <paramref name="analyze"/> as <see cref="CodeBodies.RegisterBodyAction"/> does, where the loading rules look: elsewhere nothing is bound.</summary>
    public static void RegisterLoadingAction(this CompilationStartAnalysisContext start, OrmContext orms, Func<SyntaxNode, CancellationToken, bool> concerns, Action<CodeBlockAnalysisContext, Body> analyze, params string[] words)
        => start.RegisterBodyActionIn(Includes, orms, concerns, analyze, words);

    private static bool Includes(CodeBlockAnalysisContext block, OrmContext orms)
        => !IsMigration(block.OwningSymbol.ContainingType, orms)
            && (!orms.IsTestProject
                || (block.Options.AnalyzerConfigOptionsProvider.GetOptions(block.CodeBlock.SyntaxTree).TryGetValue(InTests, out var value) && value == "true"));

    private static bool IsMigration(INamedTypeSymbol? type, OrmContext orms)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (orms.EfCore?.Migration is { } migration && SymbolEqualityComparer.Default.Equals(ancestor, migration)) return true;
            if (ancestor is { Name: "MigrationBase", ContainingNamespace: { Name: "FluentMigrator", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        }

        return false;
    }
}
