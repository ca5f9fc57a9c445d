using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
        "HasMaxLength", "HasPrecision", "IsUnicode", "IsFixedLength", "HasColumnType", "HasColumnName", "HasColumnOrder", "HasDefaultValue", "HasDefaultValueSql",
        "HasComputedColumnSql", "HasComment", "UseCollation");

    public bool? IsUnicode { get; init; }

    public bool IsFixedLength { get; init; }

    public int? MaxLength { get; init; }

    public int? Precision { get; init; }

    public int? Scale { get; init; }

    public bool IsRowVersion { get; init; }

    /// <summary>The literal of the column's own default, not the one that existing rows get.</summary>
    public string? DefaultValue { get; init; }

    public string? DefaultValueSql { get; init; }

    public string? ComputedColumnSql { get; init; }

    public bool? IsStored { get; init; }

    public string? Comment { get; init; }

    public string? Collation { get; init; }

    /// <summary>The collation that the provider gives a column for which nobody chose one.</summary>
    public string? ImpliedCollation { get; init; }

    public int? Order { get; init; }

    /// <summary>How the database numbers it, as the arguments of <c>Annotation</c>: <c>"SqlServer:Identity", "1, 1"</c>. Null: it does not.</summary>
    public string? Numbering { get; init; }

    /// <summary>The character set, as the arguments of <c>Annotation</c>. Null: nothing is said of it.</summary>
    public string? CharSet { get; init; }

    /// <summary>Whether rows that exist get a value where the column is added, and needs one.</summary>
    public bool IsFilledWhenAdded { get; init; } = true;

    /// <summary>Whether rows that exist get a value where the column becomes required.</summary>
    public bool IsFilledWhenAltered { get; init; } = true;

    /// <summary>The arguments of the calls of <c>Annotation</c>, in the order of their names.</summary>
    public ImmutableArray<string> Annotations => new[] { CharSet, Numbering }.OfType<string>().ToImmutableArray();

    /// <summary>Whether EF Core's differ takes the one for the other under a new name: <c>ColumnStructureEquals</c>, the same in EF Core 8 to 10.</summary>
    public bool HasStructureOf(MigrationColumn other) => this with { Name = other.Name, ClrType = other.ClrType, Order = other.Order, Numbering = other.Numbering, CharSet = other.CharSet, ImpliedCollation = other.ImpliedCollation } == other;

    /// <summary>Whether EF Core's differ alters the one into the other. Lengths and the like count by the store type alone.</summary>
    public bool IsAlteredFrom(MigrationColumn old)
        => IsNullable != old.IsNullable || StoreType != old.StoreType || DefaultValueSql != old.DefaultValueSql || ComputedColumnSql != old.ComputedColumnSql || IsStored != old.IsStored
            || DefaultValue != old.DefaultValue || Comment != old.Comment || Collation != old.Collation || Order != old.Order || Numbering != old.Numbering || CharSet != old.CharSet || ImpliedCollation != old.ImpliedCollation;

    /// <summary>The column of a property; null if the snapshot says more of it than is understood here.</summary>
    /// <param name="property">The property, as read from a snapshot.</param>
    /// <param name="name">The column's name.</param>
    /// <param name="provider">The provider that the migrations are for.</param>
    /// <param name="isNullable">Whether the column allows null.</param>
    /// <param name="isOnlyKey">Whether it alone is the table's key.</param>
    /// <param name="isOfEntity">Whether it is a property of an entity type, and not of a complex one.</param>
    public static MigrationColumn? Of(SnapshotProperty property, string name, string? provider, bool isNullable, bool isOnlyKey, bool isOfEntity)
    {
        if (property.IsPrimitiveCollection || StoreTypeNames.InOperations(provider, property) is not { } storeType) return null;

        var column = new MigrationColumn(name, property.ClrType.TrimEnd('?'), storeType, isNullable)
        {
            IsUnicode = property.IsUnicode,
            IsFixedLength = property.IsFixedLength,
            MaxLength = property.MaxLength,
            Precision = property.Precision,
            Scale = property.Scale,
            IsRowVersion = property is { IsConcurrencyToken: true, ValueGenerated: "ValueGeneratedOnAddOrUpdate" },
            DefaultValue = property.DefaultValue?.ToString(),
            DefaultValueSql = property.DefaultValueSql,
            ComputedColumnSql = property.ComputedColumnSql,
            IsStored = property.IsStored,
            Comment = property.Comment,
            Collation = property.Collation,
            Order = property.ColumnOrder,
        };

        foreach (var call in property.Calls)
        {
            if (call.StaticClass is not null)
            {
                if (NumberingOf(call) is not { } numbering || column.Numbering is not null) return null;
                column = column with { Numbering = numbering };
                continue;
            }

            if (!s_understood.Contains(call.Name)) return null;

            // Without an argument, EF Core is left to find the default of the type, which it does not write into operations.
            if (call.Name.StartsWith("HasDefault", StringComparison.Ordinal) && call.Arguments.Length != 1) return null;
        }

        if (provider == "Sqlite" && isOnlyKey && property.ValueGenerated == "ValueGeneratedOnAdd" && s_integers.Contains(column.ClrType)) column = column with { Numbering = "\"Sqlite:Autoincrement\", true" };

        if (provider == "MySql") column = PomeloColumns.Describe(column, isOfEntity);

        // A literal over several lines would have to be indented anew; and rows that exist must get a value that is known.
        return column.DefaultValue?.IndexOf('\n') >= 0 || CSharpText.DefaultOf(column.ClrType) is null ? null : column;
    }

    private static readonly HashSet<string> s_integers = new(StringComparer.Ordinal) { "int", "long", "short", "byte", "uint", "ulong", "ushort", "sbyte" };

    private static string? NumberingOf(SnapshotCall call) => (call.Name, call.Arguments.Length) switch
    {
        ("UseIdentityColumn", 0) when call.StaticClass!.StartsWith("SqlServer", StringComparison.Ordinal) => "\"SqlServer:Identity\", \"1, 1\"",
        ("UseIdentityByDefaultColumn", 0) when call.StaticClass!.StartsWith("Npgsql", StringComparison.Ordinal) => "\"Npgsql:ValueGenerationStrategy\", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn",
        ("UseMySqlIdentityColumn", 0) => "\"MySql:ValueGenerationStrategy\", MySqlValueGenerationStrategy.IdentityColumn",
        _ => null,
    };
}
