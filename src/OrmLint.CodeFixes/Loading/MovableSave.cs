using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>A save in a loop that may as well run once after it: nothing in the loop sees whether it has run, and no way through the loop passes it by with changes.</summary>
internal sealed class MovableSave
{
    private readonly IInvocationOperation _save;
    private readonly ExpressionStatementSyntax _statement;
    private readonly ILoopOperation _loop;
    private readonly Body _body;
    private readonly CancellationToken _cancellation;

    private MovableSave(IInvocationOperation save, ExpressionStatementSyntax statement, ILoopOperation loop, Body body, CancellationToken cancellation)
        => (_save, _statement, _loop, _body, _cancellation) = (save, statement, loop, body, cancellation);

    /// <summary>The statement that saves.</summary>
    public ExpressionStatementSyntax Statement => _statement;

    /// <summary>The loop that it goes behind: the outermost one that runs it per element.</summary>
    public StatementSyntax Loop => (StatementSyntax)_loop.Syntax;

    /// <summary>Whether the statement behind the loop is the same save already.</summary>
    public bool IsThereAlready
    {
        get
        {
            var siblings = ((BlockSyntax)Loop.Parent!).Statements;
            var index = siblings.IndexOf(Loop);
            return index + 1 < siblings.Count && siblings[index + 1].IsEquivalentTo(_statement, topLevel: false);
        }
    }

    /// <summary>The save of <paramref name="found"/>, or <see langword="null"/> if it must stay where it is.</summary>
    public static MovableSave? Of(RepeatedSave found, Body body, CancellationToken cancellation)
    {
        if (!found.IsDirect || StatementOf(found.Call) is not { Syntax: ExpressionStatementSyntax { Parent: BlockSyntax { Statements.Count: > 1 } } syntax } statement) return null;
        if (LoopAround(statement, body) is not { } loop || loop.Syntax is not StatementSyntax { Parent: BlockSyntax }) return null;
        if (loop.Syntax is CommonForEachStatementSyntax { Statement: not BlockSyntax } or ForStatementSyntax { Statement: not BlockSyntax } or WhileStatementSyntax { Statement: not BlockSyntax }) return null;
        var movable = new MovableSave(found.Call, syntax, loop, body, cancellation);
        return movable.MeansTheSameAfterTheLoop() && movable.EveryChangeIsSaved() && !movable.ChangesWait() ? movable : null;
    }

    private static IExpressionStatementOperation? StatementOf(IOperation call)
    {
        while (call.Parent is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" }) call = call.Parent;
        return call.Parent as IExpressionStatementOperation;
    }

    // The outermost loop over elements to which nothing but blocks, conditions and such loops lead.
    private static ILoopOperation? LoopAround(IOperation statement, Body body)
    {
        ILoopOperation? outermost = null;
        for (var parent = statement.Parent; parent is IBlockOperation or IConditionalOperation or ILoopOperation; parent = parent.Parent)
        {
            if (parent is not ILoopOperation loop) continue;
            if (LoopKinds.Of(loop, body) is not (RoundTrips.LoopKind.PerElement or RoundTrips.LoopKind.Fixed)) break;
            outermost = loop;
        }

        return outermost is null || Repetition.Around(outermost, body) is not null ? null : outermost;
    }

    private bool MeansTheSameAfterTheLoop()
    {
        foreach (var part in _save.Descendants())
        {
            switch (part)
            {
                case ILocalReferenceOperation { Local: var local } when RepeatedSaves.IsDeclaredIn(local, _loop) || IsAssigned(local): return false;
                case ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IInstanceReferenceOperation or ILiteralOperation:
                case IArgumentOperation or IConversionOperation or IDefaultValueOperation: break;
                default: return false;
            }
        }

        return true;
    }

    private bool EveryChangeIsSaved()
    {
        var block = _statement.Parent!;
        var (firstChange, lastExit) = (int.MaxValue, -1);
        foreach (var part in Iteration())
        {
            _cancellation.ThrowIfCancellationRequested();
            var isAfter = part.Syntax.SpanStart > _statement.Span.End;
            switch (RoleOf(part, isAfter))
            {
                case Role.Prevents: return false;
                case Role.Leaves: lastExit = Math.Max(lastExit, part.Syntax.SpanStart); break;
                case Role.Changes when isAfter || !block.Span.Contains(part.Syntax.Span): return false;
                case Role.Changes: firstChange = Math.Min(firstChange, part.Syntax.SpanStart); break;
            }
        }

        return lastExit < firstChange && !(IsStreamed() && Iteration().Any(static part => part is IInvocationOperation { TargetMethod.Name: "Add" or "AddAsync" or "AddRange" or "AddRangeAsync" }));
    }

    // Changes made before the loop, and not saved: with no element they were left to a later save.
    private bool ChangesWait()
    {
        var wait = false;
        foreach (var part in _body.Operations)
        {
            if (part.Syntax.SpanStart >= _loop.Syntax.SpanStart) continue;
            if (part is IInvocationOperation call && _body.Orms.Meaning(call.TargetMethod)?.Has(OrmEffect.Saves) == true) wait = false;
            else if (part is IInvocationOperation tracked && IsTracking(tracked)) wait = true;
            else if (part is IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: not (null or IInstanceReferenceOperation) } target } && IsEntityLike(target.Instance!.Type)) wait = true;
        }

