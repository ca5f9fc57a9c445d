using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>
/// What the methods of a compilation do with entities: which they give back, and which navigations they read of those that they are
/// given. Worked out when asked, kept for the compilation, bounded in depth, safe for recursion and concurrent use.
/// </summary>
internal sealed class MethodEntities
{
    private const int MaxDepth = 4;
    private static readonly ConditionalWeakTable<Compilation, MethodEntities> s_methods = new();

    private readonly OrmContext _orms;
    private readonly ConcurrentDictionary<IMethodSymbol, Entities?> _results = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<NavigationRead>> _reads = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Entities?> _held = new(SymbolEqualityComparer.Default);

    private MethodEntities(OrmContext orms) => _orms = orms;

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static MethodEntities Of(OrmContext orms) => s_methods.GetValue(orms.Compilation, _ => new MethodEntities(orms));

    /// <summary>
    /// The entities that <paramref name="method"/> gives back: those of a query in it, or of a parameter. Null where it gives none, or
    /// those of several queries, or where it cannot be told which code will run.
    /// </summary>
    public Entities? Of(IMethodSymbol method, ImmutableStack<IMethodSymbol> callers, CancellationToken cancellation)
    {
        if (CalledCode.Of(_orms).MethodOf(method) is not { ReturnsVoid: false } code) return null;
        if (_results.TryGetValue(code, out var known)) return known;
        if (IsCut(code, callers) || CalledCode.Of(_orms).BodyOf(code, cancellation) is not { } body) return null;
        var flow = new EntityFlow(body, code, callers.Push(code), cancellation);
        var result = Returned(flow, code) is { } returned
            ? returned with { Repetition = null, Source = returned.Source with { Calls = returned.Source.Query is null ? returned.Source.Calls : returned.Source.Calls.Insert(0, code) } }
            : null;

        // What was cut short holds only for this way of getting here.
        if (result is not null || callers.IsEmpty) _results.TryAdd(code, result);
        return result;
    }

    /// <summary>The navigations that <paramref name="method"/> reads of its parameters and of <c>this</c>, itself or in what it calls.</summary>
    public ImmutableArray<NavigationRead> ReadsOf(IMethodSymbol method, ImmutableStack<IMethodSymbol> callers, CancellationToken cancellation)
    {
        if (CalledCode.Of(_orms).MethodOf(method) is not { } code) return ImmutableArray<NavigationRead>.Empty;
        if (_reads.TryGetValue(code, out var known)) return known;
        if (IsCut(code, callers) || CalledCode.Of(_orms).BodyOf(code, cancellation) is not { } body) return ImmutableArray<NavigationRead>.Empty;
        var reads = NavigationRead.In(new EntityFlow(body, code, callers.Push(code), cancellation), callers.Push(code), cancellation)
            .Where(static read => read.Owner.Source.Query is null)
            .Select(read => read with { Calls = read.Calls.Insert(0, code) })
            .ToImmutableArray();
        if (!reads.IsEmpty || callers.IsEmpty) _reads.TryAdd(code, reads);
        return reads;
    }

    /// <summary>The entities that a field, or a property of its own class, holds: assigned in one place, from a query.</summary>
    public Entities? HeldBy(ISymbol member, ImmutableStack<IMethodSymbol> callers, CancellationToken cancellation)
    {
        member = member.OriginalDefinition;
        if (_held.TryGetValue(member, out var known)) return known;
        if (member is { DeclaredAccessibility: not Accessibility.Private } and not IPropertySymbol { SetMethod: null or { DeclaredAccessibility: Accessibility.Private } } || callers.Count() >= MaxDepth) return null;
        return _held.GetOrAdd(member, Assigned(member, callers, cancellation));
    }

    private static bool IsCut(IMethodSymbol method, ImmutableStack<IMethodSymbol> callers)
        => callers.Count() >= MaxDepth || callers.Contains(method, SymbolEqualityComparer.Default);

    private static Entities? Returned(EntityFlow flow, IMethodSymbol method)
    {
        Entities? whole = null;
        foreach (var operation in flow.Walk())
        {
            if (operation is not IReturnOperation { ReturnedValue: { } value } returning || !SymbolEqualityComparer.Default.Equals(FunctionAround(returning, method), method) || IsNothing(value)) continue;
            var part = flow.Of(value);
            if (part is { Holding: Holding.One } && returning.Kind == OperationKind.YieldReturn) part = part with { Holding = Holding.Many };
            if (part is null || (whole is not null && !(part.Source.IsSameAs(whole.Source) && part.Holding == whole.Holding && part.Path.Equals(whole.Path)))) return null;
            whole ??= part;
        }

        return whole;
    }

    // Null, and a collection of none.
    private static bool IsNothing(IOperation value) => value.UnwrapAwait() switch
    {
        { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => true,
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null } made => Navigations.IsSequence(made.Type),
        IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.Name: "Array" or "Enumerable" } } => true,
        { Syntax: CollectionExpressionSyntax { Elements.Count: 0 } } => true,
        _ => false,
    };

    private static IMethodSymbol? FunctionAround(IOperation operation, IMethodSymbol method)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (parent is ILocalFunctionOperation function) return function.Symbol;
        }

        return method.MethodKind == MethodKind.LocalFunction ? null : method;
    }

    private Entities? Assigned(ISymbol member, ImmutableStack<IMethodSymbol> callers, CancellationToken cancellation)
    {
        ExpressionSyntax? only = null;
        foreach (var declaration in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in declaration.GetSyntax(cancellation).DescendantNodes())
            {
                var assigned = node switch
                {
                    AssignmentExpressionSyntax { Left: var left, Right: var right } when NameOf(left) == member.Name => right,
                    ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: var byReference } when NameOf(byReference) == member.Name => byReference,
                    _ => null,
                };
                if (assigned is null || assigned is CollectionExpressionSyntax { Elements.Count: 0 }) continue;
                if (only is not null) return null;
                only = assigned;
            }
        }

        if (only is null || !_orms.Compilation.ContainsSyntaxTree(only.SyntaxTree)) return null;
        var model = _orms.Compilation.ModelOf(only.SyntaxTree);
        if (CodeBodies.Around(only, model, cancellation) is not { } root || model.GetEnclosingSymbol(only.SpanStart, cancellation) is not IMethodSymbol method) return null;
        var flow = new EntityFlow(new Body(root, _orms), null, callers.Push(method), cancellation);
        var assignment = flow.Walk().OfType<ISimpleAssignmentOperation>().FirstOrDefault(operation => operation.Value.Syntax == only || operation.Value.Unwrap().Syntax == only);
        return assignment?.Target is IMemberReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member)
            && flow.Of(assignment.Value) is { Source.Query: not null, Source.Execution: not null } entities
            ? entities with { Repetition = null, Source = entities.Source with { Calls = entities.Source.Calls.Insert(0, method) } }
            : null;
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        _ => null,
    };
}
