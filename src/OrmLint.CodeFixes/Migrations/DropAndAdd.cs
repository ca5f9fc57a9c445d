using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3005: drops the one column and adds the other, as the designers of the two migrations describe them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropAndAdd)), Shared]
public sealed class DropAndAdd : MigrationFix
{
    /// <summary>Makes the fix.</summary>
    public DropAndAdd()
        : base(Rules.RenameJoinsUnrelated)
    {
    }

    /// <inheritdoc />
    internal override string Title(FixPlace place) => "Drop the one column and add the other";

    /// <inheritdoc />
    internal override IReadOnlyList<TextChange>? Changes(FixPlace place)
    {
        if (GuessedRename.In(place.Migration).FirstOrDefault(guess => ReferenceEquals(guess.Call, place.Call)) is not { Call.Table: { } table } guess) return null;
        if (place.Migration is not { Up: { } up, Down: { IsExact: true } down } || up.Method.SyntaxTree != down.Method.SyntaxTree || up.Calls.Any(call => call.Name is "RenameIndex" or "RenameTable" && call.Table?.Equals(table) != false)) return null;
        var back = down.Calls.FirstOrDefault(call => call.Name == "RenameColumn" && call.Table.Equals(table) && call.Text("name") == guess.New && call.Text("newName") == guess.Old);
        if (back?.Statement is null || guess.Call.Statement is null || place.Set.Previous(place.Migration) is not { } previous) return null;
        if (Column(place.Migration, table, guess.New) is not { } @new || Column(previous, table, guess.Old) is not { } old) return null;

        // The text is EF Core's own, which names the builder in its way and takes its types from System.
        if (new[] { up, down }.Any(static script => script.Method.ParameterList.Parameters[0].Identifier.ValueText != "migrationBuilder") || !IsKnown(place, @new) || !IsKnown(place, old)) return null;
        var target = new MigrationTable(table.Name, table.Schema);
        return new[]
        {
            new TextChange(guess.Call.Statement.Span, Text(place, guess.Call.Statement, new DropColumn(target, old), new AddColumn(target, @new))),
            new TextChange(back.Statement.Span, Text(place, back.Statement, new DropColumn(target, @new), new AddColumn(target, old))),
        };
    }

    private static MigrationColumn? Column(MigrationClass migration, TableName table, string name)
    {
        if (migration.TargetModel is null) return null;
        var found = DatabaseReader.Of(SnapshotReader.Read(migration.TargetModel))?.Tables.FirstOrDefault(other => string.Equals(other.Name.Name, table.Name, StringComparison.OrdinalIgnoreCase) && other.Name.Schema == table.Schema);

        // A column that something is made of is not dropped alone.
        return found is null || found.Unread.Length > 0 || found.IsPartOfOther(name) ? null : found.Find(name)?.Column;
    }

    private static bool IsKnown(FixPlace place, MigrationColumn column)
        => CSharpText.NamespaceOf(column.ClrType, 10) is null || !place.Model.LookupNamespacesAndTypes(place.Declaration.SpanStart, name: column.ClrType).IsEmpty;

    private static string Text(FixPlace place, SyntaxNode statement, params MigrationOperation[] operations)
    {
        var indent = place.Indent(statement);
        var text = new IndentedText(place.NewLine, indent.IndexOf('\t') >= 0 ? "\t" : "    ");
        OperationWriter.Write(text, operations);
        return text.ToString().TrimEnd().Replace(place.NewLine, place.NewLine + indent).Replace(place.NewLine + indent + place.NewLine, place.NewLine + place.NewLine);
    }
}
