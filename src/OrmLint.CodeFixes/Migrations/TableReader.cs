using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Reads one table of a snapshot out of the entity types that are mapped to it.</summary>
internal sealed class TableReader
{
    /// <summary>Calls on an entity type that say nothing of its table.</summary>
    private static readonly ImmutableHashSet<string> s_silent = ImmutableHashSet.Create(StringComparer.Ordinal,
        "HasDiscriminator", "HasValue", "IsComplete", "HasData", "WithOwner", "HasForeignKey", "HasTrigger", "HasChangeTrackingStrategy", "HasComment", "HasCheckConstraint");

    private static readonly ImmutableHashSet<string> s_index = ImmutableHashSet.Create(StringComparer.Ordinal, "HasIndex", "IsUnique", "IsDescending", "HasDatabaseName", "HasFilter");

    private static readonly ImmutableHashSet<string> s_relation = ImmutableHashSet.Create(StringComparer.Ordinal,
        "HasOne", "WithMany", "WithOne", "HasForeignKey", "HasPrincipalKey", "OnDelete", "IsRequired", "HasConstraintName");

    private readonly DatabaseReader _database;
    private readonly List<(SnapshotEntity Entity, SnapshotEntity Root, string Prefix)> _mapped = new();
    private readonly List<(SnapshotEntity Owned, TableReader Owner)> _ownerships = new();
    private readonly List<string> _unread = new();

    public TableReader(DatabaseReader database, MigrationTable name)
    {
        _database = database;
        Table = new DatabaseTable(name, ImmutableArray<string>.Empty, ImmutableArray<DatabaseColumn>.Empty) { CharSet = database.Model.Provider == "MySql" ? PomeloColumns.Annotation : null };
    }

    /// <summary>What has been read.</summary>
    public DatabaseTable Table { get; private set; }

    private string Name => Table.Name.Name;

    /// <summary>Records that an entity type is mapped to the table.</summary>
    /// <param name="entity">The entity type.</param>
    /// <param name="root">The root of its hierarchy, whose key it has.</param>
    /// <param name="path">What it is called: an owned type by the way to it.</param>
    /// <param name="prefix">What its columns' names begin with by convention.</param>
    /// <param name="isOptional">Whether the table has rows without it.</param>
    /// <param name="strategy">How its hierarchy is mapped.</param>
    public void Map(SnapshotEntity entity, SnapshotEntity root, string path, string prefix, bool isOptional, string strategy)
    {
        _mapped.Add((entity, root, prefix));
        Table = Table with { Entities = Table.Entities.Add(path), IsExcluded = Table.IsExcluded || entity.IsExcluded, Comment = Table.Comment ?? entity.Comment };

        var isAlone = entity != root && entity.Table is not null && !isOptional;
        if (strategy == "Tpc" || (isAlone && strategy != "Tpt") || entity.IsMappedOtherwise || !entity.ShadowProperties.IsEmpty || (root.Key is null && !entity.IsOwned)) LeaveUnread(entity.Blocks.Select(static block => block.ToString()));
        LeaveUnread(entity.Calls.Where(static call => call.StaticClass is not null || !s_silent.Contains(call.Name)).Select(static call => call.Syntax.ArgumentList.ToString() + call.Name));
        LeaveUnread(entity.Blocks.SelectMany(static block => block.DescendantNodes()).OfType<MemberAccessExpressionSyntax>().Where(static member => member.Name.Identifier.ValueText == "IsTemporal" || (member.Name.Identifier.ValueText == "HasName" && member.Expression.ToString().Contains("HasCheckConstraint"))).Select(static member => member.Parent!.ToString()));

        // A type with a table of its own has the key of its root there, too, which the root's table numbers; before EF Core 10, SQLite's numbered it as well.
        var isNumbered = _database.Model.Provider == "Sqlite" && EfCoreVersion.MajorOf(_database.Model.ProductVersion) < 10;
        var key = root.Properties.Where(property => root.Key?.Properties.Contains(property.Name) == true)
            .Select(property => isNumbered ? property : property with { ValueGenerated = null, Calls = property.Calls.RemoveAll(static call => call.StaticClass is not null) });
        if (isAlone) AddColumns(root, key, root, path, "", isOptional: false, isOwnTable: !isNumbered);
        AddColumns(entity, entity.Properties, root, path, prefix, isOptional, isOwnTable: false);
        AddComplex(entity, path, prefix, isOptional);
        if (isOptional && entity.IsOwned) return;
        if (Table.PrimaryKey is null && root.Key is { } primary) Table = Table with { PrimaryKey = new DatabaseKey(primary.Name ?? "PK_" + Name, ColumnsOf(primary.Properties), IsPrimary: true) };
    }

