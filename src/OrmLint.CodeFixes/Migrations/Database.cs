using System.Collections.Immutable;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// The database that a snapshot leads to, as far as EF Core's <c>MigrationsModelDiffer</c> compares it. What is not understood is kept as
/// text: it must be the same before and after.
/// </summary>
/// <param name="Tables">The tables, in EF Core's order.</param>
/// <param name="Sequences">The sequences, with the schemas that they are in.</param>
/// <param name="Collation">The database's collation, or null.</param>
/// <param name="Unread">The calls on the model that are none of the above.</param>
internal sealed record Database(ImmutableArray<DatabaseTable> Tables, ImmutableArray<SnapshotSequence> Sequences, string? Collation, string Unread);

/// <summary>A table as migrations name it.</summary>
internal sealed record MigrationTable(string Name, string? Schema);

/// <summary>A table with all that is on it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Entities">The entity types that are mapped to it, the principal one first.</param>
/// <param name="Columns">The columns in EF Core's order: those of the key, then by name.</param>
internal sealed record DatabaseTable(MigrationTable Name, ImmutableArray<string> Entities, ImmutableArray<DatabaseColumn> Columns)
{
    public string? Comment { get; init; }

    public DatabaseKey? PrimaryKey { get; init; }

    /// <summary>The alternate keys by name.</summary>
    public ImmutableArray<DatabaseKey> UniqueConstraints { get; init; } = ImmutableArray<DatabaseKey>.Empty;

    public ImmutableArray<DatabaseIndex> Indexes { get; init; } = ImmutableArray<DatabaseIndex>.Empty;

    public ImmutableArray<DatabaseForeignKey> ForeignKeys { get; init; } = ImmutableArray<DatabaseForeignKey>.Empty;

    public ImmutableArray<DatabaseCheck> Checks { get; init; } = ImmutableArray<DatabaseCheck>.Empty;

    /// <summary>The rows of seed data.</summary>
    public ImmutableArray<DatabaseRow> Rows { get; init; } = ImmutableArray<DatabaseRow>.Empty;

    /// <summary>The columns in the order in which EF Core makes the table of a snapshot, where classes do not tell: the key, foreign keys with a navigation, the others by name.</summary>
    public ImmutableArray<string> Order { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The character set, as the arguments of <c>Annotation</c>. Null: nothing is said of it.</summary>
    public string? CharSet { get; init; }

    /// <summary>Whether migrations leave it alone.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>What is said of it and is not understood. Empty: all of it is.</summary>
    public string Unread { get; init; } = "";

    /// <summary>Whether a key, an index or a relationship is made of a column.</summary>
    public bool IsPartOfOther(string column)
        => PrimaryKey?.Columns.Contains(column) == true || UniqueConstraints.Any(key => key.Columns.Contains(column)) || Indexes.Any(index => index.Columns.Contains(column)) || ForeignKeys.Any(key => key.Columns.Contains(column));

    /// <summary>The columns in an order of names; those that are not in it are last.</summary>
    public ImmutableArray<MigrationColumn> Sorted(System.Func<DatabaseColumn, int> place)
        => Columns.OrderBy(static column => column.Column.Order ?? int.MaxValue).ThenBy(column => place(column) is >= 0 and var known ? known : int.MaxValue).Select(static column => column.Column).ToImmutableArray();

    /// <summary>The column of this name, or null.</summary>
    public DatabaseColumn? Find(string column) => Columns.FirstOrDefault(candidate => candidate.Column.Name == column);
}

/// <summary>A column, and the properties that are mapped to it.</summary>
internal sealed record DatabaseColumn(MigrationColumn Column, ImmutableArray<(string Entity, string Property)> Properties);

/// <summary>A primary key or an alternate one.</summary>
internal sealed record DatabaseKey(string Name, ImmutableArray<string> Columns, bool IsPrimary);

/// <summary>An index.</summary>
internal sealed record DatabaseIndex(string Name, ImmutableArray<string> Columns, bool IsUnique, string? Filter)
{
    /// <summary>Which columns are descending; default: none, empty: all.</summary>
    public ImmutableArray<bool> Descending { get; init; }
}

/// <summary>A foreign key; what a delete does is a member of <c>ReferentialAction</c>.</summary>
internal sealed record DatabaseForeignKey(string Name, ImmutableArray<string> Columns, MigrationTable Principal, ImmutableArray<string> PrincipalColumns, string OnDelete);

/// <summary>A check constraint.</summary>
internal sealed record DatabaseCheck(string Name, string? Sql);

/// <summary>A row of seed data: literals by column, in the order of the columns.</summary>
internal sealed record DatabaseRow(ImmutableArray<(string Column, string Literal)> Key, ImmutableArray<(string Column, string Literal)> Values);
