using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3011: a column's default of the moment becomes the database's own clock, in its SQL.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DefaultInSql)), Shared]
public sealed class DefaultInSql : MigrationFix
{
    /// <summary>Makes the fix.</summary>
    public DefaultInSql()
        : base(Rules.ChangingMigrationValue)
    {
    }

    /// <inheritdoc />
    internal override string Title(FixPlace place) => "Let the database say it: defaultValueSql";

    /// <inheritdoc />
    internal override IReadOnlyList<TextChange>? Changes(FixPlace place)
    {
        if (place.Root.FindNode(place.Span, getInnermostNodeForTie: true) is not ExpressionSyntax { Parent: ArgumentSyntax { NameColon.Name.Identifier.ValueText: "defaultValue" } argument } value) return null;
        var clock = value.ToString();
        var type = (argument.Parent as ArgumentListSyntax)?.Arguments.FirstOrDefault(static other => other.NameColon?.Name.Identifier.ValueText == "type")?.Expression;
        var isNewTable = place.Call?.Name == "CreateTable";
        var sql = (place.Provider, clock) switch
        {
            ("SqlServer", "DateTime.UtcNow" or "System.DateTime.UtcNow") => "SYSUTCDATETIME()",
            ("SqlServer", "DateTime.Now" or "System.DateTime.Now") => "SYSDATETIME()",
            ("SqlServer", "DateTimeOffset.UtcNow" or "DateTimeOffset.Now") => "SYSDATETIMEOFFSET()",
            ("Npgsql", "DateTime.UtcNow" or "System.DateTime.UtcNow" or "DateTimeOffset.UtcNow") when SnapshotLiteral.Read(type) is "timestamp with time zone" => "now()",

            // SQLite adds no column with a default that is not constant.
            ("Sqlite", "DateTime.UtcNow" or "System.DateTime.UtcNow") when isNewTable => "CURRENT_TIMESTAMP",
            _ => null,
        };
        return sql is null ? null : new[] { new TextChange(argument.Span, $"defaultValueSql: \"{sql}\"") };
    }
}
