using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// A database for each element: a context per tenant, a connection per shard, services from a scope that was set up for the
/// element. Statements to different databases cannot become one.
/// </summary>
internal static class OwnDatabase
{
    /// <summary>Whether <paramref name="receiver"/> is <paramref name="element"/>, or was made from it inside <paramref name="scope"/>.</summary>
    /// <param name="receiver">What a statement, or a call that leads to one, is sent through.</param>
    /// <param name="element">The loop's variable, or a method's parameter.</param>
    /// <param name="scope">The loop, or the whole method.</param>
    /// <param name="body">The member around it.</param>
    public static bool IsOf(IOperation? receiver, ISymbol? element, IOperation scope, Body body)
    {
        for (var depth = 0; element is not null && receiver is not null && depth < 16; depth++)
        {
            receiver = Query.ReadThrough(receiver, body)?.Origin ?? receiver.Unwrap();
            switch (receiver)
            {
                case ILocalReferenceOperation { Local: var local }:
                    if (SymbolEqualityComparer.Default.Equals(local, element)) return !HasSharedDatabase(element, scope, body);
                    if (body.ValueOf(local) is not { } value || !value.IsInside(scope)) return false;
                    receiver = value.UnwrapAwait();
                    if (IsScope(receiver) && IsSetUpFor(local, element, scope)) return true;
                    // A command or query made from the element is a statement, sent to the connection it is given.
                    if (body.Orms.IsStatement(receiver.Type))
                    {
                        receiver = receiver is IObjectCreationOperation { Arguments: { Length: > 0 } arguments } ? arguments[arguments.Length - 1].Value : (receiver as IInvocationOperation)?.Receiver();
                        break;
                    }

                    if (receiver is IObjectCreationOperation or IInvocationOperation && receiver.Mentions(element)) return !IsQuery(receiver.Type, body.Orms) && !IsGivenDatabase(receiver, element, scope, body);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    return SymbolEqualityComparer.Default.Equals(parameter, element) && !HasSharedDatabase(element, scope, body);
                case IMemberReferenceOperation member: receiver = member.Instance; break;
                case IInvocationOperation call: receiver = call.Receiver(); break;
                // `new OrderRow(db, id).Count`
                case IObjectCreationOperation made: receiver = made.Arguments.FirstOrDefault(argument => body.Orms.IsContext(argument.Value.Unwrap().Type))?.Value; break;
                default: return false;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="site"/> sends, or leads to <paramref name="reached"/> which sends, to a database of the element's own.</summary>
    public static bool IsOf(CallSite site, ReachedRoundTrip? reached, ISymbol? element, IOperation scope, Body body)
        => IsOf(site.Receiver, element, scope, body)
            || (reached?.DatabaseParameters.Any(ordinal => site.ArgumentOf(ordinal) is { } argument && ((argument.Mentions(element) && !body.Orms.IsStatement(argument.Unwrap().Type) && !IsGivenDatabase(argument.Unwrap(), element, scope, body)) || IsOf(argument, element, scope, body))) == true);

    /// <summary>The parameters of <paramref name="method"/> that decide which database <paramref name="site"/> in it is sent to.</summary>
    public static ImmutableArray<int> ParametersOf(CallSite site, ReachedRoundTrip? reached, IMethodSymbol method, Body body)
        => method.Parameters.Where(parameter => IsOf(site, reached, parameter, body.Root, body)).Select(static parameter => parameter.Ordinal).ToImmutableArray();

    // The elements are objects that were all given the same context: `orders.Select(order => new OrderRow(db, order.Id))`.
    private static bool HasSharedDatabase(ISymbol element, IOperation scope, Body body)
        => ElementCreation.Of(element, scope, body) is { } made && IsGivenDatabase(made, null, made, body);

    // `new CustomerRef(db, id)`: what it asks, it asks the context that it is given.
    private static bool IsGivenDatabase(IOperation made, ISymbol? element, IOperation scope, Body body)
        => made is IObjectCreationOperation { Arguments: var arguments } && arguments.Any(argument => argument.Value.Unwrap() is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            && body.Orms.IsContext(argument.Value.Unwrap().Type) && !(element is not null && argument.Value.Mentions(element)) && !IsOf(argument.Value, element, scope, body) && !IsOfLambda(argument.Value, made));

    // The parameter of the lambda that makes the object, which may be a context itself.
    private static bool IsOfLambda(IOperation context, IOperation made)
    {
        for (var parent = made.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation { Symbol.Parameters: var parameters } && parameters.Any(parameter => context.Mentions(parameter))) return true;
        }

        return false;
    }

    // `using var scope = provider.CreateScope();`
    private static bool IsScope(IOperation value) => value is IInvocationOperation { TargetMethod.Name: "CreateScope" or "CreateAsyncScope" or "BeginScope" or "BeginLifetimeScope" };

    // `scope.ServiceProvider.GetRequiredService<Tenant>().Current = tenant`: the scope, told of the element.
    private static bool IsSetUpFor(ILocalSymbol scope, ISymbol element, IOperation around) => around.Descendants().Any(part => part switch
    {
        IAssignmentOperation assignment => StartsAt(assignment.Target, scope) && assignment.Value.Mentions(element),
        IInvocationOperation call => call.Receiver() is { } target && StartsAt(target, scope) && call.Arguments.Any(argument => argument.Value != target && argument.Value.Mentions(element)),
        _ => false,
    });

    private static bool IsQuery(ITypeSymbol? type, OrmContext orms)
        => orms.EfCore?.Queryable is { } queryable && type is not null
            && (SymbolEqualityComparer.Default.Equals(type, queryable) || type.AllInterfaces.Contains(queryable, SymbolEqualityComparer.Default));

    private static bool StartsAt(IOperation operation, ILocalSymbol scope)
        => operation.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, scope));
}
