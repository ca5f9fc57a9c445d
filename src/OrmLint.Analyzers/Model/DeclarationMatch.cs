using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Model;

/// <summary>
/// Two versions of a file, side by side: whether they differ in nothing but comments, layout, and bodies that nobody reads. Then each symbol that they
/// declare is the same, and each body elsewhere binds as before; what was found at a place of the one is to be found at a place of the other.
/// </summary>
internal sealed class DeclarationMatch
{
    private readonly SyntaxTree _after;
    private readonly List<TextSpan> _read;
    private readonly Stack<(SyntaxNodeOrToken Before, SyntaxNodeOrToken After)> _open = new();
    private readonly List<(TextSpan Before, int Shift)> _pieces = new();
    private readonly HashSet<string>? _differing;

    private DeclarationMatch(SyntaxTree after, IEnumerable<SyntaxNode> read, HashSet<string>? differing = null)
    {
        _differing = differing;
        _after = after;
        _read = read.Select(static node => node.Span).ToList();
    }

    /// <summary>The match; null where the files declare something else, or a body that is read has changed.</summary>
    /// <param name="before">The file before.</param>
    /// <param name="after">The file now.</param>
    /// <param name="read">The declarations in the file before whose bodies are read.</param>
    /// <param name="cancellation">To stop.</param>
    public static DeclarationMatch? Of(SyntaxTree before, SyntaxTree after, IEnumerable<SyntaxNode> read, CancellationToken cancellation)
    {
        var match = new DeclarationMatch(after, read);
        if (!match.Matches(before, cancellation)) return null;
        match._pieces.Sort(static (one, other) => one.Before.Start.CompareTo(other.Before.Start));
        return match;
    }

    /// <summary>
    /// The names of the properties and fields of classes in which two versions of a file differ, where that is all in which they differ; else null. What does not
    /// mention one of these names binds as before.
    /// </summary>
    public static HashSet<string>? PropertiesThatDiffer(SyntaxTree before, SyntaxTree after, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return new DeclarationMatch(after, Enumerable.Empty<SyntaxNode>(), names).Matches(before, cancellation) ? names : null;
    }

    private bool Matches(SyntaxTree before, CancellationToken cancellation)
    {
        if (before.FilePath != _after.FilePath || !before.Options.Equals(_after.Options)) return false;
        _open.Push((before.GetRoot(cancellation), _after.GetRoot(cancellation)));
        while (_open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (one, other) = _open.Pop();
            if (!Matches(one, other)) return false;
        }

        return true;
    }

    /// <summary>Where a place of the file before is now; null where that cannot be told.</summary>
    public TextSpan? Find(TextSpan before)
        => Find(before.Start, isEnd: false) is { } start && Find(before.End, isEnd: true) is { } end && start <= end ? TextSpan.FromBounds(start, end) : null;

    /// <summary>The declaration that one of the file before is now; null where that cannot be told.</summary>
    public SyntaxNode? Find(SyntaxNode before, CancellationToken cancellation)
    {
        if (Find(before.Span) is not { } span || !_after.GetRoot(cancellation).FullSpan.Contains(span)) return null;
        var node = _after.GetRoot(cancellation).FindNode(span, getInnermostNodeForTie: true);
        return node.AncestorsAndSelf().FirstOrDefault(same => same.Span == span && same.RawKind == before.RawKind && same.ContainsDiagnostics == before.ContainsDiagnostics);
    }

