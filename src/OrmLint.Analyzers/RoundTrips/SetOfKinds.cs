using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// Collections that hold each value of an enum, or of <c>bool</c>, once at most: a dictionary or set of such keys, what is grouped by one. The
/// declaration of the enum bounds their size, however many rows there are; combined flags have no such bound.
/// </summary>
internal static class SetOfKinds
{
    private const int MostSteps = 8;

    /// <summary>Whether <paramref name="collection"/> is one.</summary>
    public static bool Is(IOperation collection, Body body)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            switch (collection.UnwrapAwait())
            {
                case { Type: { } type } when IsByKind(type):
                case IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance.Type: { } dictionary } when IsByKind(dictionary):
                case IInvocationOperation { TargetMethod: { Name: "Distinct", ContainingType.Name: "Enumerable" or "Queryable", TypeArguments: { Length: 1 } made } } when IsKind(made[0]):
                    return true;
                case ILocalReferenceOperation { Local: var local } when body.ValueOf(local) is { } value:
                    collection = value;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray" or "ToListAsync" or "ToArrayAsync" or "AsEnumerable" or "OrderBy" or "OrderByDescending" or "Order" or "Where" } call when call.Receiver() is { } receiver:
                    collection = receiver;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsByKind(ITypeSymbol type) => type.AllInterfaces.Prepend(type as INamedTypeSymbol).Any(static contract => contract switch
    {
        { Name: "IDictionary" or "IReadOnlyDictionary" or "ILookup" or "ISet" or "IReadOnlySet", TypeArguments: { Length: > 0 } made } => IsOfFramework(contract) && IsKind(made[0]),
        // `orders.GroupBy(order => order.State)`
        { Name: "IEnumerable", TypeArguments: { Length: 1 } elements } => elements[0] is INamedTypeSymbol { Name: "IGrouping", TypeArguments: { Length: 2 } grouped } grouping && IsOfFramework(grouping) && IsKind(grouped[0]),
        _ => false,
    });

    private static bool IsKind(ITypeSymbol type)
        => type.SpecialType == SpecialType.System_Boolean
            || (type.TypeKind == TypeKind.Enum && !type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }));

    private static bool IsOfFramework(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() is "System.Collections.Generic" or "System.Linq";
}
