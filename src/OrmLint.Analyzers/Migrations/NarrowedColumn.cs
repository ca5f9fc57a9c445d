using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Migrations;

/// <summary>ORM3103: an existing column gets a type that does not hold all that the old one did.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NarrowedColumn : MigrationSafetyRule
{
    // Types of C#, by what they hold: each holds what those before it in its line do.
    private static readonly string[][] s_widening =
    {
        new[] { "bool", "byte", "short", "int", "long", "decimal" },
        new[] { "bool", "sbyte", "short", "int", "long", "decimal" },
        new[] { "byte", "ushort", "uint", "ulong", "decimal" },
        new[] { "byte", "short", "int", "double" },
        new[] { "float", "double" },
        new[] { "char", "string" },
        new[] { "Guid", "string" },
    };

    // Names of store types of which the second holds less, where C# has one type for both.
    private static readonly HashSet<(string Old, string New)> s_narrowing = new()
    {
        ("nvarchar", "varchar"), ("nchar", "char"), ("ntext", "text"), ("nvarchar", "char"), ("datetime2", "datetime"), ("datetime2", "date"), ("datetime2", "smalldatetime"),
        ("datetime", "date"), ("datetime", "smalldatetime"), ("text", "varchar"), ("text", "character varying"), ("longtext", "varchar"), ("double precision", "real"), ("float", "real"),
        ("timestamp with time zone", "timestamp without time zone"), ("timestamp without time zone", "timestamp with time zone"), ("timestamp with time zone", "date"), ("timestamp without time zone", "date"),
        ("jsonb", "json"), ("money", "smallmoney"),
    };

    /// <summary>Makes the analyzer.</summary>
    public NarrowedColumn()
        : base(Rules.NarrowedColumn)
    {
    }

    /// <inheritdoc />
    internal override void Check(MigrationView view, MigrationScript up) => ReportTogether(view, In(up));

    private static IEnumerable<(MigrationCall Call, string What)> In(MigrationScript up)
    {
        foreach (var call in up.Calls.Where(static call => call.Name == "AlterColumn"))
        {
            if (call.Table is not { } table || call.Text("name") is not { } name || up.MayTouch(name, call.Syntax.SpanStart) || Narrowing(call) is not { } narrowing) continue;
            yield return (call, $"'{table}.{name}' ({narrowing})");
        }
    }

    /// <summary>What gets less, or null where all fits, or that is not known.</summary>
    private static string? Narrowing(MigrationCall call)
    {
        var (type, old) = (call.Text("type"), call.Text("oldType"));
        var clr = call.ClrType?.TrimEnd('?');
        var oldClr = (call.Argument("oldClrType") as TypeOfExpressionSyntax)?.Type.ToString().TrimEnd('?');
        if (clr is null || oldClr is null) return null;

        // SQLite keeps what it is given, whatever the type says.
        if (IsOfSqlite(type) || IsOfSqlite(old)) return null;
        if (clr != oldClr && !s_widening.Any(line => Array.IndexOf(line, oldClr) is >= 0 and var from && Array.IndexOf(line, clr) > from)) return $"{Shown(old, oldClr)} becomes {Shown(type, clr)}";
        if (clr != oldClr || type is null || old is null) return clr == oldClr && call.Number("maxLength") is { } length && call.Number("oldMaxLength") is { } before && length < before ? $"at most {before} becomes at most {length}" : null;

        var (newName, newSizes) = Parse(type);
        var (oldName, oldSizes) = Parse(old);
        if (newName != oldName) return s_narrowing.Contains((oldName, newName)) ? $"{old} becomes {type}" : null;
        return newSizes.Count == oldSizes.Count && newSizes.Where((size, index) => size < oldSizes[index]).Any() ? $"{old} becomes {type}" : null;
    }

    private static string Shown(string? store, string clr) => store ?? clr;

    private static bool IsOfSqlite(string? type) => type is "TEXT" or "INTEGER" or "REAL" or "BLOB";

    // nvarchar(50): its name and its sizes; max, or none where there could be one, is the largest.
    private static (string Name, List<int> Sizes) Parse(string type)
    {
        var open = type.IndexOf('(');
        var close = open < 0 ? -1 : type.IndexOf(')', open);
        if (open < 0 || close < 0) return (type.Trim().ToLowerInvariant(), type is "character varying" or "varchar" or "character" or "numeric" ? new List<int> { int.MaxValue } : new List<int>());
        var sizes = type.Substring(open + 1, close - open - 1).Split(',').Select(static size => int.TryParse(size.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue).ToList();
        return ((type.Substring(0, open) + type.Substring(close + 1)).Trim().ToLowerInvariant(), sizes);
    }
}
