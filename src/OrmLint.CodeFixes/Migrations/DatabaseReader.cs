using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Reads the database that a snapshot leads to: tables by the rules of EF Core's <c>RelationalModel</c>, names by its conventions (EF Core 8 to 10).</summary>
internal sealed class DatabaseReader
{
    private readonly SnapshotModel _model;
    private readonly Dictionary<MigrationTable, TableReader> _tables = new();
    private readonly Dictionary<SnapshotEntity, TableReader> _byEntity = new();

    private DatabaseReader(SnapshotModel model) => _model = model;

    /// <summary>The snapshot.</summary>
    public SnapshotModel Model => _model;

    /// <summary>How long names may be; longer ones are cut in a way that is not followed.</summary>
    public int LongestName => _model.Calls.FirstOrDefault(static call => call.Name == "HasAnnotation" && call.Text(0) == "Relational:MaxIdentifierLength")?.Number(1) ?? int.MaxValue;

    /// <summary>Reads the database; null where the snapshot has what is not of its grammar.</summary>
    public static Database? Of(SnapshotModel model)
    {
        if (!model.IsExact || model.Entities.Any(static entity => !entity.Unknown.IsEmpty) || (model.Provider == "MySql" && !PomeloColumns.AreOf(model))) return null;
        var reader = new DatabaseReader(model);
        foreach (var entity in model.Entities) reader.Map(entity);
        foreach (var table in reader._tables.Values) table.ReadConstraints();
        var sorted = reader._tables.Values.Select(static table => table.Table).OrderBy(static table => table.Name.Name, StringComparer.InvariantCulture).ThenBy(static table => table.Name.Schema, StringComparer.InvariantCulture);
        return new Database(sorted.ToImmutableArray(), model.Sequences.Select(sequence => sequence with { Schema = sequence.Schema ?? model.DefaultSchema, Statement = null }).ToImmutableArray(), model.Calls.FirstOrDefault(static call => call.Name == "UseCollation")?.Text(0), Unread(model));
    }

    /// <summary>The reader of an entity type's table, or null: it has none.</summary>
    public TableReader? Find(SnapshotEntity entity) => _byEntity.TryGetValue(entity, out var table) ? table : null;

    /// <summary>The reader of the table of an entity type by name, or null.</summary>
    public TableReader? Find(string entity) => _model.Find(entity) is { } found ? Find(found) : null;

    /// <summary>The entity type at the root of a hierarchy; null where the text is broken.</summary>
    public SnapshotEntity? Root(SnapshotEntity entity)
    {
        // Bounded, since a broken snapshot may go round in circles.
        for (var depth = 0; depth < 32 && entity.BaseType is { } name; depth++)
        {
            if (_model.Find(name) is not { } parent) return null;
            entity = parent;
        }

        return entity.BaseType is null ? entity : null;
    }

    private void Map(SnapshotEntity entity)
    {
        if (Root(entity) is not { } root) return;
        var isOfRoot = entity != root && (entity.Table is null || (entity.Table == root.Table && entity.Schema == root.Schema));
        var named = isOfRoot ? root : entity;
        if (named.Table is not { } table || (entity.IsMappedOtherwise && entity.Table is null)) return;
        var reader = TableOf(new MigrationTable(table, named.Schema ?? _model.DefaultSchema));
        _byEntity[entity] = reader;
        reader.Map(entity, root, entity.Name, prefix: "", isOptional: isOfRoot, strategy: root.Strategy ?? "Tph");
        MapOwned(entity, entity.Name, reader, prefix: "", isOptional: isOfRoot);
    }

    private void MapOwned(SnapshotEntity owner, string path, TableReader table, string prefix, bool isOptional)
    {
        foreach (var owned in owner.Owned)
        {
            var (navigation, isCollection) = (owned.Ownership!.Navigation, owned.Ownership.IsCollection);
            if (owned.IsInJson)
            {
                table.LeaveUnread(owned.Blocks.Select(static block => block.ToString()));
                continue;
            }

            var own = owned.Table is { } name ? new MigrationTable(name, owned.Schema ?? _model.DefaultSchema) : table.Table.Name;
            var (reader, isApart) = own == table.Table.Name ? (table, false) : (TableOf(own), true);
            var isMissing = !isApart && (isOptional || isCollection || !owner.RequiredNavigations.Contains(navigation));
            var inner = isApart ? "" : prefix + navigation + "_";
            _byEntity[owned] = reader;
            reader.Map(owned, owned, path + "." + navigation, inner, isMissing, strategy: "Tph");
            if (isApart) reader.AddOwnership(owned, table);
            MapOwned(owned, path + "." + navigation, reader, inner, isMissing);
        }
    }

    private TableReader TableOf(MigrationTable name)
    {
        if (!_tables.TryGetValue(name, out var table)) _tables.Add(name, table = new TableReader(this, name));
        return table;
    }

    private static string Unread(SnapshotModel model)
        => string.Join("\n", model.Calls.Where(static call => call.Name is not ("UseCollation" or "HasDefaultSchema") && !(call.Name == "HasAnnotation" && call.Text(0) == "ProductVersion"))
            .Select(static call => call.StaticClass + "." + call.Name + "(" + string.Join(", ", call.Arguments) + ")")
            .Concat(model.Sequences.Where(static sequence => !sequence.IsWhole).Select(static sequence => sequence.Statement!.ToString())));
}