        return wait;
    }

    private enum Role
    {
        Nothing,
        Changes,
        Leaves,
        Prevents,
    }

    private Role RoleOf(IOperation part, bool isAfter)
    {
        switch (part)
        {
            case IReturnOperation or IThrowOperation or ITryOperation or IUsingOperation or IUsingDeclarationOperation or ILocalFunctionOperation:
                return IsInLambda(part) ? Role.Nothing : Role.Prevents;
            case IBranchOperation branch:
                return branch.BranchKind == BranchKind.GoTo ? Role.Prevents : LeavesTheIteration(branch) ? Role.Leaves : Role.Nothing;
            case IForEachLoopOperation inner when RoundTrip.Read(inner, _body) is not null:
                return Role.Prevents;
            case IInvocationOperation call:
                return RoleOf(call, isAfter);
            case IPropertyReferenceOperation property:
                return RoleOf(property, isAfter);
            case IAssignmentOperation assignment:
                return RoleOf(assignment, assignment.Target, isAfter);
            case IIncrementOrDecrementOperation increment:
                return RoleOf(increment, increment.Target, isAfter);
            case ILocalReferenceOperation or IParameterReferenceOperation when isAfter && IsEntityLike(part.Type):
            case IAwaitOperation when isAfter:
                return Role.Prevents;
            default:
                return Role.Nothing;
        }
    }

    private Role RoleOf(IInvocationOperation call, bool isAfter)
    {
        var method = call.TargetMethod;
        if (_body.Orms.Meaning(method) is { } meaning && !meaning.Has(OrmEffect.OfQuery))
        {
            return meaning.Has(OrmEffect.RoundTrip) || isAfter ? Role.Prevents : Role.Nothing;
        }

        if (RoundTrip.Read(call, _body) is not null) return Role.Prevents;
        var space = method.ContainingNamespace?.ToDisplayString() ?? "";
        if (space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)) return IsTracking(call) ? Role.Changes : IsStateSet(call) ? Role.Nothing : Role.Prevents;
        if (isAfter) return method.ContainingType.Name is "Console" || space.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal) ? Role.Nothing : Role.Prevents;
        if (space == "System" || space.StartsWith("System.", StringComparison.Ordinal))
        {
            // `order.Items.Add(item)` adds to what is tracked; a local list is the method's own.
            return call.Receiver()?.Unwrap() is IPropertyReferenceOperation && method.ReturnsVoid ? Role.Changes : Role.Nothing;
        }

        return method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation) is { } declaration && DatabaseNames.Of(_body.Orms, _cancellation).MayReach(declaration)
            ? Role.Prevents
            : Role.Changes;
    }

    private Role RoleOf(IPropertyReferenceOperation property, bool isAfter)
    {
        if (_body.Orms.IsContext(property.Instance?.Type) && property.Property.Name is "ChangeTracker" or "Database") return Role.Prevents;
        if (property.Parent is IAssignmentOperation assignment && assignment.Target == property) return Role.Nothing;
        if (isAfter) return IsEntityLike(property.Instance?.Type) ? Role.Prevents : Role.Nothing;
        var name = property.Property.Name;
        var isKey = name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("ID", StringComparison.Ordinal) || name.EndsWith("Key", StringComparison.Ordinal);
        return isKey && property.Instance is { } owner && MayBeSavedBefore(owner, depth: 4) ? Role.Prevents : Role.Nothing;
    }

    private Role RoleOf(IOperation assignment, IOperation target, bool isAfter) => target.Unwrap() switch
    {
        ILocalReferenceOperation { Local: var local } when RepeatedSaves.IsDeclaredIn(local, _loop) => isAfter ? Role.Prevents : Role.Nothing,
        // What is carried from one element to the next may be an entity, whose key the save has generated.
        ILocalReferenceOperation { Type: { IsValueType: false, SpecialType: not SpecialType.System_String } } => Role.Prevents,
        ILocalReferenceOperation => isAfter && assignment is not (IIncrementOrDecrementOperation or ICompoundAssignmentOperation) ? Role.Prevents : Role.Nothing,
        IDiscardOperation => Role.Nothing,
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } => Role.Nothing,
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Type: { IsValueType: true } } => Role.Nothing,
        IMemberReferenceOperation { Instance: not (null or IInstanceReferenceOperation) } or IArrayElementReferenceOperation => Role.Changes,
        _ => Role.Prevents,
    };

    // Whether it may be an entity that an earlier iteration has saved: then its key is there now, and would not be.
    private bool MayBeSavedBefore(IOperation owner, int depth)
    {
        owner = owner.Unwrap();
        if (depth == 0) return true;
        switch (owner)
        {
            case ILocalReferenceOperation { Local: var local }:
                if (!RepeatedSaves.IsDeclaredIn(local, _loop)) return IsAssigned(local);
                return _loop.Locals.Contains(local, SymbolEqualityComparer.Default) || IsLoopVariable(local) ? false
                    : _body.ValueOf(local) is not { } value || MayBeSavedBefore(value, depth - 1);
            case IParameterReferenceOperation { Parameter: var parameter }:
                return RepeatedSaves.IsDeclaredIn(parameter, _loop) && MayBeAddedTo(parameter);
            case IObjectCreationOperation or IInstanceReferenceOperation or IConditionalAccessInstanceOperation: return false;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list }: return MayGrow(list);
            case IArrayElementReferenceOperation { ArrayReference: var array }: return MayGrow(array);
            case IPropertyReferenceOperation { Instance: { } instance }: return MayBeSavedBefore(instance, depth - 1);
            case IInvocationOperation call when call.Receiver() is { } source: return MayGrow(source);
            default: return true;
        }
    }

    private bool IsLoopVariable(ILocalSymbol local) => _loop.Descendants().OfType<ILoopOperation>().Any(inner => inner.Locals.Contains(local, SymbolEqualityComparer.Default));

    // The lambda's parameter: an element of the list that the lambda runs over.
    private bool MayBeAddedTo(IParameterSymbol parameter)
        => _loop.Descendants().OfType<IAnonymousFunctionOperation>().FirstOrDefault(lambda => lambda.Symbol.Parameters.Contains(parameter, SymbolEqualityComparer.Default))?.Consumer()?.Receiver() is not { } source
            || MayGrow(source);

    private bool MayGrow(IOperation list)
        => list.Unwrap() is not (ILocalReferenceOperation or IParameterReferenceOperation)
            || _loop.Descendants().Any(part => part is IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "Insert" or "Push" or "Enqueue" or "TryAdd", Instance: { } grown } && SameVariable(grown.Unwrap(), list.Unwrap())
                || part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } set } } && SameVariable(set.Unwrap(), list.Unwrap()));

    private static bool SameVariable(IOperation one, IOperation other) => (one, other) switch
    {
        (ILocalReferenceOperation a, ILocalReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Local, b.Local),
        (IParameterReferenceOperation a, IParameterReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Parameter, b.Parameter),
        _ => false,
    };

    private bool IsAssigned(ILocalSymbol local)
        => _loop.Descendants().Any(part => part is IAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, local));

    // An exit of a loop that runs inside the iteration, beside the save, is its own affair.
    private bool LeavesTheIteration(IBranchOperation branch)
    {
        for (var parent = branch.Parent; parent is not null && parent != _loop; parent = parent.Parent)
        {
            if (parent is ILoopOperation inner && (SymbolEqualityComparer.Default.Equals(branch.Target, inner.ExitLabel) || SymbolEqualityComparer.Default.Equals(branch.Target, inner.ContinueLabel)))
            {
                return inner.Syntax.Span.Contains(_statement.Span);
            }

            if (parent is ISwitchOperation choice && SymbolEqualityComparer.Default.Equals(branch.Target, choice.ExitLabel)) return false;
        }

        return true;
    }

    private IEnumerable<IOperation> Iteration()
    {
        var source = _loop is IForEachLoopOperation each ? each.Collection : null;
        return _loop.Descendants().Where(part => !_statement.Span.Contains(part.Syntax.Span) && source?.Syntax.Span.Contains(part.Syntax.Span) != true
            && !(_loop is IForLoopOperation { AtLoopBottom: var bottom } && bottom.Any(step => step.Syntax.Span.Contains(part.Syntax.Span))));
    }

    private bool IsStreamed() => _loop is IForEachLoopOperation each && Query.Read(each.Collection.UnwrapAwait(), _body) is not null;

    private bool IsTracking(IInvocationOperation call)
        => call.TargetMethod.Name is "Add" or "AddAsync" or "AddRange" or "AddRangeAsync" or "Attach" or "AttachRange" or "Update" or "UpdateRange" or "Remove" or "RemoveRange"
            && (_body.Orms.IsContext(call.TargetMethod.ContainingType) || _body.Orms.EntityOfSet(call.TargetMethod.ContainingType) is not null);

    private static bool IsStateSet(IInvocationOperation entry)
        => entry.TargetMethod.Name == "Entry" && entry.Parent is IPropertyReferenceOperation { Property.Name: "State", Parent: ISimpleAssignmentOperation assignment } state && assignment.Target == state;

    private static bool IsInLambda(IOperation part)
    {
        for (var parent = part.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation) return true;
        }

        return false;
    }

    private static bool IsEntityLike(ITypeSymbol? type)
        => type is { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.TypeParameter, SpecialType: SpecialType.None }
            && type.ContainingNamespace?.ToDisplayString() is var space && !(space == "System" || space?.StartsWith("System.", StringComparison.Ordinal) == true || space?.StartsWith("Microsoft.", StringComparison.Ordinal) == true);
}
