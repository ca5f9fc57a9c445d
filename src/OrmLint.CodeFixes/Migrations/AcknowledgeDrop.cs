using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3101: writes the comment that says that the drop is known above it.</summary>
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
        => place.Call?.Statement is { } statement && place.IsFirstInLine(statement)
            ? new[] { new TextChange(new TextSpan(statement.SpanStart, 0), Acknowledgement.Comment + place.NewLine + place.Indent(statement)) } : null;
}
