using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Migrations;

/// <summary>What the sets of migrations of a context are called, where it has several: one for each provider, or for each deployment.</summary>
internal static class MigrationSets
{
    /// <summary>The contexts, each with those of its sets that lack a change: <c>ShopContext for SQLite and PostgreSQL</c>.</summary>
    /// <param name="lacking">The sets that lack it.</param>
    /// <param name="all">All sets of all contexts.</param>
    public static string Describe(IEnumerable<MigrationsDrift> lacking, IReadOnlyList<MigrationsDrift> all)
        => And(lacking.Distinct().GroupBy<MigrationsDrift, ISymbol>(static drift => drift.Context, SymbolEqualityComparer.Default).Select(sets => Describe(sets.Key, sets.ToList(), all)).Distinct());

    private static string Describe(ISymbol context, List<MigrationsDrift> lacking, IReadOnlyList<MigrationsDrift> all)
    {
        var sets = all.Where(drift => SymbolEqualityComparer.Default.Equals(drift.Context, context)).ToList();
        if (sets.Count == 1) return context.Name;
        var hasOneEach = sets.TrueForAll(static set => set.Snapshot.Provider is not null) && sets.Select(static set => set.Snapshot.Provider).Distinct(StringComparer.Ordinal).Count() == sets.Count;
        return hasOneEach ? $"{context.Name} for {And(lacking.Select(static set => Product(set.Snapshot.Provider!)))}" : $"{context.Name} in {And(lacking.Select(static set => set.Set))}";
    }

    private static string Product(string provider) => provider switch { "SqlServer" => "SQL Server", "Sqlite" => "SQLite", "Npgsql" => "PostgreSQL", "MySql" => "MySQL", _ => provider };

    private static string And(IEnumerable<string> names)
    {
        var sorted = names.OrderBy(static name => name, StringComparer.Ordinal).ToList();
        return sorted.Count < 2 ? string.Concat(sorted) : string.Join(", ", sorted.Take(sorted.Count - 1)) + " and " + sorted[sorted.Count - 1];
    }
}
