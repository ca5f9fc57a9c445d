using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>ORM3104: a column that allowed NULL becomes required, and nothing fills the rows that have none, but for what EF Core makes up.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequiredWithoutBackfill : MigrationSafetyRule
{
    private static readonly HashSet<string> s_placeholders = new(StringComparer.Ordinal) { "", "0", "0.0", "0L", "0f", "0m", "0ul", "0u", "False" };

    /// <summary>Makes the analyzer.</summary>
    public RequiredWithoutBackfill()
        : base(Rules.RequiredWithoutBackfill)
    {
    }

    /// <inheritdoc />
    internal override void Check(MigrationView view, MigrationScript up)
        => ReportTogether(view, up.Calls.Where(call => IsOne(up, call)).Select(static call => (call, $"'{call.Table}.{call.Text("name")}' ({Outcome(call)})")));

    /// <summary>Whether an operation makes a column required whose rows are not seen to.</summary>
    internal static bool IsOne(MigrationScript up, MigrationCall call)
    {
        if (call.Name != "AlterColumn" || call.Table is null || call.Text("name") is not { } name) return false;
        if (call.Truth("nullable") != false || call.Truth("oldNullable") != true || call.Has("defaultValueSql") || call.Has("computedColumnSql")) return false;
        return !up.MayTouch(name, call.Syntax.SpanStart) && (!call.Has("defaultValue") || IsPlaceholder(call.Argument("defaultValue")!));
    }

    private static string Outcome(MigrationCall call)
        => call.Has("defaultValue") ? $"rows without a value get {call.Argument("defaultValue")}, which EF Core made up" : "fails where a row has no value";

    /// <summary>Whether a default is what EF Core writes where it knows no better: "", 0, false, the first day of the calendar, the empty Guid.</summary>
    private static bool IsPlaceholder(ExpressionSyntax value)
    {
        if (SnapshotLiteral.Read(value) is { } literal) return s_placeholders.Contains(Convert.ToString(literal, System.Globalization.CultureInfo.InvariantCulture) ?? "x");
        var text = value.ToString().Replace(" ", "");
        return text.StartsWith("newDateTime(1,1,1,", StringComparison.Ordinal) || text.StartsWith("newDateTimeOffset(newDateTime(1,1,1,", StringComparison.Ordinal) || text == "newGuid(\"00000000-0000-0000-0000-000000000000\")";
    }
}
