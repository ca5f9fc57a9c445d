using System;
using System.Collections.Generic;
using System.Linq;

namespace OrmLint.Model;

/// <summary>Tells from a snapshot's text which provider its migrations are for.</summary>
internal static class SnapshotProvider
{
    private const int LongestOfMySql = 64;

    private static readonly string[] s_named = { "SqlServer", "Npgsql", "MySql", "Sqlite", "Oracle", "Jet", "Firebird" };
    private static readonly HashSet<string> s_sqliteTypes = new(StringComparer.Ordinal) { "INTEGER", "TEXT", "REAL", "BLOB" };

    /// <summary>The provider's name, or null if the text fits several or none.</summary>
    public static string? Of(SnapshotModel model)
    {
        var calls = model.Calls.Concat(model.Entities.SelectMany(static entity => entity.Properties).SelectMany(static property => property.Calls));
        foreach (var call in calls)
        {
            // From EF Core 5 on as calls of the provider's class, before that as annotations of the provider's prefix.
            var text = call.StaticClass ?? (call.Name == "HasAnnotation" ? call.Text(0) : null);
            if (text is null) continue;
            if (text.LastIndexOf('.') is >= 0 and var dot) text = text.Substring(dot + 1);
            if (Array.Find(s_named, name => text.StartsWith(name, StringComparison.Ordinal)) is { } provider) return provider;
        }

        // SQLite needs no settings of its own, and has no longest name; most columns have one of its four store types.
        var columns = model.Entities.SelectMany(static entity => entity.Properties).ToList();
        if (model.Calls.FirstOrDefault(static call => call.Name == "HasAnnotation" && call.Text(0) == "Relational:MaxIdentifierLength") is { } longest) return longest.Number(1) == LongestOfMySql && IsMySql(columns) ? "MySql" : null;
        var types = columns.Select(static property => property.ColumnType).Where(static type => type is not null).ToList();
        return types.Count > 0 && 2 * types.Count(type => s_sqliteTypes.Contains(type!)) > types.Count ? "Sqlite" : null;
    }

    // Pomelo before version 8 says nothing of itself. Oracle's provider may not either, and has decimals of another size.
    private static bool IsMySql(List<SnapshotProperty> columns)
        => columns.Exists(static column => column.ColumnType is "tinyint(1)" or "longtext" or "longblob" or "datetime(6)")
            && columns.TrueForAll(static column => column.ClrType.TrimEnd('?') != "decimal" || column.Precision is not null || column.ColumnType == "decimal(65,30)");
}
