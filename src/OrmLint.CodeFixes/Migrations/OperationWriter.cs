using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using static OrmLint.Migrations.CSharpText;

namespace OrmLint.Migrations;

/// <summary>Writes operations as EF Core's <c>CSharpMigrationOperationGenerator</c> does; its text is the same in EF Core 8, 9 and 10.</summary>
internal static class OperationWriter
{
    /// <summary>Writes the calls, an empty line between them.</summary>
    public static void Write(IndentedText text, IEnumerable<MigrationOperation> operations)
    {
        var first = true;
        foreach (var operation in operations)
        {
            if (!first) text.Line();
            first = false;
            if (operation is CreateTable create) TableWriter.Write(text, create);
            else Write(text, operation);
        }
    }

    private static void Write(IndentedText text, MigrationOperation operation)
    {
        switch (operation)
        {
            case AddColumn { Table: var table, Column: var column }:
                Call(text, $"AddColumn<{column.ClrType}>", Target(table, column.Name).Concat(Facets(column, column.IsFilledWhenAdded)),
                    Annotations("Annotation", column, column.Order));
                break;
            case AlterColumn { Table: var table, Column: var column, Old: var old }:
                var isMoved = column.Order != old.Order;
                Call(text, $"AlterColumn<{column.ClrType}>", Target(table, column.Name).Concat(Facets(column, old.IsNullable && column.IsFilledWhenAltered)).Concat(OldFacets(old, column)),
                    Annotations("Annotation", column, isMoved ? column.Order : null).Concat(Annotations("OldAnnotation", old, isMoved ? old.Order : null, old.ImpliedCollation)));
                break;
            case DropColumn drop:
                Call(text, "DropColumn", Target(drop.Table, drop.Column.Name));
                break;
            case RenameColumn rename:
                Call(text, "RenameColumn", Target(rename.Table, rename.Old.Name).Append("newName: " + Literal(rename.Column.Name)));
                break;
            case DropTable drop:
                Call(text, "DropTable", Named(drop.Table.Name.Name, drop.Table.Name.Schema));
                break;
            case RenameTable rename:
                Call(text, "RenameTable", Renamed(rename.Old.Name, rename.Old.Schema, rename.New.Name, rename.New.Schema));
                break;
            case AlterTable alter:
                Call(text, "AlterTable", Named(alter.Table.Name, alter.Table.Schema).Concat(Optional(("comment", alter.Comment), ("oldComment", alter.OldComment))),
                    alter.CharSet is { } set ? new[] { $"Annotation({set})", $"OldAnnotation({set})" } : Enumerable.Empty<string>());
                break;
            case AddKey add:
                Call(text, add.Key.IsPrimary ? "AddPrimaryKey" : "AddUniqueConstraint", Target(add.Table, add.Key.Name).Append(Columns("column", add.Key.Columns)));
                break;
            case DropKey drop:
                Call(text, drop.Key.IsPrimary ? "DropPrimaryKey" : "DropUniqueConstraint", Target(drop.Table, drop.Key.Name));
                break;
            case CreateIndex create:
                Call(text, "CreateIndex", Target(create.Table, create.Index.Name).Concat(Facets(create.Index)));
                break;
            case DropIndex drop:
                Call(text, "DropIndex", Target(drop.Table, drop.Index.Name));
                break;
            case RenameIndex rename:
                Call(text, "RenameIndex", Target(rename.Table, rename.Old).Append("newName: " + Literal(rename.New)));
                break;
            case AddForeignKey add:
                Call(text, "AddForeignKey", Target(add.Table, add.ForeignKey.Name).Append(Columns("column", add.ForeignKey.Columns)).Concat(TableWriter.Principal(add.ForeignKey)));
                break;
            case DropForeignKey drop:
                Call(text, "DropForeignKey", Target(drop.Table, drop.Name));
                break;
            case AddCheck add:
                Call(text, "AddCheckConstraint", Target(add.Table, add.Check.Name).Append("sql: " + Literal(add.Check.Sql ?? "")));
                break;
            case DropCheck drop:
                Call(text, "DropCheckConstraint", Target(drop.Table, drop.Name));
                break;
            case EnsureSchema ensure:
                Call(text, "EnsureSchema", Named(ensure.Name, null));
                break;
            case AlterDatabase alter:
                Call(text, "AlterDatabase", Optional(("collation", alter.Collation), ("oldCollation", alter.OldCollation)));
                break;
            default:
                DataWriter.Write(text, operation);
                break;
        }
    }

    /// <summary>The value that rows get which are there already; null where they need none.</summary>
    public static string? ValueOfExistingRows(MigrationColumn column)
        => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null || column.ComputedColumnSql is not null
            ? null
            : DefaultOf(column.ClrType);

    /// <summary>Writes a call, an argument a line, and annotations behind it.</summary>
    public static void Call(IndentedText text, string method, IEnumerable<string> arguments, IEnumerable<string>? annotations = null)
    {
        text.Line($"migrationBuilder.{method}(");
        var all = arguments.ToList();
        var behind = annotations?.ToList() ?? new List<string>();
        for (var position = 0; position < all.Count; position++)
        {
            text.Line(1, all[position] + (position < all.Count - 1 ? "," : behind.Count == 0 ? ");" : ")"));
        }

        for (var position = 0; position < behind.Count; position++) text.Line(1, "." + behind[position] + (position == behind.Count - 1 ? ";" : ""));
    }

