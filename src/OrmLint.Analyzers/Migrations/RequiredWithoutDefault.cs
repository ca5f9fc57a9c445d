using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>ORM3105: a required column is added to a table that exists, with nothing for the rows that are there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequiredWithoutDefault : MigrationSafetyRule
{
    /// <summary>Makes the analyzer.</summary>
    public RequiredWithoutDefault()
        : base(Rules.RequiredWithoutDefault)
    {
    }

    /// <inheritdoc />
    internal override void Check(MigrationView view, MigrationScript up)
    {
        foreach (var call in up.Calls)
        {
            if (IsOne(up, call) && !IsFilledByMySql(view.Migration, call)) Report(view, call, $"{call.Table}.{call.Text("name")}");
        }
    }

    // MySQL has a value of its own for rows that are there, for all but times; and a text takes no default.
    private static bool IsFilledByMySql(MigrationClass migration, MigrationCall call)
        => call.ClrType is not ("DateTime" or "DateTimeOffset" or "DateOnly") && migration.TargetModel is { } model && SnapshotReader.Read(model).Provider == "MySql";

    /// <summary>Whether an operation adds such a column.</summary>
    internal static bool IsOne(MigrationScript up, MigrationCall call)
    {
        if (call.Name != "AddColumn" || call.Table is not { } table || call.Text("name") is null || call.Truth("nullable") != false) return false;
        if (call.Has("defaultValue") || call.Has("defaultValueSql") || call.Has("computedColumnSql") || call.Truth("rowVersion") != false || call.Text("type") is "rowversion" or "timestamp" or "serial" or "bigserial") return false;

        // The database makes the values, or the table has no rows that anybody knows of.
        return !call.Annotations.Any(IsGenerated) && !up.Creates(table) && !up.MayTouch(table.Name, call.Syntax.SpanStart);
    }

    private static bool IsGenerated(InvocationExpressionSyntax annotation)
        => annotation.ArgumentList.Arguments is not [{ Expression: var name }, ..] || SnapshotLiteral.Read(name) is not string text
            || text.EndsWith("Identity", StringComparison.Ordinal) || text.EndsWith("ValueGenerationStrategy", StringComparison.Ordinal) || text.EndsWith("Autoincrement", StringComparison.Ordinal) || text.IndexOf("Temporal", StringComparison.Ordinal) >= 0;
}
