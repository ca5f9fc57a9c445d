using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3105: gives the rows that are there the default that EF Core would write. The value is there to be looked at.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DefaultForExistingRows)), Shared]
public sealed class DefaultForExistingRows : MigrationFix
{
    /// <summary>Makes the fix.</summary>
    public DefaultForExistingRows()
        : base(Rules.RequiredWithoutDefault)
    {
    }

    /// <inheritdoc />
    internal override string Title(FixPlace place) => "Give existing rows a default";

    /// <inheritdoc />
    internal override IReadOnlyList<TextChange>? Changes(FixPlace place)
    {
        if (place.Call is not { ClrType: { } type } call || place.Migration.Up is not { } up || !RequiredWithoutDefault.IsOne(up, call) || CSharpText.DefaultOf(type) is not { } value) return null;

        // A null that is written there would be a second one; and what is behind a comment would be part of it.
        if (call.Argument("defaultValue") is not null || call.Syntax.ArgumentList.CloseParenToken.HasLeadingTrivia) return null;
        if (CSharpText.NamespaceOf(type, 10) is not null && place.Model.LookupNamespacesAndTypes(call.Syntax.SpanStart, name: type).IsEmpty) return null;
        var name = ((MemberAccessExpressionSyntax)call.Syntax.Expression).Name.ToString();
        return new[] { new TextChange(call.Syntax.Span, place.Extended(call, name, "defaultValue: " + value)) };
    }
}
