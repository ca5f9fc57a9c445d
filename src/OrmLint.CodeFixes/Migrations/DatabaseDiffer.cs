using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// The operations that lead from one database to another: what EF Core's <c>MigrationsModelDiffer</c> writes (EF Core 8.0 to 10.0), one pass
/// after the other pairing what is the same, from last to first.
/// </summary>
internal sealed class DatabaseDiffer
{
    private readonly Database _source;
    private readonly Database _target;
    private readonly bool _rename;
    private readonly Func<DatabaseTable, ImmutableArray<MigrationColumn>> _inOrder;
    private readonly List<MigrationOperation> _found = new();
    private readonly Dictionary<MigrationTable, MigrationTable> _tables = new();
    private readonly Dictionary<(MigrationTable Table, string Column), string> _columns = new();
    private bool _isUnderstood = true;

    private DatabaseDiffer(Database source, Database target, bool rename, Func<DatabaseTable, ImmutableArray<MigrationColumn>> inOrder)
    {
        _source = source;
        _target = target;
        _rename = rename;
        _inOrder = inOrder;
    }

    /// <summary>The operations in their order, or null if something that takes part in them is not understood.</summary>
    /// <param name="source">The database as it is.</param>
    /// <param name="target">The database as it will be.</param>
    /// <param name="rename">Whether a dropped and an added column of one structure are taken for a rename, where there is just one of each.</param>
    /// <param name="inOrder">The columns of a new table in the order in which it is made.</param>
    public static ImmutableArray<MigrationOperation>? Operations(Database source, Database target, bool rename, Func<DatabaseTable, ImmutableArray<MigrationColumn>> inOrder)
    {
        var differ = new DatabaseDiffer(source, target, rename, inOrder);
        differ.Compare();
        return differ._isUnderstood && source.Unread == target.Unread ? OperationOrder.Sort(differ._found)?.SelectMany(WithFilling).ToImmutableArray() : null;
    }

    private static IEnumerable<MigrationOperation> WithFilling(MigrationOperation operation)
    {
        if (operation is AlterColumn alter && PomeloColumns.FillBefore(alter) is { } fill) yield return fill;
        yield return operation;
    }

    private void Compare()
    {
        if (_source.Collation != _target.Collation) _found.Add(new AlterDatabase(_target.Collation, _source.Collation));
        _found.AddRange(Schemas(_target).Except(Schemas(_source)).Select(static schema => new EnsureSchema(schema)));
        CompareTables();
        CompareSequences();
        CompareForeignKeys();
        SeedOperations.Compare(_source, _target, _tables, _found, out var isSeedUnderstood);
        _isUnderstood &= isSeedUnderstood;
    }

    private static IEnumerable<string> Schemas(Database database)
        => database.Tables.Where(static table => !table.IsExcluded).Select(static table => table.Name.Schema).Concat(database.Sequences.Select(static sequence => sequence.Schema)).OfType<string>().Distinct();

    private void CompareTables()
    {
        var pairs = new Pairing<DatabaseTable>(_source.Tables, _target.Tables)
            .By(static (source, target) => Same(source.Name.Name, target.Name.Name) && Same(source.Name.Schema, target.Name.Schema))
            .By(static (source, target) => Same(source.Name.Name, target.Name.Name))
            .By(static (source, target) => Same(source.Entities[0], target.Entities[0]))
            .By(static (source, target) => source.Entities.Any(entity => target.Entities.Any(other => Same(entity, other))));
        foreach (var (source, target) in pairs.Pairs) _tables[target.Name] = source.Name;
        foreach (var (source, target) in pairs.Pairs) CompareTable(source, target);
        foreach (var table in pairs.Removed.Where(static table => !table.IsExcluded))
        {
            _isUnderstood &= table.Unread.Length == 0;
            _found.Add(new DropTable(table));
        }

        foreach (var table in pairs.Added.Where(static table => !table.IsExcluded))
        {
            _isUnderstood &= table.Unread.Length == 0;
            _found.Add(new CreateTable(table with { ForeignKeys = ImmutableArray<DatabaseForeignKey>.Empty }, _inOrder(table)));
            _found.AddRange(table.Indexes.Select(index => new CreateIndex(table.Name, index)));
        }
    }