    private int? Find(int position, bool isEnd)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (piece, shift) = _pieces[middle];
            if (isEnd ? position <= piece.Start : position < piece.Start) high = middle - 1;
            else if (isEnd ? position > piece.End : position >= piece.End) low = middle + 1;
            else return position + shift;
        }

        return null;
    }

    private bool Matches(SyntaxNodeOrToken before, SyntaxNodeOrToken after)
    {
        if (before.RawKind != after.RawKind || before.IsMissing != after.IsMissing || before.IsNode != after.IsNode) return false;
        if (before.IsIncrementallyIdenticalTo(after))
        {
            _pieces.Add((before.FullSpan, after.FullSpan.Start - before.FullSpan.Start));
            return true;
        }

        if (before.AsNode() is not { } one || after.AsNode() is not { } other) return TokensMatch(before.AsToken(), after.AsToken());
        if (IsBody(one) && IsLeftAlone(one, other)) return true;
        var (parts, others) = (Parts(one), Parts(other));
        if (one is CompilationUnitSyntax && parts.Exists(IsStatement) && others.Exists(IsStatement) && parts.Concat(others).Where(IsStatement).All(part => IsLeftAlone(part.AsNode()!, part.AsNode()!)))
        {
            parts.RemoveAll(IsStatement);
            others.RemoveAll(IsStatement);
        }

        if (_differing is not null && one is ClassDeclarationSyntax or RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordDeclaration }) LeaveOut(parts, others);
        if (parts.Count != others.Count) return false;
        for (var index = 0; index < parts.Count; index++) _open.Push((parts[index], others[index]));
        return true;
    }

    /// <summary>Takes out the properties and fields in which two versions of a class differ, and notes their names. One edit is in one place: what is the same is before it or behind it.</summary>
    private void LeaveOut(List<SyntaxNodeOrToken> parts, List<SyntaxNodeOrToken> others)
    {
        var (before, after) = (parts.FindAll(IsPlainMember), others.FindAll(IsPlainMember));
        var most = Math.Min(before.Count, after.Count);
        var (first, last) = (0, 0);
        while (first < most && AreSame(before[first], after[first])) first++;
        while (last < most - first && AreSame(before[before.Count - 1 - last], after[after.Count - 1 - last])) last++;
        Take(parts, before);
        Take(others, after);

        static bool AreSame(SyntaxNodeOrToken one, SyntaxNodeOrToken other) => SyntaxFactory.AreEquivalent(one.AsNode(), other.AsNode());

        void Take(List<SyntaxNodeOrToken> all, List<SyntaxNodeOrToken> plain)
        {
            var differing = plain.GetRange(first, plain.Count - last - first);
            all.RemoveAll(differing.Contains);
            foreach (var member in differing)
            {
                if (member.AsNode() is PropertyDeclarationSyntax property) _differing!.Add(property.Identifier.ValueText);
                else if (member.AsNode() is FieldDeclarationSyntax field) _differing!.UnionWith(field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText));
            }
        }
    }

    /// <summary>A property or field that nothing can depend on without its name, or a piece of one: a constant may be another's value, and a required member takes a constructor away.</summary>
    private static bool IsPlainMember(SyntaxNodeOrToken part)
        => part.AsNode() is PropertyDeclarationSyntax or FieldDeclarationSyntax or IncompleteMemberSyntax && part.AsNode() is MemberDeclarationSyntax { ContainsDirectives: false } member
            && !member.Modifiers.Any(static modifier => modifier.IsKind(SyntaxKind.ConstKeyword) || modifier.IsKind(SyntaxKind.RequiredKeyword));

    private bool TokensMatch(SyntaxToken before, SyntaxToken after)
    {
        // A directive holds from where it is; what it turns off is beside it.
        if (before.ContainsDirectives || after.ContainsDirectives ? before.ToFullString() != after.ToFullString() : before.Text != after.Text) return false;
        _pieces.Add((before.Span, after.SpanStart - before.SpanStart));
        return true;
    }

    /// <summary>Whether a body may say what it likes: nobody reads it, and it says nothing of what is around it. In an accessor, <c>field</c> makes one.</summary>
    private bool IsLeftAlone(SyntaxNode before, SyntaxNode after)
        => !before.ContainsDirectives && !after.ContainsDirectives && !_read.Exists(span => span.IntersectsWith(before.FullSpan))
            && !(before.Parent is AccessorDeclarationSyntax or BasePropertyDeclarationSyntax && (MakesField(before) || MakesField(after)));

    private static bool MakesField(SyntaxNode body) => body.DescendantTokens().Any(static token => token.ValueText == "field");

    private static bool IsBody(SyntaxNode node)
        => node is BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax }
            or ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax };

    private static bool IsStatement(SyntaxNodeOrToken part) => part.IsKind(SyntaxKind.GlobalStatement);

    private static List<SyntaxNodeOrToken> Parts(SyntaxNode node) => node.ChildNodesAndTokens().ToList();
}
