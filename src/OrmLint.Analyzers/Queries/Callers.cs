using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Queries;

/// <summary>What is done with a method in its compilation.</summary>
/// <param name="Calls">The calls that may run it.</param>
/// <param name="IsHandedOver">Whether it is also handed over as a delegate, which anyone may call with anything.</param>
/// <param name="HasUnread">Whether something else may call it of which nothing is known: LINQ, with the elements of a collection, or code that names what does not exist here.</param>
internal sealed record MethodUses(ImmutableArray<InvocationExpressionSyntax> Calls, bool IsHandedOver, bool HasUnread)
{
    /// <summary>Those of a method of which nothing is known.</summary>
    public static MethodUses Unknown { get; } = new(ImmutableArray<InvocationExpressionSyntax>.Empty, IsHandedOver: true, HasUnread: false);
}

/// <summary>
/// Who calls a method. Looked for by name in the text of the trees, so that only what may be a call is bound, and that once. One per compilation.
/// </summary>
internal sealed class Callers
{
    private static readonly ConditionalWeakTable<Compilation, Callers> s_all = new();

    private readonly Compilation _compilation;
    private readonly HashSet<INamedTypeSymbol> _elementwise;
    private readonly ConcurrentDictionary<IMethodSymbol, MethodUses> _hidden = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, MethodUses> _all = new(SymbolEqualityComparer.Default);

    private Callers(Compilation compilation)
    {
        _compilation = compilation;
        var names = new[] { "System.Linq.Enumerable", "System.Linq.ParallelEnumerable", "System.Collections.Generic.List`1", "System.Array", "System.Threading.Tasks.Parallel" };
        _elementwise = new(names.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>(), SymbolEqualityComparer.Default);
    }

    /// <summary>Those of a compilation.</summary>
    public static Callers Of(Compilation compilation) => s_all.GetValue(compilation, static c => new Callers(c));

    /// <summary>
    /// What is done with a method that only the code around it can name: a local function, a private method. Of any other method nothing is
    /// known, as far as this is asked.
    /// </summary>
    public MethodUses OfHidden(IMethodSymbol method, CancellationToken cancellation)
        => !IsHidden(method) ? MethodUses.Unknown
            : _hidden.TryGetValue(method.OriginalDefinition, out var known) ? known
            : _hidden.GetOrAdd(method.OriginalDefinition, Find(method.OriginalDefinition, Around(method, cancellation), cancellation));

    /// <summary>What is done with a method in all of the compilation, calls of the interface's or base's method included.</summary>
    public MethodUses OfAny(IMethodSymbol method, CancellationToken cancellation)
        => IsHidden(method) ? OfHidden(method, cancellation)
            : method.MethodKind != MethodKind.Ordinary && method.ExplicitInterfaceImplementations.IsEmpty ? MethodUses.Unknown
            : _all.TryGetValue(method.OriginalDefinition, out var known) ? known
            : _all.GetOrAdd(method.OriginalDefinition, Find(method.OriginalDefinition, Everywhere(method, cancellation), cancellation));

    private static bool IsHidden(IMethodSymbol method)
        => method is { MethodKind: MethodKind.LocalFunction } or { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, ExplicitInterfaceImplementations.IsEmpty: true };

    /// <summary>The code in which a hidden method has its name.</summary>
    private static IEnumerable<(SyntaxTree Tree, TextSpan Span)> Around(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.MethodKind != MethodKind.LocalFunction) return method.ContainingType.DeclaringSyntaxReferences.Select(static part => (part.SyntaxTree, part.Span));
        return method.DeclaringSyntaxReferences.Select(part => part.GetSyntax(cancellation).FirstAncestorOrSelf<MemberDeclarationSyntax>()).OfType<MemberDeclarationSyntax>()
            // One of a top-level program stands beside the others.
            .Select(static member => (member.SyntaxTree, member is GlobalStatementSyntax { Parent: { } program } ? program.Span : member.Span));
    }

    private IEnumerable<(SyntaxTree Tree, TextSpan Span)> Everywhere(IMethodSymbol method, CancellationToken cancellation)
        => _compilation.SyntaxTrees.Where(tree => TreeWords.Mentions(tree, NameOf(method), cancellation)).Select(static tree => (tree, new TextSpan(0, tree.Length)));

    // `int IStock.Sold(int product)` is called by the name that the interface gives it.
    private static string NameOf(IMethodSymbol method) => method.ExplicitInterfaceImplementations.FirstOrDefault()?.Name ?? method.Name;

    private MethodUses Find(IMethodSymbol method, IEnumerable<(SyntaxTree Tree, TextSpan Span)> scopes, CancellationToken cancellation)
    {
        if (method.DeclaringSyntaxReferences.Length == 0) return MethodUses.Unknown;
        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        var (isHandedOver, hasUnread) = (false, false);
        foreach (var (tree, span) in scopes)
        {
            // That of another project, which is live.
            if (!_compilation.ContainsSyntaxTree(tree)) return MethodUses.Unknown;
            SemanticModel? model = null;
            foreach (var name in Mentions(tree, NameOf(method), span, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                model ??= _compilation.ModelOf(tree);
                var named = model.GetSymbolInfo(name, cancellation).Symbol;
                if (named is not null && !MayRun(named, method)) continue;
                // Where a package is missing, many a method of this name is another one.
                if (named is null) hasUnread = true;
                else if (CallOf(name) is { } call) calls.Add(call);
                else if (IsForElements(name, model, cancellation)) hasUnread = true;
                else isHandedOver = true;
            }
        }

        return new(calls.ToImmutable(), isHandedOver, hasUnread);
    }

    /// <summary>Where code uses a name: not where it is declared, and not in <c>nameof</c> or a comment.</summary>
    private static IEnumerable<SimpleNameSyntax> Mentions(SyntaxTree tree, string name, TextSpan span, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        foreach (var place in TreeWords.PlacesOf(tree, name, cancellation))
        {
            if (!span.Contains(place) || root.FindToken(place) is not { Parent: SimpleNameSyntax mention } token || !token.Span.Contains(place) || token.ValueText != name) continue;
            if (mention.FirstAncestorOrSelf<InvocationExpressionSyntax>(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is null) yield return mention;
        }
    }

    /// <summary>Whether a call that names <paramref name="called"/> may run <paramref name="method"/>.</summary>
    private static bool MayRun(ISymbol called, IMethodSymbol method)
    {
        if (called is not IMethodSymbol symbol) return false;
        symbol = (symbol.ReducedFrom ?? symbol).OriginalDefinition;
        for (var one = method; one is not null; one = one.OverriddenMethod?.OriginalDefinition)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol, one)) return true;
        }

        return SymbolEqualityComparer.Default.Equals(symbol, method.PartialDefinitionPart)
            || (symbol.ContainingType is { TypeKind: TypeKind.Interface } && SymbolEqualityComparer.Default.Equals(Implementations.On(method.ContainingType, symbol)?.OriginalDefinition, method));
    }

    private bool IsForElements(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
        => name.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax call } argument
            && (argument.Expression == name || (argument.Expression is MemberAccessExpressionSyntax access && access.Name == name))
            && model.GetSymbolInfo(call, cancellation).Symbol is { ContainingType: { } type } && _elementwise.Contains(type.OriginalDefinition);

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name && call.Expression == access => call,
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
        _ => null,
    };
}