    private void CompareTable(DatabaseTable source, DatabaseTable target)
    {
        // A column that is not understood may have been renamed with its table; and what else is said of a table may have to be said again.
        var isRenamed = source.Name != target.Name;
        if (source.Unread != target.Unread || (isRenamed && source.Unread.Length > 0) || source.IsExcluded != target.IsExcluded) _isUnderstood = false;
        if (isRenamed && !source.IsExcluded) _found.Add(new RenameTable(source.Name, target.Name));
        if (source.Comment != target.Comment && !source.IsExcluded) _found.Add(new AlterTable(target.Name, target.Comment, source.Comment, target.CharSet));

        var before = _found.Count;
        CompareColumns(source, target);
        CompareKeys(source, target);
        CompareIndexes(source, target);
        CompareChecks(source, target);
        if (source.IsExcluded) _found.RemoveRange(before, _found.Count - before);
    }

    private void CompareColumns(DatabaseTable source, DatabaseTable target)
    {
        var pairs = new Pairing<DatabaseColumn>(source.Columns, target.Columns)
            .By(static (left, right) => Same(left.Column.Name, right.Column.Name))
            .By(static (left, right) => left.Properties.Any(mapped => right.Properties.Any(other => Same(mapped.Property, other.Property) && mapped.Entity == other.Entity)))
            .By(static (left, right) => left.Properties.Any(mapped => right.Properties.Any(other => Same(mapped.Property, other.Property))));
        var known = pairs.Pairs.Count;
        if (_rename)
        {
            // EF Core also pairs them where there are several of one structure, and joins columns that have nothing to do with each other; nothing is guessed here.
            var (removed, added) = (pairs.Removed.ToList(), pairs.Added.ToList());
            pairs.By((left, right) => left.Column.HasStructureOf(right.Column)
                && removed.Count(other => other.Column.HasStructureOf(left.Column)) == 1 && added.Count(other => other.Column.HasStructureOf(right.Column)) == 1);
        }

        for (var index = 0; index < pairs.Pairs.Count; index++)
        {
            var (left, right) = pairs.Pairs[index];
            _columns[(target.Name, right.Column.Name)] = left.Column.Name;
            if (left.Column.Name != right.Column.Name) _found.Add(new RenameColumn(target.Name, right.Column, left.Column, IsGuess: index >= known));
            if (right.Column.IsAlteredFrom(left.Column)) _found.Add(new AlterColumn(target.Name, right.Column, left.Column));
        }

        _found.AddRange(pairs.Removed.Select(column => new DropColumn(source.Name, column.Column)));
        _found.AddRange(pairs.Added.Select(column => new AddColumn(target.Name, column.Column)));
    }

    private void CompareKeys(DatabaseTable source, DatabaseTable target)
    {
        var pairs = new Pairing<DatabaseKey>(Keys(source), Keys(target))
            .By((left, right) => left.Name == right.Name && left.IsPrimary == right.IsPrimary && left.Columns.SequenceEqual(Before(target.Name, right.Columns)));
        _found.AddRange(pairs.Removed.Select(key => new DropKey(source.Name, key)));
        _found.AddRange(pairs.Added.Select(key => new AddKey(target.Name, key)));
    }

    private static IEnumerable<DatabaseKey> Keys(DatabaseTable table)
        => (table.PrimaryKey is { } key ? table.UniqueConstraints.Add(key) : table.UniqueConstraints).OrderBy(static key => key.Name, StringComparer.InvariantCulture);

