using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>The names that code must mention to get entities straight from the database. Read from syntax, so that other bodies are never bound.</summary>
internal sealed class FreshNames
{
    private static readonly ConditionalWeakTable<Compilation, FreshNames> s_names = new();
    private readonly HashSet<MethodShape> _methods = new();

    private FreshNames(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var method in TreeNames.Of(tree, cancellation).Methods)
            {
                if (method.Calls.Any(static call => call.Name == "AsNoTracking")) _methods.UnionWith(method.Shapes);
            }
        }
    }

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static FreshNames Of(Compilation compilation, CancellationToken cancellation)
    {
        if (s_names.TryGetValue(compilation, out var known)) return known;
        var made = new FreshNames(compilation, cancellation);
        return s_names.GetValue(compilation, _ => made);
    }

    /// <summary>Whether <paramref name="code"/> queries without tracking, itself or in a method that it calls, or makes a context.</summary>
    public bool MayGive(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when MethodShape.Of(call) is { Name: { } name } shape && (name is "AsNoTracking" or "CreateDbContext" or "CreateDbContextAsync" || _methods.Contains(shape)):
                case ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: var made } } when IsOfContext(made):
                case VariableDeclarationSyntax { Type: SimpleNameSyntax { Identifier.ValueText: var declared }, Variables: { Count: 1 } variables } when variables[0].Initializer?.Value is ImplicitObjectCreationExpressionSyntax && IsOfContext(declared):
                    return true;
            }
        }

        return false;
    }

    private static bool IsOfContext(string type)
        => type.EndsWith("Context", StringComparison.Ordinal) || type.EndsWith("Db", StringComparison.Ordinal) || type.EndsWith("Entities", StringComparison.Ordinal);
}
