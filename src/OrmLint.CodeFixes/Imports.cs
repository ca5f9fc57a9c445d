using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint;

/// <summary>Adds using directives.</summary>
internal static class Imports
{
    /// <summary>The file with <c>using <paramref name="namespaceName"/>;</c>, in the place where the order of names puts it; unchanged if it is there.</summary>
    public static CompilationUnitSyntax Add(CompilationUnitSyntax unit, string namespaceName)
    {
        if (unit.Usings.Any(import => import.Alias is null && import.StaticKeyword.IsKind(SyntaxKind.None) && import.Name?.ToString() == namespaceName)) return unit;
        var directive = UsingDirective(ParseName(namespaceName)).WithUsingKeyword(Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(Space)).WithTrailingTrivia(EndOfLine(unit));
        var index = unit.Usings.TakeWhile(import => import.Alias is null && import.StaticKeyword.IsKind(SyntaxKind.None) && Compare(import.Name?.ToString() ?? "", namespaceName) < 0).Count();
        if (index == 0 && unit.Usings.Count > 0)
        {
            // What stands above the first directive (a licence, pragmas) stays on top.
            directive = directive.WithLeadingTrivia(unit.Usings[0].GetLeadingTrivia());
            unit = unit.WithUsings(unit.Usings.Replace(unit.Usings[0], unit.Usings[0].WithoutLeadingTrivia()));
        }

        return unit.WithUsings(unit.Usings.Insert(index, directive));
    }

    private static SyntaxTrivia EndOfLine(SyntaxNode root)
        => root.LineEnd() ?? CarriageReturnLineFeed;

    private static int Compare(string one, string other)
    {
        var system = IsSystem(other).CompareTo(IsSystem(one));
        return system != 0 ? system : StringComparer.OrdinalIgnoreCase.Compare(one, other);

        static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
    }
}
