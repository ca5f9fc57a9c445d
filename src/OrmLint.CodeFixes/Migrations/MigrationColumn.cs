using System;
using System.Collections.Immutable;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// A column as an operation of a migration describes it (EF Core's <c>ColumnOperation</c>): a property of a snapshot in the terms
/// of the database.
/// </summary>
/// <param name="Name">The column's name.</param>
/// <param name="ClrType">The type as C# writes it, without <c>?</c>.</param>
/// <param name="StoreType">The store type as the provider writes it into operations.</param>
/// <param name="IsNullable">Whether the column allows null.</param>
internal sealed record MigrationColumn(string Name, string ClrType, string StoreType, bool IsNullable)
{
    private static readonly ImmutableHashSet<string> s_understood = ImmutableHashSet.Create(
        "IsConcurrencyToken", "IsRequired", "ValueGeneratedOnAdd", "ValueGeneratedOnUpdate", "ValueGeneratedOnAddOrUpdate", "ValueGeneratedOnUpdateSometimes",
        "HasMaxLength", "HasPrecision", "IsUnicode", "IsFixedLength", "HasColumnType", "HasColumnName", "HasDefaultValue", "HasDefaultValueSql",
        "HasComment", "UseCollation");

    public bool? IsUnicode { get; init; }

    public bool IsFixedLength { get; init; }

    public int? MaxLength { get; init; }

    public int? Precision { get; init; }

    public int? Scale { get; init; }

    public bool IsRowVersion { get; init; }

    /// <summary>The literal of the column's own default, not the one that existing rows get.</summary>
    public string? DefaultValue { get; init; }

    public string? DefaultValueSql { get; init; }

    public string? Comment { get; init; }

    public string? Collation { get; init; }

    /// <summary>Whether EF Core's differ takes the one for the other under a new name: <c>ColumnStructureEquals</c>, the same in EF Core 8 to 10.</summary>
    public bool HasStructureOf(MigrationColumn other) => this with { Name = other.Name, ClrType = other.ClrType } == other;

    /// <summary>The column of a property that is no key; null if the snapshot says more of it than is understood here, annotations for instance.</summary>
    /// <param name="property">The property, as read from a snapshot.</param>
    /// <param name="provider">The provider that the migrations are for.</param>
    /// <param name="isOptionalForAll">Whether the table holds rows without it: a derived type of a hierarchy in one table.</param>
    public static MigrationColumn? Of(SnapshotProperty property, string? provider, bool isOptionalForAll)
    {
        if (property.IsPrimitiveCollection || property.AllowsNull is not { } allowsNull) return null;
        if (StoreTypeNames.InOperations(provider, property) is not { } storeType) return null;

        var column = new MigrationColumn(property.ColumnName ?? property.Name, property.ClrType.TrimEnd('?'), storeType, isOptionalForAll || allowsNull)
        {
            IsUnicode = property.IsUnicode,
            IsFixedLength = property.IsFixedLength,
            MaxLength = property.MaxLength,
            Precision = property.Precision,
            Scale = property.Scale,
            IsRowVersion = property is { IsConcurrencyToken: true, ValueGenerated: "ValueGeneratedOnAddOrUpdate" },
            DefaultValue = property.DefaultValue?.ToString(),
            DefaultValueSql = property.DefaultValueSql,
            Comment = property.Comment,
            Collation = property.Collation,
        };

        foreach (var call in property.Calls)
        {
            if (call.StaticClass is not null || !s_understood.Contains(call.Name)) return null;
            // Without an argument, EF Core is left to find the default of the type, which it does not write into operations.
            if (call.Name.StartsWith("HasDefault", StringComparison.Ordinal) && call.Arguments.Length != 1) return null;
        }

        // A literal over several lines would have to be indented anew; and rows that exist must get a value that is known.
        return column.DefaultValue?.IndexOf('\n') >= 0 || CSharpText.DefaultOf(column.ClrType) is null ? null : column;
    }
}
