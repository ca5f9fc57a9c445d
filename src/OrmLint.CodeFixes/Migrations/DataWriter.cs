using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using OrmLint.Model;
using static OrmLint.Migrations.CSharpText;

namespace OrmLint.Migrations;

/// <summary>Writes the operations on sequences and on rows of seed data.</summary>
internal static class DataWriter
{
    /// <summary>Writes the call.</summary>
    public static void Write(IndentedText text, MigrationOperation operation)
    {
        switch (operation)
        {
            case CreateSequence { Sequence: var sequence }:
                Call(text, "CreateSequence" + (sequence.ClrType == "long" ? "" : $"<{sequence.ClrType}>"), sequence, Numbers(sequence, ""), sequence.StartsAt == 1 ? null : Literal(sequence.StartsAt));
                break;
            case AlterSequence { Sequence: var sequence, Old: var old }:
                Call(text, "AlterSequence", sequence, Numbers(sequence, "").Concat(Numbers(old, "old")), null);
                break;
            case DropSequence { Sequence: var sequence }:
                Call(text, "DropSequence", sequence, Enumerable.Empty<string>(), null);
                break;
            case RestartSequence { Sequence: var sequence }:
                Call(text, "RestartSequence", sequence, Enumerable.Empty<string>(), Literal(sequence.StartsAt));
                break;
            case RenameSequence rename:
                OperationWriter.Call(text, "RenameSequence", OperationWriter.Renamed(rename.Old.Name, rename.Old.Schema, rename.New.Name, rename.New.Schema));
                break;
            case InsertData insert:
                Insert(text, insert);
                break;
            case UpdateData update:
                OperationWriter.Call(text, "UpdateData", Table(update.Table).Concat(Row("keyColumn", "keyValue", update.Key)).Concat(Row("column", "value", update.Values)));
                break;
            case DeleteData delete:
                OperationWriter.Call(text, "DeleteData", Table(delete.Table).Concat(Row("keyColumn", "keyValue", delete.Key)));
                break;
        }
    }

    private static void Call(IndentedText text, string method, SnapshotSequence sequence, IEnumerable<string> numbers, string? start)
    {
        var arguments = OperationWriter.Named(sequence.Name, sequence.Schema).ToList();
        if (start is not null) arguments.Add("startValue: " + start);
        OperationWriter.Call(text, method, arguments.Concat(numbers));
    }

    private static IEnumerable<string> Numbers(SnapshotSequence sequence, string prefix)
    {
        if (sequence.IncrementsBy != 1) yield return Name("incrementBy") + sequence.IncrementsBy.ToString(CultureInfo.InvariantCulture);
        if (sequence.Min is { } min) yield return Name("minValue") + Literal(min);
        if (sequence.Max is { } max) yield return Name("maxValue") + Literal(max);
        if (sequence.IsCyclic) yield return Name("cyclic") + "true";

        string Name(string name) => (prefix.Length == 0 ? name : prefix + char.ToUpperInvariant(name[0]) + name.Substring(1)) + ": ";
    }

    private static IEnumerable<string> Table(MigrationTable table)
    {
        if (table.Schema is not null) yield return "schema: " + Literal(table.Schema);
        yield return "table: " + Literal(table.Name);
    }

    private static IEnumerable<string> Row(string column, string value, ImmutableArray<(string Column, string Literal)> values)
    {
        yield return OperationWriter.Columns(column, values.Select(static one => one.Column).ToImmutableArray());
        yield return values.Length == 1 ? $"{value}: {values[0].Literal}" : $"{value}s: new object[] {{ {string.Join(", ", values.Select(static one => one.Literal))} }}";
    }

    private static void Insert(IndentedText text, InsertData insert)
    {
        var arguments = Table(insert.Table).Append(OperationWriter.Columns("column", insert.Columns)).ToList();
        if (insert.Rows.Length == 1)
        {
            var row = insert.Rows[0];
            arguments.Add(row.Length == 1 ? "value: " + row[0] : $"values: new object[] {{ {string.Join(", ", row)} }}");
            OperationWriter.Call(text, "InsertData", arguments);
            return;
        }

        text.Line("migrationBuilder.InsertData(");
        foreach (var argument in arguments) text.Line(1, argument + ",");
        if (insert.Columns.Length == 1)
        {
            text.Line(1, $"values: new object[] {{ {string.Join(", ", insert.Rows.Select(static row => row[0]))} }});");
            return;
        }

        text.Line(1, "values: new object[,]");
        text.Line(1, "{");
        for (var index = 0; index < insert.Rows.Length; index++) text.Line(2, "{ " + string.Join(", ", insert.Rows[index]) + " }" + (index == insert.Rows.Length - 1 ? "" : ","));
        text.Line(1, "});");
    }
}
