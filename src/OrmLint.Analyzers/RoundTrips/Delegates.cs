using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// What runs where a delegate is invoked: a lambda or a method kept in a local or a read-only field, the handler of an event that has
/// only one, a compiled query, the factory of a <c>Lazy&lt;T&gt;</c>. One that comes from elsewhere is unknown.
/// </summary>
internal static class Delegates
{
    /// <summary>What a delegate stands for; one of these is set.</summary>
    /// <param name="Code">The code of a lambda, in <paramref name="Body"/>.</param>
    /// <param name="Body">The member that the lambda is written in.</param>
    /// <param name="Method">A method.</param>
    /// <param name="Compiled">The name of a compiled query, of which <paramref name="Row"/> is asked.</param>
    /// <param name="Row">What a compiled query asks for.</param>
    /// <param name="IsDeferred">Whether a compiled query runs only when its result is enumerated.</param>
    public sealed record Function(IOperation? Code, Body? Body, IMethodSymbol? Method, string? Compiled = null, ITypeSymbol? Row = null, bool IsDeferred = false)
    {
        /// <summary>The way to a function that is written elsewhere: the event that is raised, and for a lambda the lambda, which names the member it stands in.</summary>
        public ImmutableArray<IMethodSymbol> Way { get; init; } = ImmutableArray<IMethodSymbol>.Empty;
    }

    /// <summary>What <paramref name="operation"/> runs by invoking a delegate; null if it invokes none, or one that is not known.</summary>
    public static Function? Target(IOperation operation, Body body, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } invoked } => Read(invoked, body, cancellation),
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: { Name: "Lazy", TypeArguments.Length: 1 } }, Instance: { } lazy } => Factory(lazy, body, cancellation),
        _ => null,
    };

    /// <summary>What <paramref name="function"/>, an expression of a delegate type, runs when it is invoked.</summary>
    public static Function? Read(IOperation function, Body body, CancellationToken cancellation, string? name = null, int depth = 4)
    {
        if (depth == 0) return null;
        switch (function.Unwrap())
        {
            case IDelegateCreationOperation creation: return Read(creation.Target, body, cancellation, name, depth - 1);
            case IAnonymousFunctionOperation lambda: return new(lambda.Body, body, null);
            case IMethodReferenceOperation method: return new(null, null, method.Method);
            case ILocalReferenceOperation { Local: var local }: return body.ValueOf(local) is { } value ? Read(value, body, cancellation, local.Name, depth - 1) : null;
            // `RowRead?.Invoke(row)`
            case IConditionalAccessInstanceOperation instance: return Operands.AccessedBy(instance) is { } accessed ? Read(accessed, body, cancellation, name, depth - 1) : null;
            case IEventReferenceOperation { Event: var raised }: return EventHandlers.Of(body.Orms).Only(raised, cancellation) is var (handler, around) && Read(handler, around, cancellation, name, depth - 1) is { } listener ? listener with { Way = WayOf(raised, listener) } : null;
            case IFieldReferenceOperation { Field: { IsReadOnly: true } field }: return OfMember(field, body, cancellation, depth);
            case IPropertyReferenceOperation { Property: { SetMethod: null, IsIndexer: false } property }: return OfMember(property, body, cancellation, depth);
            case IInvocationOperation { TargetMethod: { Name: "CompileQuery" or "CompileAsyncQuery", ContainingType: { Name: "EF", ContainingNamespace.Name: "EntityFrameworkCore" } } } compile:
                return compile.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } result } ? Compiled(name ?? compile.TargetMethod.Name, result, body.Orms) : null;
            default: return null;
        }
    }

    /// <summary>Whether <paramref name="operation"/> asks a <c>Lazy&lt;T&gt;</c> that was made outside <paramref name="loop"/>: only the first time does it ask the database.</summary>
    public static bool IsKeptOutside(IOperation operation, IOperation loop, Body body)
        => operation is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: { Name: "Lazy", TypeArguments.Length: 1 } }, Instance: { } lazy }
            && !(lazy.Unwrap() is ILocalReferenceOperation { Local: var local } && (body.ValueOf(local) is { } made ? made.IsInside(loop) : ElementCreation.Of(local, loop, body) is not null));

    private static ImmutableArray<IMethodSymbol> WayOf(IEventSymbol raised, Function listener)
        => new[] { raised.AddMethod, (listener.Code?.Parent as IAnonymousFunctionOperation)?.Symbol }.OfType<IMethodSymbol>().ToImmutableArray();

    private static Function Compiled(string name, ITypeSymbol result, OrmContext orms)
    {
        var isDeferred = result is INamedTypeSymbol { Name: "IEnumerable" or "IAsyncEnumerable" };
        var row = isDeferred && result is INamedTypeSymbol { TypeArguments: [var element] } ? element : result.Awaited();
        return new(null, null, null, name, row, isDeferred);
    }

    private static Function? OfMember(ISymbol member, Body body, CancellationToken cancellation, int depth)
    {
        if (SourceBodies.InitialValueOf(member, body.Orms, cancellation) is not { } initial || initial.Bind(cancellation) is not { } value) return null;
        return value.Root is ISymbolInitializerOperation initializer ? Read(initializer.Value, value, cancellation, member.Name, depth - 1) : null;
    }

    // `var customer = new Lazy<Customer>(() => …);`
    private static Function? Factory(IOperation lazy, Body body, CancellationToken cancellation)
        => lazy.Unwrap() is ILocalReferenceOperation { Local: var local } && (body.ValueOf(local)?.Unwrap() ?? OfElement(local, body)) is IObjectCreationOperation { Arguments: { Length: > 0 } arguments }
            ? Read(arguments[0].Value, body, cancellation)
            : null;

    // `foreach (var name in names) … name.Value`, where each is made by `ids.Select(id => new Lazy<string>(…))` and read nowhere else.
    private static IOperation? OfElement(ILocalSymbol local, Body body)
        => body.Operations.OfType<IForEachLoopOperation>().FirstOrDefault(each => each.Locals.Contains(local, SymbolEqualityComparer.Default)) is { } loop && ElementCreation.IsWalkedOnce(local, loop, body)
            ? ElementCreation.Of(local, loop, body)
            : null;
}