    /// <summary>Records that an owned type has this table to itself.</summary>
    public void AddOwnership(SnapshotEntity owned, TableReader owner) => _ownerships.Add((owned, owner));

    /// <summary>Records text that is not understood.</summary>
    public void LeaveUnread(IEnumerable<string> text) => _unread.AddRange(text);

    /// <summary>The column of a property; null where it is none of the table's.</summary>
    public string? ColumnOf(string property) => Table.Columns.FirstOrDefault(column => column.Properties.Any(mapped => mapped.Property == property))?.Column.Name;

    /// <summary>Reads keys, indexes and relationships, after the columns of all tables.</summary>
    public void ReadConstraints()
    {
        foreach (var (entity, root, prefix) in _mapped)
        {
            foreach (var key in entity.AlternateKeys) AddAlternateKey(entity, prefix, key.Properties, key.Name);
            foreach (var index in entity.Indexes) AddIndex(entity, prefix, index);
            foreach (var key in entity.ForeignKeys) AddForeignKey(entity, prefix, key);
            AddSeed(entity);
        }

        // A key that relationships alone refer to is not written as one.
        foreach (var key in _database.Model.Entities.SelectMany(static entity => entity.ForeignKeys).Where(static key => !key.PrincipalKey.IsEmpty))
        {
            var principal = _mapped.Find(mapped => mapped.Entity.Name == key.Principal);
            if (principal.Entity is not null) AddAlternateKey(principal.Entity, principal.Prefix, key.PrincipalKey, null);
        }

        foreach (var (owned, owner) in _ownerships) AddOwnershipKey(owned, owner);
        Finish();
    }

    private void AddColumns(SnapshotEntity entity, IEnumerable<SnapshotProperty> properties, SnapshotEntity root, string path, string prefix, bool isOptional, bool isOwnTable)
    {
        foreach (var property in properties)
        {
            var isKey = root.Key?.Properties.Contains(property.Name) == true;

            // The key of an owned type is that of its owner, in whose table it is.
            if (isKey && entity.IsOwned && prefix.Length > 0) continue;
            AddColumn(property, property.ColumnName ?? prefix + property.Name, path, isOptional && !isKey, isKey, isKey && root.Key!.Properties.Length == 1 && !isOwnTable);
        }
    }

    private void AddComplex(SnapshotEntity entity, string path, string prefix, bool isOptional)
    {
        foreach (var complex in entity.ComplexTypes)
        {
            if (complex.IsInJson || complex.IsMappedOtherwise)
            {
                LeaveUnread(complex.Blocks.Select(static block => block.ToString()));
                continue;
            }

            var isMissing = isOptional || !complex.IsRequired;
            foreach (var property in complex.Properties) AddColumn(property, property.ColumnName ?? prefix + complex.Name + "_" + property.Name, path + "." + complex.Name, isMissing, isKey: false, isOnlyKey: false, isOfEntity: false);
            AddComplex(complex, path + "." + complex.Name, prefix + complex.Name + "_", isMissing);
        }

        if (entity.ComplexTypes.Length != entity.ComplexProperties.Length) LeaveUnread(entity.Blocks.Select(static block => block.ToString()));
    }

    private void AddColumn(SnapshotProperty property, string name, string path, bool isOptional, bool isKey, bool isOnlyKey, bool isOfEntity = true)
    {
        var known = Table.Find(name);
        var allowsNull = isKey ? false : property.AllowsNull;
        if (known is not null)
        {
            // Types of a hierarchy may share a column.
            Table = Table with { Columns = Table.Columns.Replace(known, known with { Properties = known.Properties.Add((path, property.Name)) }) };
            return;
        }

        if (allowsNull is not { } nullable || MigrationColumn.Of(property, name, _database.Model.Provider, isOptional || nullable, isOnlyKey, isOfEntity) is not { } column)
        {
            LeaveUnread(property.Statements.Select(statement => name + ": " + statement));
            return;
        }

        Table = Table with { Columns = Table.Columns.Add(new DatabaseColumn(column, ImmutableArray.Create((path, property.Name)))) };
    }

