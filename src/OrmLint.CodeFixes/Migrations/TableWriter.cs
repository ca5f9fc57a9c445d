using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using static OrmLint.Migrations.CSharpText;

namespace OrmLint.Migrations;

/// <summary>Writes <c>CreateTable</c> as EF Core's <c>CSharpMigrationOperationGenerator</c> does (EF Core 8 to 10).</summary>
internal static class TableWriter
{
    /// <summary>Writes the call.</summary>
    public static void Write(IndentedText text, CreateTable create)
    {
        var table = create.Table;
        text.Line("migrationBuilder.CreateTable(");
        text.Depth++;
        foreach (var argument in OperationWriter.Named(table.Name.Name, table.Name.Schema)) text.Line(argument + ",");
        text.Line("columns: table => new");
        text.Line("{");
        for (var index = 0; index < create.Columns.Length; index++) Write(text, create.Columns[index], index == create.Columns.Length - 1);
        text.Line("},");
        text.Line("constraints: table =>");
        text.Open();
        if (table.PrimaryKey is { } key) text.Line($"table.PrimaryKey({Literal(key.Name)}, {Lambda(key.Columns)});");
        foreach (var unique in table.UniqueConstraints) text.Line($"table.UniqueConstraint({Literal(unique.Name)}, {Lambda(unique.Columns)});");
        foreach (var check in table.Checks) text.Line($"table.CheckConstraint({Literal(check.Name)}, {Literal(check.Sql ?? "")});");
        foreach (var foreignKey in table.ForeignKeys) Write(text, foreignKey);
        text.Depth--;
        var end = table.CharSet is null ? ");" : ")";
        text.Line(table.Comment is null ? "}" + end : "},");
        if (table.Comment is not null) text.Line($"comment: {Literal(table.Comment)}{end}");
        if (table.CharSet is not null) text.Line($".Annotation({table.CharSet});");
        text.Depth--;
    }

    /// <summary>The arguments about the principal, and about what a delete does.</summary>
    public static IEnumerable<string> Principal(DatabaseForeignKey key)
    {
        if (key.Principal.Schema is { } schema) yield return "principalSchema: " + Literal(schema);
        yield return "principalTable: " + Literal(key.Principal.Name);
        yield return OperationWriter.Columns("principalColumn", key.PrincipalColumns);
        if (key.OnDelete != "NoAction") yield return "onDelete: ReferentialAction." + key.OnDelete;
    }

    private static void Write(IndentedText text, MigrationColumn column, bool isLast)
    {
        var arguments = new List<string>();
        var identifier = Identifier(column.Name);
        if (identifier != column.Name) arguments.Add("name: " + Literal(column.Name));
        arguments.Add("type: " + Literal(column.StoreType));
        arguments.AddRange(OperationWriter.Sizes(column));
        arguments.Add("nullable: " + Literal(column.IsNullable));
        arguments.AddRange(OperationWriter.Values(column));
        if (column.Comment is not null) arguments.Add("comment: " + Literal(column.Comment));
        if ((column.Collation ?? column.ImpliedCollation) is { } collation) arguments.Add("collation: " + Literal(collation));
        var end = isLast ? "" : ",";
        text.Line(1, $"{identifier} = table.Column<{column.ClrType}>({string.Join(", ", arguments)}){(column.Annotations.IsEmpty ? end : "")}");
        for (var index = 0; index < column.Annotations.Length; index++) text.Line(2, $".Annotation({column.Annotations[index]}){(index == column.Annotations.Length - 1 ? end : "")}");
    }

    private static void Write(IndentedText text, DatabaseForeignKey key)
    {
        text.Line("table.ForeignKey(");
        var arguments = new List<string> { "name: " + Literal(key.Name), (key.Columns.Length == 1 ? "column: " : "columns: ") + Lambda(key.Columns) };
        arguments.AddRange(Principal(key));
        for (var index = 0; index < arguments.Count; index++) text.Line(1, arguments[index] + (index == arguments.Count - 1 ? ");" : ","));
    }

    private static string Lambda(ImmutableArray<string> columns)
        => columns.Length == 1 ? "x => x." + Identifier(columns[0]) : "x => new { " + string.Join(", ", columns.Select(static column => "x." + Identifier(column))) + " }";
}
