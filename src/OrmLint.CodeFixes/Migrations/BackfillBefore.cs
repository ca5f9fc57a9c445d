using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3104: fills the rows without a value by an UPDATE before each column that becomes required and whose value is known. The value is there to be looked at.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BackfillBefore)), Shared]
public sealed class BackfillBefore : MigrationFix
{
    /// <summary>Makes the fix.</summary>
    public BackfillBefore()
        : base(Rules.RequiredWithoutBackfill)
    {
    }

    /// <inheritdoc />
    internal override string Title(FixPlace place) => "Fill the rows without a value before";

    /// <inheritdoc />
    internal override IReadOnlyList<TextChange>? Changes(FixPlace place)
    {
        if (place.Call is not { } reported || place.Migration.Up is not { } up || place.Provider is not { } provider || Quotes(provider) is not { } quotes) return null;
        var calls = up.Calls.Where(call => RequiredWithoutBackfill.IsOne(up, call) && !Acknowledgement.IsAt(call)).ToList();
        return calls.Contains(reported) ? calls.Select(call => Change(place, up, call, provider, quotes)).OfType<TextChange>().ToList() : null;
    }

    private static TextChange? Change(FixPlace place, MigrationScript up, MigrationCall call, string provider, (string Open, string Close) quotes)
    {
        if (call is not { Statement: { } statement, Table: { } table } || !place.IsFirstInLine(statement) || Value(call, provider) is not { } value || IsOfAKey(up, call, table)) return null;
        string Quoted(string name) => quotes.Open + name + quotes.Close;
        var target = (table.Schema is null ? "" : Quoted(table.Schema) + ".") + Quoted(table.Name);
        var column = Quoted(call.Text("name")!);
        var sql = CSharpText.Literal($"UPDATE {target} SET {column} = {value} WHERE {column} IS NULL");
        var builder = up.Method.ParameterList.Parameters[0].Identifier.ValueText;
        return new TextChange(new TextSpan(statement.SpanStart, 0), $"{builder}.Sql({sql});{place.NewLine}{place.NewLine}{place.Indent(statement)}");
    }

    // A key that EF Core makes anew behind it: no row has the foreign key 0, and two rows cannot have one key. What to take only its author knows.
    private static bool IsOfAKey(MigrationScript up, MigrationCall call, TableName table)
        => up.Calls.Any(other => other.Name is "AddForeignKey" or "AddPrimaryKey" or "AddUniqueConstraint" && other.Table.Equals(table) && other.Columns().Contains(call.Text("name")));

    private static (string Open, string Close)? Quotes(string provider) => provider switch
    {
        "SqlServer" => ("[", "]"),
        "MySql" => ("`", "`"),
        "Sqlite" or "Npgsql" => ("\"", "\""),
        _ => null,
    };

    // What EF Core made up, in SQL. There is no such value for a time.
    private static string? Value(MigrationCall call, string provider) => (call.ClrType, SnapshotLiteral.Read(call.Argument("defaultValue"))) switch
    {
        ("string", null or "") => "''",
        ("bool", null or false) => provider == "Npgsql" ? "FALSE" : "0",
        ("int" or "long" or "short" or "byte" or "decimal" or "double" or "float", null) => "0",
        ("int" or "long" or "short" or "byte" or "decimal" or "double" or "float", System.IConvertible number) => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
