using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Orms;

namespace OrmLint.RoundTrips;

/// <summary>
/// The names that one tree declares and others use: of its sets, and of its methods that run a function in a loop. They are looked up where the words of
/// their types stand, so that the tree is not walked. Kept for the tree.
/// </summary>
internal sealed class DeclaredNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, DeclaredNames> s_trees = new();
    private static readonly DeclaredNames s_none = new();
    private static readonly WordSet s_words = new WordSet().With(OrmLibrary.SetNames).With(TreeNames.QueryTypes).With(new[] { "Func", "Action", "Predicate" });

    private DeclaredNames() { }

    /// <summary>The names of properties, fields and methods whose type is a set of a library: <c>DbSet</c>, <c>ITable</c>.</summary>
    public HashSet<string> Sets { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the methods and local functions that are given a function and may run it in a loop.</summary>
    public HashSet<string> Runners { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of a tree; read at the first call.</summary>
    public static DeclaredNames Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (s_trees.TryGetValue(tree, out var known)) return known;
        var read = TreeWords.Of(tree, cancellation).Mention(s_words) ? Read(tree, cancellation) : s_none;
        return s_trees.GetValue(tree, _ => read);
    }

    private static DeclaredNames Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var names = new DeclaredNames();
        var root = tree.GetRoot(cancellation);
        foreach (var end in TreeWords.EndsOf(tree, s_words, cancellation))
        {
            // A word of a comment or a text is none of a type.
            if (root.FindToken(end - 1) is not { RawKind: (int)SyntaxKind.IdentifierToken, Parent: GenericNameSyntax type } token || token.Span.End != end) continue;
            if (TreeNames.IsQueryType(type.Identifier.ValueText)) names.Sets.UnionWith(TreeNames.DeclaredBy(type).Where(static declared => !declared.IsVariable).Select(static declared => declared.Name));
            else if (FunctionOfParameter(type) is { } runner && runner.Function.DescendantNodes().Any(DatabaseNames.IsLoop)) names.Runners.Add(runner.Name);
        }

        return names;
    }

    private static (SyntaxNode Function, string Name)? FunctionOfParameter(GenericNameSyntax type)
        => (type.Parent is NullableTypeSyntax nullable ? nullable.Parent : type.Parent) is ParameterSyntax { Parent.Parent: { } function }
            ? function switch
            {
                MethodDeclarationSyntax method => (method, method.Identifier.ValueText),
                LocalFunctionStatementSyntax local => (local, local.Identifier.ValueText),
                _ => null,
            }
            : null;
}