    private void CompareIndexes(DatabaseTable source, DatabaseTable target)
    {
        var pairs = new Pairing<DatabaseIndex>(source.Indexes, target.Indexes)
            .By((left, right) => Same(left.Name, right.Name) && IsLike(left, right))
            .By(IsLike);
        foreach (var (left, right) in pairs.Pairs)
        {
            if (left.Name != right.Name) _found.Add(new RenameIndex(target.Name, left.Name, right.Name));
        }

        _found.AddRange(pairs.Removed.Select(index => new DropIndex(source.Name, index)));
        _found.AddRange(pairs.Added.Select(index => new CreateIndex(target.Name, index)));

        bool IsLike(DatabaseIndex left, DatabaseIndex right)
            => left.IsUnique == right.IsUnique && left.Filter == right.Filter && left.Descending.IsDefault == right.Descending.IsDefault
                && (left.Descending.IsDefault || left.Descending.SequenceEqual(right.Descending)) && left.Columns.SequenceEqual(Before(target.Name, right.Columns));
    }

    private void CompareChecks(DatabaseTable source, DatabaseTable target)
    {
        var pairs = new Pairing<DatabaseCheck>(source.Checks, target.Checks).By(static (left, right) => Same(left.Name, right.Name) && left.Sql == right.Sql);
        _found.AddRange(pairs.Removed.Select(check => new DropCheck(source.Name, check.Name)));
        _found.AddRange(pairs.Added.Select(check => new AddCheck(target.Name, check)));
    }

    private void CompareForeignKeys()
    {
        var dropped = new HashSet<MigrationTable>(_found.OfType<DropTable>().Select(static drop => drop.Table.Name));
        var pairs = new Pairing<(DatabaseTable Table, DatabaseForeignKey Key)>(All(_source), All(_target))
            .By((left, right) => left.Key.Name == right.Key.Name && left.Key.OnDelete == right.Key.OnDelete && left.Key.Columns.SequenceEqual(Before(right.Table.Name, right.Key.Columns))
                && _tables.TryGetValue(right.Key.Principal, out var principal) && principal == left.Key.Principal
                && left.Key.PrincipalColumns.SequenceEqual(Before(right.Key.Principal, right.Key.PrincipalColumns)));
        foreach (var (table, key) in pairs.Removed.Where(pair => !pair.Table.IsExcluded && !dropped.Contains(pair.Table.Name))) _found.Add(new DropForeignKey(table.Name, key.Name));
        foreach (var (table, key) in pairs.Added.Where(static pair => !pair.Table.IsExcluded))
        {
            // With its table, if that is new.
            var index = _found.FindIndex(operation => operation is CreateTable create && create.Table.Name == table.Name);
            if (index < 0) _found.Add(new AddForeignKey(table.Name, key));
            else if (_found[index] is CreateTable create) _found[index] = create with { Table = create.Table with { ForeignKeys = create.Table.ForeignKeys.Add(key) } };
        }

        static IEnumerable<(DatabaseTable, DatabaseForeignKey)> All(Database database) => database.Tables.SelectMany(static table => table.ForeignKeys, static (table, key) => (table, key));
    }

    private void CompareSequences()
    {
        var pairs = new Pairing<SnapshotSequence>(_source.Sequences, _target.Sequences)
            .By(static (left, right) => Same(left.Name, right.Name) && Same(left.Schema, right.Schema) && left.ClrType == right.ClrType)
            .By(static (left, right) => Same(left.Name, right.Name) && left.ClrType == right.ClrType);
        foreach (var (left, right) in pairs.Pairs)
        {
            if (left.Schema != right.Schema || left.Name != right.Name) _found.Add(new RenameSequence(left, right));
            if (left.StartsAt != right.StartsAt) _found.Add(new RestartSequence(right));
            if (left.IncrementsBy != right.IncrementsBy || left.Min != right.Min || left.Max != right.Max || left.IsCyclic != right.IsCyclic) _found.Add(new AlterSequence(right, left));
        }

        _found.AddRange(pairs.Removed.Select(static sequence => new DropSequence(sequence)));
        _found.AddRange(pairs.Added.Select(static sequence => new CreateSequence(sequence)));
    }

    /// <summary>The columns' names before; empty for those that were not there.</summary>
    private IEnumerable<string> Before(MigrationTable table, IEnumerable<string> columns) => columns.Select(column => _columns.TryGetValue((table, column), out var before) ? before : "");

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
