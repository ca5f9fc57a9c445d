using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint.Loading;

/// <summary>
/// Where the loading rules look. Not in migrations, and not in tests, whose few rows are theirs, unless
/// <c>ormlint_loading_in_tests = true</c>.
/// </summary>
internal static class LoadingScope
{
    private const string InTests = "ormlint_loading_in_tests";

    /// <summary>Whether the rules look at this code.</summary>
    public static bool Includes(CodeBlockAnalysisContext block, OrmContext orms)
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
