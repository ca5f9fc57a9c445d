using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>The using directives of a snapshot, which EF Core writes for the types of its properties.</summary>
internal static class SnapshotUsings
{
    /// <summary>Adds those of what was written, in EF Core's order, and takes away those of what was removed if nothing else may need them. False if the text does not allow it.</summary>
    public static bool Set(SnapshotModel model, SnapshotText text, List<SnapshotProperty> written, List<SnapshotProperty> removed, int efVersion)
    {
        // Other places for usings than EF Core's are somebody's own.
        var needed = written.Select(property => CSharpText.NamespaceOf(property.ClrType, efVersion)).OfType<string>().Distinct().ToList();
        if (model.Method.SyntaxTree.GetRoot() is not CompilationUnitSyntax { Usings: { Count: > 0 } usings }) return needed.Count == 0;

        var lines = model.Method.SyntaxTree.GetText().Lines;
        foreach (var name in needed.Where(name => !usings.Any(directive => IsOf(directive, name))))
        {
            var next = usings.FirstOrDefault(directive => CSharpText.NamespaceOrder.Compare(directive.Name?.ToString() ?? "", name) > 0);
            var place = next?.SpanStart ?? lines.GetLineFromPosition(usings.Last().Span.End).EndIncludingLineBreak;
            text.Replace(new TextSpan(place, 0), $"using {name};{text.NewLine}");
        }

        var vacated = removed.Select(property => CSharpText.NamespaceOf(property.ClrType, efVersion)).OfType<string>().Distinct().Except(needed);
        foreach (var name in vacated)
        {
            if (usings.FirstOrDefault(directive => IsOf(directive, name)) is not { } directive || MayBeNeeded(model, removed, efVersion)) continue;
            text.Replace(TextSpan.FromBounds(directive.SpanStart, lines.GetLineFromPosition(directive.SpanStart).EndIncludingLineBreak), "");
        }

        // The last complex property went, which EF Core calls a dictionary.
        if (usings.FirstOrDefault(static directive => IsOf(directive, "System.Collections.Generic")) is { } collections && text.Removed.SelectMany(static statement => statement.DescendantNodes()).Any(IsCollection)
            && !model.Method.Body!.DescendantNodes(node => node is not StatementSyntax statement || !text.IsRemoved(statement)).Any(IsCollection))
        {
            text.Replace(TextSpan.FromBounds(collections.SpanStart, lines.GetLineFromPosition(collections.SpanStart).EndIncludingLineBreak), "");
        }

        return true;

        static bool IsCollection(SyntaxNode node) => node is GenericNameSyntax { Identifier.ValueText: "Dictionary" or "List" or "IList" or "ICollection" or "IEnumerable" or "HashSet" };

        static bool IsOf(UsingDirectiveSyntax directive, string name) => directive.Alias is null && directive.Name?.ToString() == name;
    }

    /// <summary>Whether what stays names a type that is neither a keyword nor one of EF Core's and the providers' classes.</summary>
    private static bool MayBeNeeded(SnapshotModel model, List<SnapshotProperty> removed, int efVersion)
    {
        var gone = removed.SelectMany(static property => property.Statements).ToImmutableHashSet();
        return model.Method.Body!.DescendantNodes(node => node is not StatementSyntax statement || !gone.Contains(statement)).Any(node => node switch
        {
            ObjectCreationExpressionSyntax or TypeOfExpressionSyntax or CastExpressionSyntax { Type: not PredefinedTypeSyntax } => true,
            TypeArgumentListSyntax list => list.Arguments.Any(type => (efVersion < 9 && type is not PredefinedTypeSyntax) || type.DescendantNodesAndSelf().Any(static part => part is NameSyntax)),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name } }
                => char.IsUpper(name[0]) && name != "DeleteBehavior" && !name.EndsWith("BuilderExtensions", StringComparison.Ordinal) && !name.EndsWith("ValueGenerationStrategy", StringComparison.Ordinal),
            _ => false,
        });
    }
}
