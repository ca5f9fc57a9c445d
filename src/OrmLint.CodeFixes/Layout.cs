using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint;

/// <summary>White space, line ends and comments, for fixes that move code.</summary>
internal static class Layout
{
    /// <summary>Whether it is white space or the end of a line, so that nothing is lost without it.</summary>
    public static bool IsLayout(this SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    /// <summary>Whether a comment or a directive stands in it, or at its ends.</summary>
    public static bool HasComment(this SyntaxNode node) => node.DescendantTrivia().Any(static trivia => !trivia.IsLayout());

    /// <summary>Code that stays as it is laid out: no formatter sets it, or the lines around it, in blanks where the file has tabs.</summary>
    public static T AsWritten<T>(this T node)
        where T : SyntaxNode
        => node.ReplaceTrivia(ElasticIn(node), Fixed);

    /// <summary>What stands between two lines that begin as the one of <paramref name="position"/> does; null where something stands before it on its line.</summary>
    public static string? LineBreakBefore(this SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return line.Start > 0 && text.IsFirstInLine(position) ? text.ToString(TextSpan.FromBounds(text.Lines[line.LineNumber - 1].End, position)) : null;
    }

    /// <summary>Whether nothing stands before <paramref name="position"/> on its line.</summary>
    public static bool IsFirstInLine(this SourceText text, int position) => text.IndentationAt(position).Length == position - text.Lines.GetLineFromPosition(position).Start;

    /// <summary>The white space that the line of <paramref name="position"/> begins with.</summary>
    public static string IndentationAt(this SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The first line end of a file; null where there is none.</summary>
    public static SyntaxTrivia? LineEnd(this SyntaxNode root)
        => root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } used ? used : null;

    /// <summary>A statement as it stands on lines of its own before <paramref name="loop"/>: its comments go with it, those above the loop stay there.</summary>
    public static StatementSyntax Before(StatementSyntax loop, StatementSyntax statement)
    {
        var newLine = EndOf(loop) ?? loop.SyntaxTree.GetRoot().LineEnd() ?? Space;
        return OnItsLines(statement, Indentation(loop), newLine);
    }

    /// <summary>A statement as it stands on lines of its own behind <paramref name="loop"/>, or behind it on its line where that does not end there.</summary>
    public static StatementSyntax Behind(StatementSyntax loop, StatementSyntax statement)
    {
        if (EndOf(loop) is not { } newLine) return statement.WithoutLeadingTrivia().WithTrailingTrivia(Space);
        var placed = OnItsLines(statement, Indentation(loop), newLine);
        return placed.WithLeadingTrivia(placed.GetLeadingTrivia().Insert(0, newLine));
    }

    /// <summary>A statement as it stands on a line of its own beside <paramref name="neighbour"/>, as that does; left to the formatter where that shares its line.</summary>
    public static StatementSyntax Beside(StatementSyntax neighbour, StatementSyntax statement)
        => EndOf(neighbour) is { } newLine ? OnItsLines(statement, Indentation(neighbour), newLine) : statement.WithTrailingTrivia(ElasticLineFeed).WithAdditionalAnnotations(Formatter.Annotation);

    private static IEnumerable<SyntaxTrivia> ElasticIn(SyntaxNode node) => node.DescendantTrivia().Where(static trivia => trivia.HasAnnotation(SyntaxAnnotation.ElasticAnnotation));

    private static SyntaxTrivia Fixed(SyntaxTrivia original, SyntaxTrivia trivia) => trivia.FullSpan.Length == 0 ? default : trivia.WithoutAnnotations(SyntaxAnnotation.ElasticAnnotation);

    private static StatementSyntax OnItsLines(StatementSyntax statement, SyntaxTriviaList indentation, SyntaxTrivia newLine)
    {
        var comments = statement.GetLeadingTrivia().Where(static trivia => !trivia.IsLayout()).SelectMany(comment => indentation.Append(comment).Append(newLine));
        var trailing = statement.GetTrailingTrivia();
        return statement.WithLeadingTrivia(comments.Concat(indentation)).WithTrailingTrivia(trailing.Any(SyntaxKind.EndOfLineTrivia) ? trailing : TriviaList(newLine));
    }

    private static SyntaxTrivia? EndOf(StatementSyntax loop)
        => loop.GetTrailingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end ? end : null;

    private static SyntaxTriviaList Indentation(StatementSyntax loop)
        => loop.GetLeadingTrivia().LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } blanks ? TriviaList(blanks) : TriviaList();
}
