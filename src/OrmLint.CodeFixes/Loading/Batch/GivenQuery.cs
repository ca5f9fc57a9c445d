using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading.Batch;

/// <summary>
/// A query that methods give back unexecuted: <c>_products.Query().First(…)</c>. It may be asked for once, before the loop, where these methods do
/// nothing else: then each call gives the same query of the same context.
/// </summary>
internal static class GivenQuery
{
    /// <summary>Whether each of the methods that <paramref name="query"/> comes from is one piece of code which only puts it together.</summary>
    public static bool IsTheSameEachTime(Query query, Body body, CancellationToken cancellation)
        => IsHeld(query.Origin, body.Orms) && query.Calls.All(method => Implementations.IsDispatched(method)
            ? Implementations.Of(body.Orms.Compilation).Of(method) is { Length: 1 } implementations && OnlyGives(implementations[0], query, body.Orms, cancellation)
            : OnlyGives(method, query, body.Orms, cancellation));

    // `_products.Query()`, `_db.Orders.Paid()`: not `_factory.Create().Query()`, which has a context of its own each time.
    private static bool IsHeld(IOperation origin, OrmContext orms) => origin.DescendantsAndSelf().Skip(1).All(part => part switch
    {
        IObjectCreationOperation => false,
        IInvocationOperation call => IsSet(call) || Composes(call, orms),
        IPropertyReferenceOperation { Property: var property } => OnlyReads(property),
        _ => true,
    });

    private static bool OnlyGives(IMethodSymbol method, Query query, OrmContext from, CancellationToken cancellation)
    {
        if (SourceBodies.Of(method, from, cancellation) is not { } declaration || declaration.Bind(cancellation) is not { } body) return false;
        if (body.Operations.OfType<IReturnOperation>().Count(static given => !given.IsInLambda()) != 1) return false;
        return body.Operations.All(part => part switch
        {
            IInvocationOperation call => part.IsInLambda() || IsSet(call) || Composes(call, declaration.Orms) || query.Calls.Any(known => IsOf(known, call.TargetMethod)),
            IPropertyReferenceOperation { Property: var property } => part.IsInLambda() || declaration.Orms.EfCore?.IsContext(property.ContainingType) == true || OnlyReads(property) || query.Calls.Any(known => IsOf(known, property.GetMethod)),
            IAssignmentOperation or IIncrementOrDecrementOperation or IObjectCreationOperation or IAwaitOperation or IVariableDeclaratorOperation or ILocalFunctionOperation or IConditionalOperation or IThrowOperation or ILoopOperation or IUsingOperation => part.IsInLambda(),
            _ => true,
        });
    }

    private static bool IsOf(IMethodSymbol known, IMethodSymbol? called) => SymbolEqualityComparer.Default.Equals(known.OriginalDefinition, (called?.ReducedFrom ?? called)?.OriginalDefinition);

    // `Orders => _context.Set<Order>()`, an automatic property.
    private static bool OnlyReads(IPropertySymbol property) => property.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax().DescendantNodes().All(static node
        => node is not BaseObjectCreationExpressionSyntax and not AssignmentExpressionSyntax
            && (node is not InvocationExpressionSyntax call || call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Set" } or SimpleNameSyntax { Identifier.ValueText: "Set" })));

    private static bool IsSet(IInvocationOperation call) => call.TargetMethod is { Name: "Set", ContainingNamespace.Name: "EntityFrameworkCore" };

    private static bool Composes(IInvocationOperation call, OrmContext orms) => orms.Meaning(call.TargetMethod)?.Has(OrmEffect.Composes) == true;

    private static bool IsInLambda(this IOperation part)
    {
        for (var parent = part.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation) return true;
        }

        return false;
    }
}
