using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>An operation that runs a method: a call, a property or indexer that is read, <c>new</c>, an operator or a conversion.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Method">The method that is named; where it is known what the object is, the one that runs.</param>
/// <param name="Receiver">What it is called on.</param>
/// <param name="IsExact">Whether just this method runs, although it can be overridden.</param>
internal readonly record struct CallSite(IOperation Operation, IMethodSymbol Method, IOperation? Receiver, bool IsExact = false)
{
    /// <summary>What <paramref name="operation"/> calls; null where it calls nothing.</summary>
    public static CallSite? Of(IOperation operation, Body body) => operation switch
    {
        IInvocationOperation { IsVirtual: false } call => new(call, call.TargetMethod, call.Receiver(), IsExact: true),
        IInvocationOperation call => On(call.Instance, call.TargetMethod, call, body),
        IPropertyReferenceOperation { Property.GetMethod: { } getter } read when IsRead(read) => On(read.Instance, getter, read, body),
        IObjectCreationOperation { Constructor: { } constructor } creation => new(creation, constructor, null),
        IBinaryOperation { OperatorMethod: { } method } binary => new(binary, method, null),
        IUnaryOperation { OperatorMethod: { } method } unary => new(unary, method, null),
        IConversionOperation { OperatorMethod: { } method } conversion => new(conversion, method, null),
        _ => null,
    };

    /// <summary>The value for the method's parameter at <paramref name="ordinal"/>.</summary>
    public IOperation? ArgumentOf(int ordinal) => Operation switch
    {
        IInvocationOperation call => call.ArgumentOf(ordinal),
        IObjectCreationOperation creation => Of(creation.Arguments, ordinal),
        IPropertyReferenceOperation indexer => Of(indexer.Arguments, ordinal),
        IBinaryOperation binary => ordinal == 0 ? binary.LeftOperand : binary.RightOperand,
        IUnaryOperation unary => unary.Operand,
        IConversionOperation conversion => conversion.Operand,
        _ => null,
    };

    private static IOperation? Of(ImmutableArray<IArgumentOperation> arguments, int ordinal) => arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    // `new CachedOrders(…).Get(id)`, and a local that holds one.
    private static CallSite On(IOperation? instance, IMethodSymbol method, IOperation operation, Body body)
    {
        if (instance is null || !Implementations.IsDispatched(method)) return new(operation, method, instance);
        var made = instance.Unwrap();
        if (made is ILocalReferenceOperation { Local: var local } && body.ValueOf(local) is { } value) made = value.Unwrap();
        return made is IObjectCreationOperation { Type: INamedTypeSymbol type } && Implementations.On(type, method) is { } runs
            ? new(operation, runs.OriginalDefinition, instance, IsExact: true)
            : new(operation, method, instance);
    }

    private static bool IsRead(IPropertyReferenceOperation reference)
        => !(reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference) && reference.Parent is not (INameOfOperation or IPropertySubpatternOperation);
}
