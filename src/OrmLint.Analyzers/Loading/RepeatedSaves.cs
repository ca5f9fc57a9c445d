using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>Tracked changes that are saved once per element.</summary>
/// <param name="Call">The call in the loop: the save, or a method that saves.</param>
/// <param name="Save">The save, with the calls that lead to it.</param>
/// <param name="Repetition">What runs it per element.</param>
/// <param name="Remedy">What to do instead.</param>
internal sealed record RepeatedSave(IInvocationOperation Call, ReachedRoundTrip Save, Repetition Repetition, string Remedy)
{
    /// <summary>Whether the call is the save itself.</summary>
    public bool IsDirect => Save.Calls.IsEmpty;
}

/// <summary>Finds the saves that run once per element although nothing needs them to.</summary>
internal static class RepeatedSaves
{
    private static readonly string[] s_batches = { "batch", "chunk", "page" };

    /// <summary>Those in <paramref name="body"/>, in the order of the source.</summary>
    public static IEnumerable<RepeatedSave> In(Body body, CancellationToken cancellation)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is not IInvocationOperation call || !MethodSummaries.OfSaves(body.Orms).MayReach(call, cancellation) || Repetition.Around(call, body) is not { } repetition) continue;
            if (SaveOf(call, body, cancellation) is not { } save || IsBatch(call, repetition) || IsOfElement(call, repetition, body)) continue;
            if (!save.Calls.IsEmpty && MayGiveKey(call)) continue;
            if (ElementWork.Of(body.Orms).StandsAlone(repetition, cancellation)) continue;
            if (Remedy(call, save, repetition, body) is { } remedy) yield return new(call, save, repetition, remedy);
        }
    }

    private static ReachedRoundTrip? SaveOf(IInvocationOperation call, Body body, CancellationToken cancellation)
        => body.Orms.MayKnow(call.TargetMethod.Name) && body.Orms.Meaning(call.TargetMethod) is not null
            ? RoundTrip.Read(call, body, OrmEffect.Saves) is { } own ? new(own, ImmutableArray<IMethodSymbol>.Empty, ImmutableArray.Create(call.Syntax.GetLocation())) : null
            : MethodSummaries.OfSaves(body.Orms).At(call, body, cancellation);

    private static bool IsBatch(IOperation call, Repetition repetition)
    {
        if (repetition.Element is { Name: var name } && s_batches.Any(batch => name.IndexOf(batch, StringComparison.OrdinalIgnoreCase) >= 0)) return true;
        var child = call;
        for (var parent = call.Parent; parent is not null && parent != repetition.Loop; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IBlockOperation block && block.Operations.TakeWhile(statement => statement != child).Any(static before => before is IConditionalOperation skip && Guards.SkipsUntilFull(skip))) return true;
        }

        return false;
    }

    // The context is the element, or was made from it: one per tenant.
    private static bool IsOfElement(IInvocationOperation call, Repetition repetition, Body body)
    {
        var receiver = call.Receiver();
        for (var depth = 0; receiver is not null && depth < 16; depth++)
        {
            receiver = receiver.UnwrapAwait();
            switch (receiver)
            {
                case ILocalReferenceOperation { Local: var local }:
                    if (!IsDeclaredIn(local, repetition.Loop)) return false;
                    if (body.ValueOf(local) is not { } value) return true;
                    receiver = value;
                    break;
                case IParameterReferenceOperation { Parameter: var parameter }: return IsDeclaredIn(parameter, repetition.Loop);
                case IMemberReferenceOperation member: receiver = member.Instance; break;
                case IInvocationOperation made: receiver = made.Receiver() ?? made.Arguments.FirstOrDefault()?.Value; break;
                case IObjectCreationOperation created: receiver = created.Arguments.FirstOrDefault()?.Value; break;
                case IInstanceReferenceOperation: return false;
                default: return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="variable"/> is declared inside <paramref name="code"/>.</summary>
    public static bool IsDeclaredIn(ISymbol variable, IOperation code)
        => variable.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == code.Syntax.SyntaxTree && code.Syntax.Span.Contains(declaration.Span));

    // `var id = Create(line);`: what comes back may be the generated key, or the entity that has it.
    private static bool MayGiveKey(IInvocationOperation call)
    {
        IOperation used = call;
        while (used.Parent is IAwaitOperation or IConversionOperation || (used.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })) used = used.Parent;
        return used.Parent is not IExpressionStatementOperation
            && !(used.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation })
            && used.Type?.SpecialType is not (SpecialType.System_Boolean or SpecialType.System_Void)
            && !used.Type.IsTask();
    }

    private static string? Remedy(IInvocationOperation call, ReachedRoundTrip save, Repetition repetition, Body body)
    {
        var iteration = repetition.Loop.Descendants().Where(part => repetition.Source?.Syntax.Span.Contains(part.Syntax.Span) != true).ToList();
        // `unitOfWork.Commit()` is told of nothing, and can be called after the loop as well.
        if (save.Calls.LastOrDefault(static method => method.MethodKind is not (MethodKind.EventAdd or MethodKind.AnonymousFunction) && method.Parameters.Any(static parameter => parameter.Type.Name != "CancellationToken")) is { } told) return $"save once after the loop, not in '{told.Name}'";
        var keys = KeysReadAfter(call, iteration).ToList();
        if (keys.Count > 0)
        {
            if (keys.Any(key => IsSent(key, body) || (ForeignKeyOf(key) is { } foreignKey && !HasNavigation(foreignKey.ContainingType, key.Property.ContainingType)))) return null;
            return keys.FirstOrDefault(static key => ForeignKeyOf(key) is not null) is { } copied
                ? $"set the navigation instead of the key '{copied.Syntax}', and save once after the loop"
                : $"save once after the loop, and read '{keys[0].Syntax}' there";
        }

        if (iteration.Any(part => part is IInvocationOperation { TargetMethod: var begun } && body.Orms.Meaning(begun)?.Has(OrmEffect.Transacts) == true && begun.Name.StartsWith("Begin", StringComparison.Ordinal)))
        {
            return "begin one transaction before the loop, and save once in it";
        }

        return iteration.Any(part => part is IInvocationOperation or IForEachLoopOperation && RoundTrip.Read(part, body) is { Effect: OrmEffect.Reads })
            ? "load what is needed before the loop, and save once after it"
            : "save once after the loop";
    }

    /// <summary>The keys of entities made in the iteration that are read after the save: they may be generated by the database.</summary>
    private static IEnumerable<IPropertyReferenceOperation> KeysReadAfter(IInvocationOperation save, List<IOperation> iteration)
        => iteration.OfType<IPropertyReferenceOperation>().Where(read => read.Syntax.SpanStart > save.Syntax.Span.End
            && (read.Property.Name.EndsWith("Id", StringComparison.Ordinal) || read.Property.Name.EndsWith("ID", StringComparison.Ordinal) || read.Property.Name.EndsWith("Key", StringComparison.Ordinal))
            && !(read.Parent is ISimpleAssignmentOperation assignment && assignment.Target == read)
            && read.Instance?.Unwrap() is ILocalReferenceOperation { Local: var entity } && IsAdded(entity, iteration));

    // `item.OrderId = order.Id`
    private static IPropertySymbol? ForeignKeyOf(IPropertyReferenceOperation key)
        => key.Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment && assignment.Value == key ? property : null;

    private static bool HasNavigation(INamedTypeSymbol from, INamedTypeSymbol to)
        => from.GetMembers().Any(member => member is IPropertySymbol property && SymbolEqualityComparer.Default.Equals(property.Type.OriginalDefinition, to.OriginalDefinition));

    private static bool IsAdded(ILocalSymbol entity, List<IOperation> iteration) => iteration.Any(part => part switch
    {
        IVariableDeclaratorOperation { Symbol: var declared } declarator => Same(declared, entity) && declarator.GetVariableInitializer()?.Value.Unwrap() is IObjectCreationOperation,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Value: var value } => Same(target.Local, entity) && value.Unwrap() is IObjectCreationOperation,
        IInvocationOperation { TargetMethod.Name: "Add" or "AddAsync" or "AddRange" } add => add.Arguments.Any(argument => argument.Value.Unwrap() is ILocalReferenceOperation added && Same(added.Local, entity)),
        _ => false,
    });

    // In a statement of its own: it needs the key now.
    private static bool IsSent(IOperation key, Body body)
    {
        for (var parent = key.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IInvocationOperation call && body.Orms.Meaning(call.TargetMethod) is not null) return true;
        }

        return false;
    }

    private static bool Same(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
