using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>The names that code must mention to get entities straight from the database. Read from syntax, so that other bodies are never bound.</summary>
internal sealed class FreshNames
{
    private static readonly ConditionalWeakTable<Compilation, FreshNames> s_names = new();
    private static readonly string[] s_factories = { "CreateDbContext", "CreateDbContextAsync" };
    private static readonly WordSet s_untracked = new WordSet().With(new[] { "AsNoTracking" });

    private readonly HashSet<MethodShape> _methods = new();
    private readonly ISet<string> _contexts;

    private FreshNames(OrmContext orms, CancellationToken cancellation)
    {
        _contexts = DatabaseNames.Of(orms, cancellation).Contexts;
        foreach (var tree in orms.Compilation.SyntaxTrees)
        {
            if (!TreeWords.Of(tree, cancellation).Mention(s_untracked)) continue;
            foreach (var method in TreeNames.Of(tree, cancellation).Methods)
            {
                if (method.Calls.Any(static call => call.Name == "AsNoTracking")) _methods.UnionWith(method.Shapes);
            }
        }
    }

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static FreshNames Of(OrmContext orms, CancellationToken cancellation)
    {
        if (s_names.TryGetValue(orms.Compilation, out var known)) return known;
        var made = new FreshNames(orms, cancellation);
        return s_names.GetValue(orms.Compilation, _ => made);
    }

    /// <summary>Whether <paramref name="code"/> queries without tracking, itself or in a method that it calls, or makes a context.</summary>
    public bool MayGive(CodeMentions code)
        => code.Calls.Any(call => call.Arguments == MethodShape.Constructor ? _contexts.Contains(call.Name) : call.Name == "AsNoTracking" || s_factories.Contains(call.Name) || _methods.Contains(call));
}
