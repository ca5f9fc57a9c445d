using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the next snapshot says of a table that is named otherwise, or of its check constraints.</summary>
internal static class TableText
{
    /// <summary>The edits by which a table gets another name: those of the types that are owned in it, too.</summary>
    public static ImmutableArray<SnapshotEdit>? Renamed(Comparison comparison, ComparedEntity compared, string name, EntityConfiguration? said)
    {
        var entity = compared.Entity;

        // A table that several types share, or one that another type has already, is renamed in several places or not at all.
        if (entity.Table is not { } before || compared.IsPart || comparison.Tables.IsShared(entity) || comparison.Tables.HasTable(name)) return null;
        var isMoved = said?.Schema is { } schema && !(schema.IsKnown && schema.Value == entity.Schema);
        if (isMoved) return null;

        // The call names the schema too, be it none.
        var hasNullSchema = said is not null && entity.Schema is null;
        return Parts(entity, before).Select(part => (SnapshotEdit)new EntityEdit(part, other => other with { Table = name }))
            .Prepend(new EntityEdit(entity, other => other with { Table = name, HasNullSchema = hasNullSchema })).ToImmutableArray();
    }

    /// <summary>The edits by which a table gets into another schema; null where that depends on the default one.</summary>
    public static ImmutableArray<SnapshotEdit>? Moved(Comparison comparison, ComparedEntity compared, string? schema)
    {
        var entity = compared.Entity;
        if (entity.Table is not { } table || compared.IsPart || comparison.Tables.IsShared(entity) || comparison.Snapshot.DefaultSchema is not null || comparison.Model.Configuration.Model.Find(Facet.Schema) is not null) return null;
        return Parts(entity, table).Prepend(entity).Select(part => (SnapshotEdit)new EntityEdit(part, other => other with { Schema = schema, HasNullSchema = false })).ToImmutableArray();
    }

    /// <summary>The edit by which a check constraint comes, or gets other SQL; null where the SQL is not known.</summary>
    public static ImmutableArray<SnapshotEdit>? Checked(ComparedEntity compared, string name, Saying said)
        => said.Value is { IsKnown: true, Value: string sql } && sql.IndexOf('\n') < 0
            ? SnapshotEdit.Of(compared.Entity, entity => entity with { Checks = entity.Checks.RemoveAll(check => check.Name == name).Add((name, sql)).OrderBy(static check => check.Name, StringComparer.Ordinal).ToImmutableArray() })
            : null;

    /// <summary>The edit by which a check constraint goes.</summary>
    public static ImmutableArray<SnapshotEdit>? Unchecked(ComparedEntity compared, string name)
        => SnapshotEdit.Of(compared.Entity, entity => entity with { Checks = entity.Checks.RemoveAll(check => check.Name == name) });

    private static IEnumerable<SnapshotEntity> Parts(SnapshotEntity owner, string table)
        => owner.Owned.Where(owned => owned.Table == table).SelectMany(owned => Parts(owned, table).Prepend(owned));
}