    private void AddAlternateKey(SnapshotEntity entity, string prefix, ImmutableArray<string> properties, string? name)
    {
        var columns = ColumnsOf(properties, entity, prefix);
        if (Table.PrimaryKey?.Columns.SequenceEqual(columns) == true || Table.UniqueConstraints.Any(key => key.Columns.SequenceEqual(columns))) return;
        Table = Table with { UniqueConstraints = Table.UniqueConstraints.Add(new DatabaseKey(Named(name ?? $"AK_{Name}_{string.Join("_", columns)}"), columns, IsPrimary: false)) };
    }

    private void AddIndex(SnapshotEntity entity, string prefix, SnapshotIndex index)
    {
        var statements = entity.Blocks.Where(static block => block.Block is not null).SelectMany(static block => block.Block!.Statements).OfType<ExpressionStatementSyntax>()
            .Select(static statement => (Statement: statement, Chain: SnapshotChain.Read(statement.Expression)))
            .Where(pair => pair.Chain is { Head.Name: "HasIndex" } chain && chain.Head.Texts().SequenceEqual(SnapshotChain.Read(((ExpressionStatementSyntax)index.Statement).Expression)!.Value.Head.Texts())).ToList();
        if (statements.Count != 1 || statements[0].Chain!.Value.Calls.Any(static call => call.StaticClass is not null || !s_index.Contains(call.Name)) || index.Properties.Any(static property => property.IndexOf('.') >= 0))
        {
            LeaveUnread(statements.Select(static pair => pair.Statement.ToString()));
            return;
        }

        var columns = ColumnsOf(index.Properties, entity, prefix);
        var descending = index.Descending;
        Table = Table with { Indexes = Table.Indexes.Add(new DatabaseIndex(Named(index.Name ?? $"IX_{Name}_{string.Join("_", columns)}"), columns, index.IsUnique, index.Filter) { Descending = descending }) };
    }

    private void AddForeignKey(SnapshotEntity entity, string prefix, SnapshotForeignKey key)
    {
        if (SnapshotChain.Read((key.Statement as ExpressionStatementSyntax)?.Expression!) is not { } chain || chain.Calls.Any(static call => call.StaticClass is not null || !s_relation.Contains(call.Name)))
        {
            LeaveUnread(new[] { key.Statement.ToString() });
            return;
        }

        if (_database.Find(key.Principal) is not { } principal || _database.Model.Find(key.Principal) is not { } target || _database.Root(target) is not { } root) return;
        var principalKey = key.PrincipalKey.IsEmpty ? root.Key?.Properties ?? ImmutableArray<string>.Empty : key.PrincipalKey;
        var columns = ColumnsOf(key.Properties, entity, prefix);
        var principalColumns = principal.ColumnsOf(principalKey);

        // Two types in one table, by one key.
        if (ReferenceEquals(principal, this) && columns.SequenceEqual(principalColumns)) return;
        var constraint = new DatabaseForeignKey(Named(key.ConstraintName ?? $"FK_{Name}_{principal.Name}_{string.Join("_", columns)}"), columns, principal.Table.Name, principalColumns, key.OnDelete is "Cascade" or "SetNull" or "Restrict" ? key.OnDelete : "NoAction");
        if (Table.ForeignKeys.Any(other => other.Name == constraint.Name)) LeaveUnread(new[] { key.Statement.ToString() });
        else Table = Table with { ForeignKeys = Table.ForeignKeys.Add(constraint) };
    }

    private void AddOwnershipKey(SnapshotEntity owned, TableReader owner)
    {
        var names = owned.Calls.FirstOrDefault(static call => call.Name == "HasForeignKey")?.Texts() ?? ImmutableArray<string>.Empty;
        if (names.IsEmpty || owner.Table.PrimaryKey is not { } key)
        {
            LeaveUnread(owned.Blocks.Select(static block => block.ToString()));
            return;
        }

        var columns = ColumnsOf(names);
        Table = Table with { ForeignKeys = Table.ForeignKeys.Add(new DatabaseForeignKey(Named($"FK_{Name}_{owner.Name}_{string.Join("_", columns)}"), columns, owner.Table.Name, key.Columns, "Cascade")) };
    }

