using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Migrations;

/// <summary>ORM3121: <c>Down</c> leaves behind what <c>Up</c> makes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DownDoesNotUndo : MigrationSafetyRule
{
    /// <summary>Makes the analyzer.</summary>
    public DownDoesNotUndo()
        : base(Rules.DownDoesNotUndo)
    {
    }

    /// <inheritdoc />
    internal override void Check(MigrationView view, MigrationScript up)
    {
        var left = Left(up, view.Migration.Down).ToList();
        if (left.Count == 0 || view.Migration.Down?.Method is not { } method || Acknowledgement.IsAt(method) || Acknowledgement.IsAt(up.Method)) return;
        Report(view, method.Identifier.GetLocation(), view.Migration.Type.Name, Few.Of(left.Select(static call => $"{call.Name} of '{call.Text("name")}'")));
    }

    /// <summary>The operations of <c>Up</c> that nothing in <c>Down</c> takes back; none where that cannot be told.</summary>
    internal static IEnumerable<MigrationCall> Left(MigrationScript up, MigrationScript? down)
    {
        // The way back is closed on purpose, or does what is not read. Where there is none, EF Core's own throws.
        if (down is null or { Throws: true } or { IsPureSchema: false } || !up.IsExact) return Enumerable.Empty<MigrationCall>();
        return up.Calls.Where(call => call.Name is "CreateTable" or "AddColumn" && call.Table is { } table && call.Text("name") is { } name && !IsTakenBack(up, table, name, call) && !down.Calls.Any(back => Undoes(back, call, table, name)));
    }

    // In Up itself, or with its table.
    private static bool IsTakenBack(MigrationScript up, TableName table, string name, MigrationCall call)
        => up.Calls.Any(other => (other.Name is "RenameTable" or "DropTable" && other.Table.Equals(table)) || (other.Name is "RenameColumn" or "DropColumn" && other.Table.Equals(table) && string.Equals(other.Text("name"), name, StringComparison.OrdinalIgnoreCase)))
            || (call.Name == "AddColumn" && up.Creates(table)) || up.TakesAwayInSql(name);

    private static bool Undoes(MigrationCall back, MigrationCall call, TableName table, string name) => back.Name switch
    {
        "DropTable" => back.Table is not { } dropped || dropped.Equals(table),
        "RenameTable" or "DropSchema" => true,
        "DropColumn" or "RenameColumn" => call.Name == "AddColumn" && (back.Table is not { } of || (of.Equals(table) && (back.Text("name") is not { } other || string.Equals(other, name, StringComparison.OrdinalIgnoreCase)))),
        _ => false,
    };
}
