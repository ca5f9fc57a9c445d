using System;
using System.Collections.Immutable;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// What Pomelo's provider for MySQL adds to the columns and tables of operations where a model says nothing of character sets and collations. Read off
/// <c>MySqlAnnotationProvider</c> and <c>MySqlMigrationsModelDiffer</c> of Pomelo.EntityFrameworkCore.MySql 9.0.
/// </summary>
internal static class PomeloColumns
{
    private const string CharSet = "utf8mb4";

    /// <summary>The character set as the arguments of <c>Annotation</c>.</summary>
    public const string Annotation = "\"MySql:CharSet\", \"" + CharSet + "\"";

    /// <summary>Whether a snapshot is of Pomelo 8 or later, and leaves character sets and collations as they are. There are no schemas in MySQL.</summary>
    public static bool AreOf(SnapshotModel model)
        => model.Calls.Any(static call => call.StaticClass is not null && call.Name == "AutoIncrementColumns")
            && model.DefaultSchema is null && model.Entities.All(static entity => entity.Schema is null)
            && !model.Calls.Any(static call => Says(call.Name) || (call.Name == "HasAnnotation" && call.Text(0) is { } annotation && Says(annotation)));

    /// <summary>The column as Pomelo describes it.</summary>
    /// <param name="column">The column as any provider describes it.</param>
    /// <param name="isOfEntity">Whether its property is one of an entity type: those of complex types have no character set.</param>
    public static MigrationColumn Describe(MigrationColumn column, bool isOfEntity)
    {
        var isText = column.ClrType == "string";
        return column with
        {
            CharSet = isText && isOfEntity && column.Collation?.StartsWith(CharSet, StringComparison.OrdinalIgnoreCase) != false ? Annotation : null,
            ImpliedCollation = column is { ClrType: "Guid", StoreType: "char(36)", Collation: null } ? "ascii_general_ci" : null,
            // A text or blob has no default in MySQL; and a text that becomes required is filled by a statement of its own.
            IsFilledWhenAdded = !(column.StoreType.EndsWith("text", StringComparison.Ordinal) || column.StoreType.EndsWith("blob", StringComparison.Ordinal)),
            IsFilledWhenAltered = !isText,
        };
    }

    /// <summary>The statement by which Pomelo gives rows a text before the column requires one; null where it does not.</summary>
    public static UpdateData? FillBefore(AlterColumn alter)
        => !alter.Column.IsFilledWhenAltered && alter is { Column: { IsNullable: false, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null }, Old.IsNullable: true }
            ? new UpdateData(alter.Table, ImmutableArray.Create((alter.Column.Name, "null")), ImmutableArray.Create((alter.Column.Name, "\"\"")))
            : null;

    private static bool Says(string name) => name.IndexOf("CharSet", StringComparison.Ordinal) >= 0 || name.IndexOf("Collation", StringComparison.Ordinal) >= 0;
}