    private void AddSeed(SnapshotEntity entity)
    {
        if (entity.Seed.IsEmpty) return;
        if (entity.IsOwned || Table.PrimaryKey is not { } key || _mapped.Count > 1)
        {
            LeaveUnread(entity.Seed.Select(static row => row.ToString()));
            return;
        }

        foreach (var row in entity.Seed)
        {
            if (row is not AnonymousObjectCreationExpressionSyntax made || made.Initializers.Any(static value => value.NameEquals is null))
            {
                LeaveUnread(new[] { row.ToString() });
                continue;
            }

            var given = made.Initializers.ToDictionary(value => ColumnOf(value.NameEquals!.Name.Identifier.ValueText) ?? "", static value => value.Expression.ToString(), StringComparer.Ordinal);
            var values = Table.Columns.Where(static column => column.Column.ComputedColumnSql is null && !column.Column.IsRowVersion)
                .Select(column => (column.Column.Name, Literal: given.TryGetValue(column.Column.Name, out var literal) ? literal : "null")).ToList();
            if (given.ContainsKey("") || values.Exists(value => value.Literal == "null" && key.Columns.Contains(value.Name)) || values.Exists(value => value.Literal.IndexOf('\n') >= 0)) LeaveUnread(new[] { row.ToString() });
            else Table = Table with { Rows = Table.Rows.Add(new DatabaseRow(values.Where(value => key.Columns.Contains(value.Name)).ToImmutableArray(), values.Where(value => !key.Columns.Contains(value.Name)).ToImmutableArray())) };
        }
    }

    private void Finish()
    {
        var keys = Table.PrimaryKey?.Columns ?? ImmutableArray<string>.Empty;
        Table = Table with
        {
            Columns = Table.Columns.OrderBy(column => keys.IndexOf(column.Column.Name) is >= 0 and var place ? place : int.MaxValue).ThenBy(static column => column.Column.Name, StringComparer.Ordinal).ToImmutableArray(),
            Order = keys.AddRange(_mapped.SelectMany(static mapped => mapped.Entity.ForeignKeys).Where(static key => key.Navigation is not null)
                .SelectMany(static key => key.Properties.Select((property, place) => (Place: place, Property: property))).OrderBy(static part => part.Place).ThenBy(static part => part.Property, StringComparer.Ordinal).Select(part => ColumnOf(part.Property) ?? part.Property)),
            UniqueConstraints = Table.UniqueConstraints.OrderBy(static key => key.Name, StringComparer.InvariantCulture).ToImmutableArray(),
            Indexes = Table.Indexes.OrderBy(static index => index.Name, StringComparer.InvariantCulture).ToImmutableArray(),
            ForeignKeys = Table.ForeignKeys.OrderBy(static key => key.Name, StringComparer.Ordinal).ToImmutableArray(),
            Checks = _mapped.SelectMany(static mapped => mapped.Entity.Checks).Select(static check => new DatabaseCheck(check.Name, check.Sql)).OrderBy(static check => check.Name, StringComparer.InvariantCulture).ToImmutableArray(),
            Unread = string.Join("\n", _unread),
        };
        if (Table.Indexes.GroupBy(static index => index.Name).Any(static same => same.Skip(1).Any())) Table = Table with { Unread = Table.Unread + "\ntwo indexes of one name: " + string.Join(", ", Table.Indexes.Select(static index => index.Name)) };
    }

    /// <summary>The columns of properties of an entity type, whose names may differ from those of another one in the table.</summary>
    private ImmutableArray<string> ColumnsOf(ImmutableArray<string> properties, SnapshotEntity entity, string prefix)
        => properties.Select(name => entity.Find(name) is { } own ? own.ColumnName ?? (prefix.Length > 0 && entity.IsOwned && entity.Key?.Properties.Contains(name) == true ? ColumnOf(name) ?? name : prefix + name) : ColumnOf(name) ?? name).ToImmutableArray();

    private ImmutableArray<string> ColumnsOf(ImmutableArray<string> properties) => properties.Select(name => ColumnOf(name) ?? name).ToImmutableArray();

    private string Named(string name)
    {
        if (name.Length > _database.LongestName) LeaveUnread(new[] { "too long a name: " + name });
        return name;
    }
}
