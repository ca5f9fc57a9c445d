using System;
using System.Collections.Immutable;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the next snapshot says of the join entity type of a many to many relationship, which has no class: <c>ManyToManyJoinEntityTypeConvention</c>, EF Core 8 to 10.</summary>
internal static class JoinText
{
    /// <summary>Whether an entity type of the snapshot is a join entity type that has no class and is nothing more.</summary>
    public static bool IsPlain(SnapshotEntity entity, ModelConfiguration configuration)
        => entity.Name.IndexOf('.') < 0 && !configuration.NamedEntities.Contains(entity.Name) && entity is { BaseType: null, Table: not null, Navigations.IsEmpty: true, Owned.IsEmpty: true, Seed.IsEmpty: true, Calls.IsEmpty: true, Unknown.IsEmpty: true }
            && entity.ForeignKeys is [{ Navigation: null, Inverse: null }, { Navigation: null, Inverse: null }];

    /// <summary>What it is called by convention: the names of both classes, the first in the alphabet first.</summary>
    public static string NameOf(ComparedEntity left, ComparedEntity right)
    {
        var (one, other) = (left.Known.Type.Name, right.Known.Type.Name);
        return string.CompareOrdinal(one, other) < 0 ? one + other : other + one;
    }

    /// <summary>The edit by which its table gets another name.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="join">The join entity type.</param>
    /// <param name="table">The name.</param>
    /// <param name="isSaid">Whether code names the table, and with it that it is in no schema.</param>
    public static ImmutableArray<SnapshotEdit>? Renamed(Comparison comparison, SnapshotEntity join, string table, bool isSaid)
        => IsPlain(join, comparison.Model.Configuration) && !comparison.Tables.HasTable(table) && join.Schema is null && comparison.Snapshot.DefaultSchema is null && comparison.Model.Configuration.Model.Find(Facet.Schema) is null
            ? SnapshotEdit.Of(join, entity => entity with { Table = table, HasNullSchema = isSaid }) : null;

    /// <summary>The join entity type that two collections make; null where not all of it is known.</summary>
    public static SnapshotEntity? Of(Comparison comparison, ComparedEntity left, Navigation forward, ComparedEntity right, Navigation back)
    {
        if (ReferenceEquals(left, right) || Lead(comparison, right, forward) is not var (toRight, rightKey) || Lead(comparison, left, back) is not var (toLeft, leftKey)) return null;
        var name = NameOf(left, right);
        if (comparison.Model.Configuration.Any.Unknown != ModelAspects.None || comparison.Model.Configuration.NamedEntities.Contains(name) || comparison.Model.Configuration.Model.Find(Facet.Schema) is not null) return null;

        // A table that is there already belongs to somebody else, unless it is that of this relationship.
        var before = comparison.Snapshot.Find(name);
        if ((before is null || !IsPlain(before, comparison.Model.Configuration)) && comparison.Tables.HasTable(name)) return null;
        var keys = new[] { toLeft, toRight }.OrderBy(static key => key.Properties[0], StringComparer.Ordinal).ToList();
        if (keys[0].Properties[0] == keys[1].Properties[0]) return null;
        return new SnapshotEntity(name)
        {
            Table = name,
            Schema = comparison.Snapshot.DefaultSchema,
            Properties = keys.Select(key => Column(key, ReferenceEquals(key, toLeft) ? leftKey : rightKey)).ToImmutableArray(),
            Key = new SnapshotKey(keys.Select(static key => key.Properties[0]).ToImmutableArray(), null!),
            Indexes = ImmutableArray.Create(new SnapshotIndex(keys[1].Properties, null!)),
            ForeignKeys = keys.ToImmutableArray(),
        };
    }

    private static SnapshotProperty Column(SnapshotForeignKey foreignKey, SnapshotProperty key) => new(foreignKey.Properties[0], key.ClrType) { ColumnType = key.ColumnType };

    /// <summary>The foreign key to one end, named after the navigation that leads there.</summary>
    private static (SnapshotForeignKey ForeignKey, SnapshotProperty Key)? Lead(Comparison comparison, ComparedEntity target, Navigation navigation)
    {
        // A base context's class, or one with a key of several parts or of another type, is left to EF Core's tools.
        var root = comparison.Tables.Root(target.Entity);
        if (target.IsPart || target.IsForeign || EntityName.Of(navigation.Target) != target.Entity.Name) return null;
        if (root.Key?.Properties is not [var name] || (target.Entity.Find(name) ?? root.Find(name)) is not { ColumnType: not null } key || !SnapshotType.IsTakenByForeignKeys(key.ClrType)) return null;
        return (new SnapshotForeignKey(target.Entity.Name, ImmutableArray.Create(navigation.Name + name), null!) { IsRequired = true, OnDelete = "Cascade" }, key);
    }
}
