using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3113: runs the statement outside of the transaction.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuppressTransaction)), Shared]
public sealed class SuppressTransaction : MigrationFix
{
    /// <summary>Makes the fix.</summary>
    public SuppressTransaction()
        : base(Rules.SqlOutsideTransaction)
    {
    }

    /// <inheritdoc />
    internal override string Title(FixPlace place) => "Run it outside of the transaction";

    /// <inheritdoc />
    internal override IReadOnlyList<TextChange>? Changes(FixPlace place)
    {
        if (place.Call is not { Name: "Sql" } call) return null;
        if (call.Argument("suppressTransaction") is LiteralExpressionSyntax given) return new[] { new TextChange(given.Span, "true") };
        return call.Argument("suppressTransaction") is null ? new[] { new TextChange(call.Syntax.Span, place.Extended(call, "Sql", "suppressTransaction: true")) } : null;
    }
}
