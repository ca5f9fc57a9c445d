using System.Collections.Generic;
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
            switch (operation)
            {
                case AddColumn add:
                    Call(text, $"AddColumn<{add.Column.ClrType}>", Target(add, add.Column.Name).Concat(Facets(add.Column, existingRowsNeedValue: true)));
                    break;
                case AlterColumn alter:
                    Call(text, $"AlterColumn<{alter.Column.ClrType}>", Target(alter, alter.Column.Name)
                        .Concat(Facets(alter.Column, existingRowsNeedValue: alter.Old.IsNullable))
                        .Concat(OldFacets(alter.Old)));
                    break;
                case DropColumn drop:
                    Call(text, "DropColumn", Target(drop, drop.Column.Name));
                    break;
                case RenameColumn rename:
                    Call(text, "RenameColumn", Target(rename, rename.Old.Name).Append("newName: " + Literal(rename.Column.Name)));
                    break;
            }
        }
    }

    /// <summary>The value that rows get which are there already; null where they need none.</summary>
    public static string? ValueOfExistingRows(MigrationColumn column)
        => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null
            ? null
            : DefaultOf(column.ClrType);

    private static void Call(IndentedText text, string method, IEnumerable<string> arguments)
    {
        text.Line($"migrationBuilder.{method}(");
        var all = arguments.ToList();
        for (var position = 0; position < all.Count; position++)
        {
            text.Line(1, all[position] + (position == all.Count - 1 ? ");" : ","));
        }
    }

    private static IEnumerable<string> Target(MigrationOperation operation, string column)
    {
        yield return "name: " + Literal(column);
        if (operation.Table.Schema is { } schema) yield return "schema: " + Literal(schema);
        yield return "table: " + Literal(operation.Table.Name);
    }

    private static IEnumerable<string> Facets(MigrationColumn column, bool existingRowsNeedValue)
    {
        yield return "type: " + Literal(column.StoreType);
        foreach (var facet in Sizes(column)) yield return facet;
        yield return "nullable: " + (column.IsNullable ? "true" : "false");
        foreach (var value in Values(column)) yield return value;
        if (existingRowsNeedValue && ValueOfExistingRows(column) is { } filler) yield return "defaultValue: " + filler;
        if (column.Comment is not null) yield return "comment: " + Literal(column.Comment);
        if (column.Collation is not null) yield return "collation: " + Literal(column.Collation);
    }

    private static IEnumerable<string> OldFacets(MigrationColumn column)
    {
        var facets = new List<string> { $"clrType: typeof({column.ClrType})", "type: " + Literal(column.StoreType) };
        facets.AddRange(Sizes(column));
        if (column.IsNullable) facets.Add("nullable: true");
        facets.AddRange(Values(column));
        if (column.Comment is not null) facets.Add("comment: " + Literal(column.Comment));
        if (column.Collation is not null) facets.Add("collation: " + Literal(column.Collation));
        return facets.Select(static facet => "old" + char.ToUpperInvariant(facet[0]) + facet.Substring(1));
    }

    private static IEnumerable<string> Sizes(MigrationColumn column)
    {
        if (column.IsUnicode == false) yield return "unicode: false";
        if (column.IsFixedLength) yield return "fixedLength: true";
        if (column.MaxLength is { } length) yield return "maxLength: " + Literal(length);
        if (column.Precision is { } precision) yield return "precision: " + Literal(precision);
        if (column.Scale is { } scale) yield return "scale: " + Literal(scale);
        if (column.IsRowVersion) yield return "rowVersion: true";
    }

    private static IEnumerable<string> Values(MigrationColumn column)
    {
        if (column.DefaultValueSql is not null)
        {
            yield return "defaultValueSql: " + Literal(column.DefaultValueSql);
        }
        else if (column.DefaultValue is not null)
        {
            yield return "defaultValue: " + column.DefaultValue;
        }
    }
}
