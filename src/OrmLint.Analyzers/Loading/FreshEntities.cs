using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>
/// Whether entities come straight from the database, so that they have just what their query loads. A query that tracks gets the
/// instances that its context has already, and connects what it brings with what is there: then it depends on everything that ever used
/// the context. That is known only of a context that was made in the same method.
/// </summary>
internal static class FreshEntities
{
    /// <summary>Whether those of <paramref name="source"/> are, and nothing else that the context brings can be what <paramref name="read"/> reads.</summary>
    public static bool Are(EntitySource source, EntityFlow flow, NavigationRead read, CancellationToken cancellation)
    {
        if (source.Query is not { } query || !IsStraight(source)) return false;

        // What the query itself brings is connected: a parent, a child that leads back, a row of the same table.
        if (OtherLoads.TypesOf(query).Any(type => OtherLoads.IsOf(type, Navigations.TargetOf(read.Navigation)))) return false;
        var tracking = query.Steps.Where(static step => step.TargetMethod.Name is "AsNoTracking" or "AsTracking" or "AsNoTrackingWithIdentityResolution").ToImmutableArray();
        if (tracking.Length == 1 && tracking[0].TargetMethod.Name == "AsNoTracking") return true;
        return source.Calls.IsEmpty && ContextLocal(query.Root) is { } context && IsNew(context, source.Body) && IsOwnOnly(context, source.Body)
            && !new OtherLoads(flow).MayBeTracked(read.Navigation, read.Owner) && !TracksMore(source, cancellation);
    }

    // From what is enumerated or executed to the root in one chain: a local that is given several values may hold another query.
    private static bool IsStraight(EntitySource source)
    {
        var operation = source.Expression?.Unwrap();
        for (var depth = 0; operation is not null && depth < 40; depth++)
        {
            if (operation.Syntax == source.Query!.Root.Syntax) return true;
            operation = operation switch
            {
                ILocalReferenceOperation { Local: var local } => source.Body.ValueOf(local)?.Unwrap(),
                IInvocationOperation call when source.Body.Orms.Meaning(call.TargetMethod)?.Has(OrmEffect.Composes) == true => call.Receiver()?.Unwrap(),
                _ => null,
            };
        }

        return false;
    }

    private static ILocalSymbol? ContextLocal(IOperation root) => root switch
    {
        IPropertyReferenceOperation { Instance: ILocalReferenceOperation { Local: var local } } => local,
        IInvocationOperation { TargetMethod.Name: "Set", Instance: ILocalReferenceOperation { Local: var local } } => local,
        _ => null,
    };

    // `new ShopContext(options)`, `factory.CreateDbContext()`
    private static bool IsNew(ILocalSymbol context, Body body) => body.ValueOf(context)?.UnwrapAwait() switch
    {
        IObjectCreationOperation => true,
        IInvocationOperation { TargetMethod: { Name: "CreateDbContext" or "CreateDbContextAsync", ContainingType: { Name: "IDbContextFactory", TypeArguments.Length: 1 } } } => true,
        _ => false,
    };

    // Only its sets are used here, and what saves or closes it: nobody else gets it, and nothing is added.
    private static bool IsOwnOnly(ILocalSymbol context, Body body) => body.Operations.All(operation
        => operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, context) || reference.IsDeclaration || reference.Parent switch
        {
            IPropertyReferenceOperation set => body.Orms.EfCore?.EntityOfSet(set.Type) is not null && IsOnlyQueried(set),
            IInvocationOperation { TargetMethod.Name: "Set" } set => IsOnlyQueried(set),
            IInvocationOperation { TargetMethod.Name: "SaveChanges" or "SaveChangesAsync" or "Dispose" or "DisposeAsync" } => true,
            IUsingOperation or IUsingDeclarationOperation => true,
            _ => false,
        });

    private static bool IsOnlyQueried(IOperation set)
    {
        var parent = set.Parent;
        while (parent is IConversionOperation or IArgumentOperation) parent = parent.Parent;
        return parent is not IInvocationOperation { TargetMethod.Name: "Add" or "AddAsync" or "AddRange" or "AddRangeAsync" or "Attach" or "AttachRange" or "Update" or "UpdateRange" };
    }

    // Another query that selects entities in a way that is not followed may bring any.
    private static bool TracksMore(EntitySource source, CancellationToken cancellation)
    {
        foreach (var operation in source.Body.Operations)
        {
            cancellation.ThrowIfCancellationRequested();
            if (RoundTrip.Read(operation, source.Body) is not { } trip || ReferenceEquals(trip.Operation, source.Execution)) continue;
            if (trip.Query is null || (!trip.Query.KeepsElements && !GivesAScalar(trip.Operation))) return true;
        }

        return false;
    }

    private static bool GivesAScalar(IOperation operation)
    {
        return operation.Type?.Awaited() is { IsValueType: true, SpecialType: not SpecialType.System_Void } or { SpecialType: SpecialType.System_String };
    }
}