    /// <summary><c>column: "A"</c>, or <c>columns: new[] { "A", "B" }</c>.</summary>
    public static string Columns(string name, ImmutableArray<string> columns) => columns.Length == 1 ? $"{name}: {Literal(columns[0])}" : $"{name}s: {Array(columns.Select(Literal))}";

    /// <summary>An array of literals.</summary>
    public static string Array(IEnumerable<string> literals) => "new[] { " + string.Join(", ", literals) + " }";

    /// <summary>A name, and a schema where there is one.</summary>
    public static IEnumerable<string> Named(string name, string? schema)
    {
        yield return "name: " + Literal(name);
        if (schema is not null) yield return "schema: " + Literal(schema);
    }

    /// <summary>The arguments of a renaming.</summary>
    public static IEnumerable<string> Renamed(string name, string? schema, string newName, string? newSchema)
        => Named(name, schema).Concat(Optional(("newName", newName), ("newSchema", newSchema)));

    /// <summary>The sizes of a column, in the order in which they are written everywhere.</summary>
    public static IEnumerable<string> Sizes(MigrationColumn column)
    {
        if (column.IsUnicode == false) yield return "unicode: false";
        if (column.IsFixedLength) yield return "fixedLength: true";
        if (column.MaxLength is { } length) yield return "maxLength: " + Literal(length);
        if (column.Precision is { } precision) yield return "precision: " + Literal(precision);
        if (column.Scale is { } scale) yield return "scale: " + Literal(scale);
        if (column.IsRowVersion) yield return "rowVersion: true";
    }

    /// <summary>Where a column's value comes from.</summary>
    public static IEnumerable<string> Values(MigrationColumn column)
    {
        if (column.DefaultValueSql is not null)
        {
            yield return "defaultValueSql: " + Literal(column.DefaultValueSql);
        }
        else if (column.ComputedColumnSql is not null)
        {
            yield return "computedColumnSql: " + Literal(column.ComputedColumnSql);
            if (column.IsStored is { } isStored) yield return "stored: " + Literal(isStored);
        }
        else if (column.DefaultValue is not null)
        {
            yield return "defaultValue: " + column.DefaultValue;
        }
    }

    private static IEnumerable<string> Target(MigrationTable table, string name) => Named(name, table.Schema).Append("table: " + Literal(table.Name));

    private static IEnumerable<string> Optional(params (string Name, string? Text)[] arguments)
        => arguments.Where(static argument => argument.Text is not null).Select(static argument => argument.Name + ": " + Literal(argument.Text!));

    private static IEnumerable<string> Annotations(string method, MigrationColumn column, int? order, string? collation = null)
        => new[] { collation is null ? null : $"\"Relational:Collation\", {Literal(collation)}", order is { } place ? $"\"Relational:ColumnOrder\", {Literal(place)}" : null }
            .OfType<string>().ToImmutableArray().InsertRange(0, column.Annotations).Select(arguments => $"{method}({arguments})");

    private static IEnumerable<string> Facets(DatabaseIndex index)
    {
        yield return Columns("column", index.Columns);
        if (index.IsUnique) yield return "unique: true";
        if (!index.Descending.IsDefault) yield return "descending: " + (index.Descending.IsEmpty ? "new bool[0]" : Array(index.Descending.Select(Literal)));
        if (index.Filter is not null) yield return "filter: " + Literal(index.Filter);
    }

    private static IEnumerable<string> Facets(MigrationColumn column, bool existingRowsNeedValue)
    {
        yield return "type: " + Literal(column.StoreType);
        foreach (var facet in Sizes(column)) yield return facet;
        yield return "nullable: " + Literal(column.IsNullable);
        foreach (var value in Values(column)) yield return value;
        if (existingRowsNeedValue && ValueOfExistingRows(column) is { } filler) yield return "defaultValue: " + filler;
        if (column.Comment is not null) yield return "comment: " + Literal(column.Comment);
        if ((column.Collation ?? column.ImpliedCollation) is { } collation) yield return "collation: " + Literal(collation);
    }

    private static IEnumerable<string> OldFacets(MigrationColumn old, MigrationColumn column)
    {
        var facets = new List<string> { $"clrType: typeof({old.ClrType})", "type: " + Literal(old.StoreType) };
        facets.AddRange(Sizes(old));
        if (old.IsNullable) facets.Add("nullable: true");

        // EF Core asks the new column whether the old one was stored.
        facets.AddRange(Values(old).Where(value => column.IsStored is not null || !value.StartsWith("stored", System.StringComparison.Ordinal)));
        if (column.IsStored is not null && old.ComputedColumnSql is not null && old.IsStored is null) facets.Add("stored: null");
        if (old.Comment is not null) facets.Add("comment: " + Literal(old.Comment));
        if (old.Collation is not null) facets.Add("collation: " + Literal(old.Collation));
        return facets.Select(static facet => "old" + char.ToUpperInvariant(facet[0]) + facet.Substring(1));
    }
}
