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
/// The names that a body must mention to make a round trip: members of a library that execute, sets of a context, and
/// methods whose own bodies mention such names. Read from syntax, so that bodies which cannot matter are never bound. It lets
/// through too much, never too little. One per compilation; what is read of a tree is kept for the tree.
/// </summary>
internal sealed class DatabaseNames
{
    // As deep as the summaries of methods go.
    private const int MaxDepth = 4;
    private static readonly ConditionalWeakTable<Compilation, DatabaseNames> s_names = new();

    private readonly HashSet<string> _names;

    private DatabaseNames(OrmContext orms, CancellationToken cancellation)
    {
        _names = new HashSet<string>(orms.ExecutingNames, StringComparer.Ordinal);
        if (orms.EfCore is { } ef) _names.UnionWith(SetsOfReferencedContexts(orms.Compilation, ef, cancellation));

        var trees = orms.Compilation.SyntaxTrees.Where(static tree => !IsModelText(tree)).Select(tree => TreeNames.Of(tree, cancellation)).ToList();
        foreach (var tree in trees) _names.UnionWith(tree.Sets);

        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var found = new List<string>();
            foreach (var tree in trees)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var (method, mentioned) in tree.Methods)
                {
                    if (!_names.Contains(method) && mentioned.Any(_names.Contains)) found.Add(method);
                }
            }

            if (found.Count == 0) break;
            _names.UnionWith(found);
        }
    }

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static DatabaseNames Of(OrmContext orms, CancellationToken cancellation)
    {
        if (s_names.TryGetValue(orms.Compilation, out var known)) return known;
        var made = new DatabaseNames(orms, cancellation);
        return s_names.GetValue(orms.Compilation, _ => made);
    }

    /// <summary>Whether <paramref name="code"/> mentions any of them.</summary>
    public bool AreMentionedIn(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodes())
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: var name } && _names.Contains(name)) return true;
        }

        return false;
    }

    // Designers and snapshots of migrations are long, and describe a model: no method of theirs is called from code.
    private static bool IsModelText(SyntaxTree tree)
        => tree.FilePath.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase) || tree.FilePath.EndsWith("ModelSnapshot.cs", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> SetsOfReferencedContexts(Compilation compilation, EfCoreSymbols ef, CancellationToken cancellation)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            // Only an assembly that refers to EF Core can have contexts with sets.
            if (!assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == ef.DbContext.ContainingAssembly.Name))) continue;
            foreach (var type in TypesOf(assembly.GlobalNamespace))
            {
                if (!ef.IsContext(type)) continue;
                foreach (var member in type.GetMembers())
                {
                    if (member is IPropertySymbol set && ef.EntityOfSet(set.Type) is not null) yield return set.Name;
                }
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space)
        => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesOf));

    /// <summary>What one tree adds: the names of its sets, and what each of its methods mentions.</summary>
    private sealed class TreeNames : CSharpSyntaxWalker
    {
        private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> s_trees = new();

        private readonly Stack<HashSet<string>> _mentioned = new();

        public List<string> Sets { get; } = new();

        public List<(string Method, string[] Mentioned)> Methods { get; } = new();

        public static TreeNames Of(SyntaxTree tree, CancellationToken cancellation)
        {
            if (s_trees.TryGetValue(tree, out var known)) return known;
            var names = new TreeNames();
            names.Visit(tree.GetRoot(cancellation));
            return s_trees.GetValue(tree, _ => names);
        }

        public override void VisitMethodDeclaration(MethodDeclarationSyntax node) => VisitFunction(node.Identifier.ValueText, node, base.VisitMethodDeclaration);

        public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => VisitFunction(node.Identifier.ValueText, node, base.VisitLocalFunctionStatement);

        public override void VisitIdentifierName(IdentifierNameSyntax node) => Mention(node);

        public override void VisitGenericName(GenericNameSyntax node)
        {
            Mention(node);
            if (node.Identifier.ValueText == "DbSet") AddSet(node);
            base.VisitGenericName(node);
        }

        private void VisitFunction<T>(string name, T node, Action<T> visit)
            where T : SyntaxNode
        {
            _mentioned.Push(new HashSet<string>(StringComparer.Ordinal));
            visit(node);
            var mentioned = _mentioned.Pop();
            if (mentioned.Count > 0) Methods.Add((name, mentioned.ToArray()));
            if (_mentioned.Count > 0) _mentioned.Peek().UnionWith(mentioned);
        }

        private void Mention(SimpleNameSyntax node)
        {
            if (_mentioned.Count == 0) return;
            // What is called or is a member of something: types and plain locals say nothing.
            if (node.Parent is InvocationExpressionSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or ArgumentSyntax or ForEachStatementSyntax or EqualsValueClauseSyntax)
            {
                _mentioned.Peek().Add(node.Identifier.ValueText);
            }
        }

        // `DbSet<Order> Orders`: a property, field, parameter or local.
        private void AddSet(GenericNameSyntax type)
        {
            SyntaxNode? declaration = type.Parent;
            while (declaration is NullableTypeSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax) declaration = declaration.Parent;
            switch (declaration)
            {
                case PropertyDeclarationSyntax property: Sets.Add(property.Identifier.ValueText); break;
                case ParameterSyntax parameter: Sets.Add(parameter.Identifier.ValueText); break;
                case MethodDeclarationSyntax method: Sets.Add(method.Identifier.ValueText); break;
                case VariableDeclarationSyntax variables: Sets.AddRange(variables.Variables.Select(static variable => variable.Identifier.ValueText)); break;
            }
        }
    }
}
