using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading.Batch;

/// <summary>What the repeated code changes: a query may be asked earlier only if nothing in between changes its answer.</summary>
internal sealed class ScopeEffects
{
    private static readonly HashSet<string> s_tracking = new() { "Add", "AddAsync", "AddRange", "AddRangeAsync", "Attach", "AttachRange", "Update", "UpdateRange" };
    private static readonly HashSet<string> s_mutating = new() { "Add", "AddRange", "Insert", "InsertRange", "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "Clear", "Sort", "Reverse", "Push", "Pop", "Enqueue", "Dequeue", "UnionWith", "ExceptWith" };

    private readonly HashSet<ISymbol> _assigned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _mutated = new(SymbolEqualityComparer.Default);
    private readonly RepeatedScope _scope;

    /// <summary>Reads what <paramref name="scope"/> changes.</summary>
    public ScopeEffects(RepeatedScope scope, IOperation query, CancellationToken cancellation)
    {
        _scope = scope;
        var writes = new WritingCalls(scope.Body.Orms, cancellation);
        foreach (var operation in scope.Operation.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IAssignmentOperation { Target: { } target } when !IsOfNewObject(target): Assign(target); break;
                case IIncrementOrDecrementOperation { Target: { } target }: Assign(target); break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: { } byReference }: Assign(byReference); break;
                case IInvocationOperation call when call != query && writes.MayWrite(call): MayWrite = true; break;
                // Whoever asks an iterator for its elements does what it likes between two of them.
                case IReturnOperation { Kind: OperationKind.YieldReturn }: MayWrite = true; break;
            }

            if (operation is IInvocationOperation { Instance: { } changed, TargetMethod.Name: var name } && s_mutating.Contains(name) && SymbolOf(changed) is { } collection) _mutated.Add(collection);
        }
    }

    /// <summary>Whether it may write to a database, save, or change what a context tracks.</summary>
    public bool MayWrite { get; private set; }

    /// <summary>Whether <paramref name="symbol"/> is given another value.</summary>
    public bool Assigns(ISymbol symbol) => _assigned.Contains(symbol);

    /// <summary>Whether elements are added to, or taken from, the collection that <paramref name="symbol"/> holds.</summary>
    public bool Mutates(ISymbol symbol) => _mutated.Contains(symbol) || _assigned.Contains(symbol);

    /// <summary>Whether a property or field of <paramref name="type"/> is given another value.</summary>
    public bool AssignsMemberOf(ITypeSymbol type) => _assigned.Any(symbol => symbol is IPropertySymbol or IFieldSymbol && Inherits(type, symbol.ContainingType));

    /// <summary>Whether the member around makes an entity of <paramref name="type"/> or hands one to a context: <c>Find</c> sees it before it is saved.</summary>
    public bool MayTrackNew(ITypeSymbol type) => _scope.Body.Operations.Any(operation => operation switch
    {
        IObjectCreationOperation { Type: { } made } => Inherits(made, type),
        IInvocationOperation { TargetMethod: var method } call when s_tracking.Contains(method.Name) => _scope.Body.Orms.EfCore is { } efCore
            && (efCore.IsContext(call.Instance?.Type) || (efCore.EntityOfSet(call.Instance?.Type) is { } entity && (Inherits(entity, type) || Inherits(type, entity)))),
        _ => false,
    });

    private void Assign(IOperation target)
    {
        foreach (var part in target.Unwrap() is ITupleOperation tuple ? tuple.Elements : System.Collections.Immutable.ImmutableArray.Create(target))
        {
            if (part.Unwrap() is IArrayElementReferenceOperation { ArrayReference: { } array } && SymbolOf(array) is { } changed) _mutated.Add(changed);
            else if (part.Unwrap() is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } indexed } && SymbolOf(indexed) is { } collection) _mutated.Add(collection);
            else if (SymbolOf(part) is { } symbol) _assigned.Add(symbol);
            // `entry.State = EntityState.Detached`
            if (part.Unwrap() is IPropertyReferenceOperation { Property: { Name: "State", ContainingType.Name: "EntityEntry" } }) MayWrite = true;
        }
    }

    /// <summary>The variable or member that <paramref name="operation"/> reads or writes.</summary>
    public static ISymbol? SymbolOf(IOperation operation) => operation.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    private static bool IsOfNewObject(IOperation target) => target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } };

    private static bool Inherits(ITypeSymbol type, ITypeSymbol? from)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor, from)) return true;
        }

        return false;
    }
}
