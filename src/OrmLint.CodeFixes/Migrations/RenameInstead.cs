using System;
using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3006: renames the column, in <c>Up</c> and back in <c>Down</c>, where the two are of one shape and nothing else is made of them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameInstead)), Shared]
public sealed class RenameInstead : MigrationFix
{
    /// <summary>Makes the fix.</summary>
    public RenameInstead()
        : base(Rules.LostRename)
    {
    }

    /// <inheritdoc />
    internal override string Title(FixPlace place) => "Rename the column";

    /// <inheritdoc />
    internal override IReadOnlyList<TextChange>? Changes(FixPlace place)
    {
        if (DroppedAndAdded.In(place.Migration).FirstOrDefault(pair => ReferenceEquals(pair.Drop, place.Call)) is not { AddedBack: { } back } lost) return null;
        if (place.Migration is not { Up: { } up, Down: { IsExact: true } down } || up.Method.SyntaxTree != down.Method.SyntaxTree) return null;
        var dropBack = down.Calls.FirstOrDefault(call => call.Name == "DropColumn" && call.Table.Equals(lost.Drop.Table) && string.Equals(call.Text("name"), lost.New, StringComparison.OrdinalIgnoreCase));
        if (dropBack is null || Shape(lost.Add) != Shape(back)) return null;

        // An index or a key of the column, or a table that changes its name: more than a rename.
        var own = new[] { lost.Drop, lost.Add, back, dropBack };
        if (up.Calls.Concat(down.Calls).Any(call => !own.Contains(call) && (call.Name == "RenameTable" || Mentions(call, lost.Old) || Mentions(call, lost.New)))) return null;
        if (own.Any(static call => call.Statement is null || call.Syntax.ArgumentList.Arguments.Take(3).Count(static argument => argument.NameColon is null) > 2)) return null;
        return place.Without(lost.Add.Statement!) is { } withoutAdd && place.Without(back.Statement!) is { } withoutBack
            ? new[]
            {
                new TextChange(lost.Drop.Syntax.Span, place.Extended(lost.Drop, "RenameColumn", "newName: " + CSharpText.Literal(lost.New))), withoutAdd,
                new TextChange(dropBack.Syntax.Span, place.Extended(dropBack, "RenameColumn", "newName: " + CSharpText.Literal(lost.Old))), withoutBack,
            }
            : null;
    }

    private static bool Mentions(MigrationCall call, string column) => call.Syntax.ToString().IndexOf("\"" + column + "\"", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>All that is said of a column but its name: the arguments in their order, annotations included.</summary>
    private static string Shape(MigrationCall call)
        => call.ClrType + "|" + string.Join("|", call.Syntax.ArgumentList.Arguments.Skip(call.Syntax.ArgumentList.Arguments[0].NameColon is null ? 1 : 0)
            .Where(static argument => argument.NameColon?.Name.Identifier.ValueText != "name").Select(static argument => argument.ToString()))
            + "|" + string.Join("|", call.Annotations.Select(static annotation => annotation.ArgumentList.ToString()));
}
