using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Orms;

namespace OrmLint.RoundTrips;

/// <summary>
/// The names that code must mention to make a round trip: members of a library that execute, sets of a context, and methods
/// that mention such names themselves. Read from syntax, so that bodies which cannot matter are never bound. It lets through too
/// much, never too little. One per compilation; what is read of a tree is kept for the tree.
/// </summary>
internal sealed class DatabaseNames
{
    // As deep as the summaries of methods go.
    private const int MaxDepth = 4;
    private static readonly ConditionalWeakTable<Compilation, DatabaseNames> s_names = new();

    private readonly OrmContext _orms;
    private readonly HashSet<string> _sets = new(StringComparer.Ordinal);
    private readonly HashSet<MethodShape> _reaching;
    private readonly HashSet<MethodShape> _saving;

    private DatabaseNames(OrmContext orms, CancellationToken cancellation)
    {
        _orms = orms;
        _sets.UnionWith(SetsOfReferencedContexts(orms, cancellation));

        var trees = orms.Compilation.SyntaxTrees.Where(static tree => !IsModelText(tree)).Select(tree => TreeNames.Of(tree, cancellation)).ToList();
        foreach (var tree in trees) _sets.UnionWith(tree.Sets);
        HasLazyLoader = trees.Any(static tree => tree.HasLazyLoader);

        var methods = trees.SelectMany(static tree => tree.Methods).ToList();
        _reaching = Reaching(methods, Executes, cancellation);
        _saving = Reaching(methods, Saves, cancellation);
    }

    // The methods that `first` is true of, and those that call them.
    private static HashSet<MethodShape> Reaching(IEnumerable<TreeNames.Method> methods, Func<TreeNames.Method, bool> first, CancellationToken cancellation)
    {
        var reaching = new HashSet<MethodShape>();
        var waiting = methods.ToList();
        for (var depth = 0; depth < MaxDepth && waiting.Count > 0; depth++)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = waiting.Where(method => depth == 0 ? first(method) : method.Calls.Any(reaching.Contains)).ToList();
            if (found.Count == 0) break;
            foreach (var method in found) reaching.UnionWith(method.Shapes);
            waiting.RemoveAll(method => method.Shapes.All(reaching.Contains));
        }

        return reaching;
    }

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static DatabaseNames Of(OrmContext orms, CancellationToken cancellation)
    {
        if (s_names.TryGetValue(orms.Compilation, out var known)) return known;
        var made = new DatabaseNames(orms, cancellation);
        return s_names.GetValue(orms.Compilation, _ => made);
    }

    /// <summary>Whether an <c>ILazyLoader</c> is mentioned anywhere: without one, and without proxies, nothing is loaded lazily.</summary>
    public bool HasLazyLoader { get; }

    /// <summary>Whether <paramref name="declaration"/> of a method may make a round trip when it is called.</summary>
    public bool MayReach(SyntaxNode declaration) => May(declaration, declaration);

    /// <summary>Whether <paramref name="code"/> may make a round trip in a loop, or in a lambda that runs per element.</summary>
    public bool MayRepeat(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodes(static node => !IsRepeating(node)))
        {
            if (IsRepeating(node) && May(node, code)) return true;
        }

        return false;
    }

    /// <summary>Whether <paramref name="code"/> may save tracked changes in a loop, or in a lambda that runs per element.</summary>
    public bool MayRepeatSave(SyntaxNode code)
        => code.DescendantNodes(static node => !IsRepeating(node)).Any(node => IsRepeating(node) && MaySave(node));

    /// <summary>Whether <paramref name="code"/> mentions a method that may save tracked changes.</summary>
    public bool MaySave(SyntaxNode code) => code.DescendantNodes().Any(node => node switch
    {
        InvocationExpressionSyntax call => MethodShape.Of(call) is { Name: not null } shape && (_orms.SavingNames.Contains(shape.Name) || _saving.Contains(shape)),
        ArgumentSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax } argument => _saving.Contains(MethodShape.Group(argument.Expression)),
        _ => false,
    });

    private static bool IsRepeating(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments.Count: > 0 } => Iteration.Names.Contains(name),
        _ => false,
    };

    /// <summary>Whether <paramref name="part"/> sends something: by a call that does, or by LINQ on a set that is named anywhere in <paramref name="whole"/>.</summary>
    private bool May(SyntaxNode part, SyntaxNode whole)
    {
        var linq = false;
        foreach (var node in part.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when MethodShape.Of(call) is { Name: not null } shape:
                    if (_orms.ExecutingNames.Contains(shape.Name) || _reaching.Contains(shape)) return true;
                    linq |= _orms.MayKnow(shape.Name);
                    break;
                // A method that is handed over: `ids.Select(Load)`, `ids.Select(_repository.Load)`.
                case ArgumentSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax } argument:
                    if (_reaching.Contains(MethodShape.Group(argument.Expression))) return true;
                    break;
                case CommonForEachStatementSyntax:
                    linq = true;
                    break;
            }
        }

        return linq && whole.DescendantNodes().Any(node => node is SimpleNameSyntax { Identifier.ValueText: var name } && _sets.Contains(name));
    }

    private bool Saves(TreeNames.Method method) => method.Calls.Any(call => _orms.SavingNames.Contains(call.Name));

    private bool Executes(TreeNames.Method method)
        => method.Calls.Any(call => _orms.ExecutingNames.Contains(call.Name)) || (method.Calls.Any(call => _orms.MayKnow(call.Name)) && method.Members.Any(_sets.Contains));

    // Designers and snapshots of migrations are long, and describe a model: no method of theirs is called from code.
    private static bool IsModelText(SyntaxTree tree)
        => tree.FilePath.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase) || tree.FilePath.EndsWith("ModelSnapshot.cs", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> SetsOfReferencedContexts(OrmContext orms, CancellationToken cancellation)
    {
        foreach (var assembly in orms.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            // Only an assembly that refers to such a library can have contexts with sets.
            if (!assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => orms.ContextAssemblies.Contains(reference.Name)))) continue;
            foreach (var type in TypesOf(assembly.GlobalNamespace))
            {
                if (!orms.IsContext(type)) continue;
                foreach (var member in type.GetMembers())
                {
                    if (member is IPropertySymbol set && orms.EntityOfSet(set.Type) is not null) yield return set.Name;
                }
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space)
        => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesOf));
}
