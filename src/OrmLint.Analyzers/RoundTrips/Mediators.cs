using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// Calls that find their code by the type of a message: <c>mediator.Send(new GetOrder(id))</c> runs the only class that implements
/// <c>IRequestHandler&lt;GetOrder, …&gt;</c>. Known by shape, since there are many such libraries and every third team writes its own.
/// </summary>
internal sealed class Mediators
{
    private static readonly ConditionalWeakTable<Compilation, Mediators> s_mediators = new();

    /// <summary>How such calls are named.</summary>
    public static readonly HashSet<string> Names = new(
        new[] { "Send", "Query", "Execute", "Publish", "Request", "Invoke", "Dispatch", "Handle", "Ask" }.SelectMany(static name => new[] { name, name + "Async" }), StringComparer.Ordinal);

    private readonly Dictionary<ITypeSymbol, IMethodSymbol?> _handlers = new(SymbolEqualityComparer.Default);
    private readonly ImmutableArray<(INamedTypeSymbol Type, INamedTypeSymbol Contract)> _behaviors;
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _registered = new(SymbolEqualityComparer.Default);

    private Mediators(Compilation compilation)
    {
        var behaviors = new List<(INamedTypeSymbol Type, INamedTypeSymbol Contract)>();
        foreach (var type in Implementations.Of(compilation).Types)
        {
            if (type.IsAbstract) continue;
            if (type.AllInterfaces.FirstOrDefault(static contract => IsBehavior(contract.Name) && contract.TypeArguments.Length > 0) is { } around) behaviors.Add((type, around));
            if (type.IsGenericType) continue;
            foreach (var contract in type.AllInterfaces)
            {
                if (!IsHandler(contract.Name) || contract.TypeArguments.Length == 0 || contract.TypeArguments[0] is not INamedTypeSymbol message) continue;
                // Two handlers of one message: a notification. Which of them run is the library's to say.
                _handlers[message] = _handlers.ContainsKey(message) || IsCached(message) || IsCached(type) ? null : HandlerIn(type, contract, message);
            }
        }

        _behaviors = behaviors.OrderBy(static behavior => behavior.Type.ToDisplayString(), StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>Whether an interface of this name handles messages.</summary>
    public static bool IsHandler(string name) => name.EndsWith("Handler", StringComparison.Ordinal) && name.Length > 1 && name[0] == 'I';

    /// <summary>Whether a class that has an interface of this name runs when a message is sent: as its handler, or around it.</summary>
    public static bool Handles(string name) => IsHandler(name) || IsBehavior(name);

    private static bool IsBehavior(string name) => name == "IPipelineBehavior";

    /// <summary>The method that <paramref name="site"/> hands its message to; null if it is no such call.</summary>
    public static IMethodSymbol? Handler(CallSite site, OrmContext orms)
    {
        var method = site.Method;
        if (!Names.Contains(method.Name) || method.IsStatic || method.Parameters.Length == 0) return null;
        var handlers = In(orms)._handlers;
        if (handlers.Count == 0 || method.ContainingType.AllInterfaces.Prepend(method.ContainingType).Any(static type => IsHandler(type.Name))) return null;
        for (var ordinal = 0; ordinal < Math.Min(2, method.Parameters.Length); ordinal++)
        {
            // What is written here and takes just this message does its work itself.
            if (!method.IsAbstract && !method.DeclaringSyntaxReferences.IsEmpty && !TakesAny(method.OriginalDefinition.Parameters[ordinal].Type)) continue;
            if (site.ArgumentOf(ordinal)?.Unwrap().Type is { } message && handlers.TryGetValue(message, out var handler)) return handler;
        }

        return null;
    }

    /// <summary>
    /// The methods that run around <paramref name="handler"/>, in the order of their types' names: of the behaviors that are registered
    /// (their type is named) for all messages that meet their constraints, or for its own.
    /// </summary>
    public static IEnumerable<IMethodSymbol> BehaviorsAround(IMethodSymbol handler, OrmContext orms, CancellationToken cancellation)
    {
        var mediators = In(orms);
        foreach (var (type, contract) in mediators._behaviors)
        {
            var message = handler.Parameters[0].Type;
            var isFor = contract.TypeArguments[0] is ITypeParameterSymbol any
                ? any.ConstraintTypes.All(constraint => message.AllInterfaces.Append(message).Any(met => Same(met, constraint)))
                : SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], message);
            if (!isFor || IsCached(type) || !mediators._registered.GetOrAdd(type, named => IsRegistered(named, orms.Compilation, cancellation))) continue;
            if (contract.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(static member => member.Name.StartsWith("Handle", StringComparison.Ordinal)) is { } handle && type.FindImplementationForInterfaceMember(handle) is IMethodSymbol runs) yield return runs.OriginalDefinition;
        }
    }

    private static bool Same(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition);

    // `AddOpenBehavior(typeof(Audit<,>))`, `AddScoped<IPipelineBehavior<GetOrder, string>, Audit>()`
    private static bool IsRegistered(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
        => compilation.SyntaxTrees.Any(tree => TreeWords.Mentions(tree, type.Name, cancellation) && tree.GetRoot(cancellation).DescendantNodes().Any(node => node is SimpleNameSyntax { Parent: TypeOfExpressionSyntax or TypeArgumentListSyntax or ObjectCreationExpressionSyntax } name && name.Identifier.ValueText == type.Name));

    private static Mediators In(OrmContext orms) => s_mediators.GetValue(orms.Compilation, static compilation => new Mediators(compilation));

    private static bool TakesAny(ITypeSymbol type) => type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter || type.SpecialType == SpecialType.System_Object;

    private static IMethodSymbol? HandlerIn(INamedTypeSymbol type, INamedTypeSymbol contract, ITypeSymbol message)
        => contract.GetMembers().OfType<IMethodSymbol>().Where(method => method.Parameters.Length > 0 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, message))
            .Select(type.FindImplementationForInterfaceMember).FirstOrDefault() as IMethodSymbol;

    // `record GetOrder(int Id) : ICacheableQuery`: a pipeline around the handler may have the answer.
    private static bool IsCached(INamedTypeSymbol type)
        => type.AllInterfaces.Any(static contract => contract.Name.IndexOf("Cach", StringComparison.Ordinal) >= 0)
            || type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name.IndexOf("Cach", StringComparison.Ordinal) >= 0);
}
