using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3121: writes the way back into an empty <c>Down</c>, where each operation of <c>Up</c> has one that is known.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteDown)), Shared]
public sealed class WriteDown : MigrationFix
{
    /// <summary>Makes the fix.</summary>
    public WriteDown()
        : base(Rules.DownDoesNotUndo)
    {
    }

    /// <inheritdoc />
    internal override string Title(FixPlace place) => "Write the way back";

    /// <inheritdoc />
    internal override IReadOnlyList<TextChange>? Changes(FixPlace place)
    {
        if (place.Migration is not { Up: { IsExact: true } up, Down: { IsEmpty: true, Method: { Body: { } body } method } } || method.SyntaxTree != place.Root.SyntaxTree) return null;
        if (body.OpenBraceToken.TrailingTrivia.Concat(body.CloseBraceToken.LeadingTrivia).Any(static trivia => !trivia.IsLayout())) return null;

        var builder = method.ParameterList.Parameters[0].Identifier.ValueText;
        var inner = place.Indent(method) + (place.Indent(method).IndexOf('\t') >= 0 ? "\t" : "    ");
        var isRebuilt = place.Provider is null or "Sqlite";
        var statements = new List<string>();

        // SQLite makes an index anew to rename it, over the columns that it has in the end.
        foreach (var call in up.Calls.Reverse().OrderBy(static call => call.Name == "RenameIndex"))
        {
            // Columns, indexes and keys go with the table that was made with them.
            if (call.Name != "CreateTable" && call.Table is { } table && up.Creates(table)) continue;
            if (call.Name == "EnsureSchema") continue;
            if (Inverse(call) is not { } inverse) return null;

            // SQLite makes the table anew to take something from it, and reads off the model before what it is like.
            if (isRebuilt && call.Name is not ("CreateTable" or "CreateIndex" or "RenameColumn") && place.Set.Previous(place.Migration) is { TargetModel: null }) return null;
            statements.Add($"{builder}.{inverse[0]}({string.Concat(inverse.Skip(1).Select((argument, index) => (index == 0 ? "" : ",") + place.NewLine + inner + inner.Substring(place.Indent(method).Length) + argument))});");
        }

        if (statements.Count == 0) return null;
        var text = "{" + place.NewLine + inner + string.Join(place.NewLine + place.NewLine + inner, statements) + place.NewLine + place.Indent(method) + "}";
        return new[] { new TextChange(body.Span, text) };
    }

    /// <summary>The method and the arguments that take a call back; null where it cannot be taken back, or is not known.</summary>
    private static List<string>? Inverse(MigrationCall call)
    {
        if (call.Table is not { } table || call.Text("name") is not { } name) return null;
        return call.Name switch
        {
            "CreateTable" => Named("DropTable", name, null),
            "AddColumn" => Named("DropColumn", name, table.Name),
            "CreateIndex" => Named("DropIndex", name, table.Name),
            "AddForeignKey" => Named("DropForeignKey", name, table.Name),
            "AddUniqueConstraint" => Named("DropUniqueConstraint", name, table.Name),
            "AddCheckConstraint" => Named("DropCheckConstraint", name, table.Name),
            "RenameColumn" when call.Text("newName") is { } renamed => Named("RenameColumn", renamed, table.Name, name),
            "RenameIndex" when call.Text("newName") is { } renamed => Named("RenameIndex", renamed, table.Name, name),
            _ => null,
        };

        List<string> Named(string method, string name, string? table, string? newName = null)
        {
            var arguments = new List<string> { method, "name: " + CSharpText.Literal(name) };
            if (call.Text("schema") is { } schema) arguments.Add("schema: " + CSharpText.Literal(schema));
            if (table is not null) arguments.Add("table: " + CSharpText.Literal(table));
            if (newName is not null) arguments.Add("newName: " + CSharpText.Literal(newName));
            return arguments;
        }
    }
}
