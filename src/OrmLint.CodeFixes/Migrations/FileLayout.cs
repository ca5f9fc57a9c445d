using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Migrations;

/// <summary>How a file is laid out that a new one is modelled on.</summary>
/// <param name="NewLine">Its line ends.</param>
/// <param name="Unit">One step of indentation.</param>
/// <param name="HasNamespaceBlock">Whether its namespace is in braces, as EF Core writes it; a file-scoped one is somebody's style.</param>
internal sealed record FileLayout(string NewLine, string Unit, bool HasNamespaceBlock)
{
    /// <summary>The layout of the file that holds a declaration.</summary>
    public static FileLayout Of(TypeDeclarationSyntax declaration, CancellationToken cancellation)
    {
        var text = declaration.SyntaxTree.GetText(cancellation).ToString();
        var firstEnd = text.IndexOf('\n');
        var member = declaration.Members.FirstOrDefault()?.GetLeadingTrivia().ToFullString() ?? "";
        return new FileLayout(
            firstEnd < 0 || (firstEnd > 0 && text[firstEnd - 1] == '\r') ? "\r\n" : "\n",
            member.Contains('\t') ? "\t" : "    ",
            declaration.Ancestors().All(static ancestor => ancestor is not FileScopedNamespaceDeclarationSyntax));
    }

    /// <summary>Begins a file of this layout.</summary>
    public IndentedText NewFile() => new(NewLine, Unit);
}
