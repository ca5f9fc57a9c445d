using System;
using System.Collections.Generic;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>All tables of a model with their columns, as a snapshot or a designer has them: what two of them can be compared by, whatever their classes are called.</summary>
internal sealed class ModelTables
{
    private readonly Dictionary<string, SortedDictionary<string, string>> _tables = new(StringComparer.OrdinalIgnoreCase);

    private ModelTables()
    {
    }

    /// <summary>The tables of a model; null where any part of it was not understood.</summary>
    public static ModelTables? Of(SnapshotModel model)
    {
        if (!model.IsExact) return null;
        var tables = new ModelTables();
        foreach (var entity in model.Entities)
        {
            if (!tables.Add(model, entity, TableOf(model, entity), "")) return null;
        }

        return tables;
    }

    /// <summary>What the one has and the other has not, or in another way; in the order of the names.</summary>
    public static IEnumerable<string> Differences(ModelTables snapshot, ModelTables last)
    {
        foreach (var name in snapshot._tables.Keys.Union(last._tables.Keys, StringComparer.OrdinalIgnoreCase).OrderBy(static name => name, StringComparer.Ordinal))
        {
            if (!last._tables.TryGetValue(name, out var before)) yield return $"'{name}' (only in the snapshot)";
            else if (!snapshot._tables.TryGetValue(name, out var now)) yield return $"'{name}' (not in the snapshot)";
            else
            {
                foreach (var column in now.Keys.Union(before.Keys, StringComparer.OrdinalIgnoreCase).OrderBy(static column => column, StringComparer.Ordinal))
                {
                    if (!before.TryGetValue(column, out var old)) yield return $"'{name}.{column}' (only in the snapshot)";
                    else if (!now.TryGetValue(column, out var type)) yield return $"'{name}.{column}' (not in the snapshot)";
                    else if (old != type) yield return $"'{name}.{column}' ({type} in the snapshot, {old} there)";
                }
            }
        }
    }

    private bool Add(SnapshotModel model, SnapshotEntity entity, string? table, string prefix)
    {
        if (!entity.Unknown.IsEmpty) return false;
        if (table is not null && !entity.IsMappedOtherwise)
        {
            if (!_tables.TryGetValue(table, out var columns)) _tables.Add(table, columns = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase));
            foreach (var property in entity.Properties)
            {
                var facets = property.MaxLength is { } length && property.ColumnType?.IndexOf('(') is null or < 0 ? $", at most {length}" : "";
                columns[property.ColumnName ?? prefix + property.Name] = $"{property.ColumnType ?? property.ClrType}{(property.AllowsNull == false ? " not null" : "")}{facets}";
            }
        }

        return entity.Owned.All(owned => Add(model, owned, owned.Table is { } own ? Key(owned.Schema ?? model.DefaultSchema, own) : table, prefix + owned.Ownership!.Navigation + "_"));
    }

    private static string? TableOf(SnapshotModel model, SnapshotEntity entity)
    {
        for (var depth = 0; entity.Table is null && entity.BaseType is { } parent && model.Find(parent) is { } next && depth < 32; depth++) entity = next;
        return entity.Table is { } table ? Key(entity.Schema ?? model.DefaultSchema, table) : null;
    }

    private static string Key(string? schema, string table) => schema is null ? table : schema + "." + table;
}
