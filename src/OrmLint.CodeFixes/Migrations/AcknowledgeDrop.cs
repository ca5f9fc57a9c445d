using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3101: writes the comment that says that the drop is known above each drop that the report is about.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcknowledgeDrop)), Shared]
public sealed class AcknowledgeDrop : MigrationFix
{
    /// <summary>Makes the fix.</summary>
    public AcknowledgeDrop()
        : base(Rules.DropWithoutAcknowledgement)
    {
    }

    /// <inheritdoc />
    internal override string Title(FixPlace place) => "Acknowledge that the data goes";

    /// <inheritdoc />
    internal override IReadOnlyList<TextChange>? Changes(FixPlace place)
    {
        if (place.Call is not { } reported || place.Migration.Up is not { } up) return null;
        var drops = DropWithoutAcknowledgement.In(place.Migration, up).ToList();

        // A report of one that someone acknowledged since is an old one. Behind other code of its line a comment would be that code's.
        if (!drops.Contains(reported) || !drops.All(drop => drop.Statement is { } statement && place.IsFirstInLine(statement))) return null;
        return drops.Select(drop => Comment(place, drop.Statement!)).ToList();
    }

    private static TextChange Comment(FixPlace place, StatementSyntax drop) => new(new TextSpan(drop.SpanStart, 0), Acknowledgement.Comment + place.NewLine + place.Indent(drop));
}
