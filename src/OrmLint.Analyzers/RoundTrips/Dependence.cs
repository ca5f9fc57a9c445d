using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// Whether a query depends on the loop around it. It does not if all that it is made of is the same in each round (no variable that
/// is declared or written in the loop, nothing that is computed anew) and nothing in the loop changes what is in the
/// database, or may. In doubt it depends.
/// </summary>
internal static class Dependence
{
    private const int MaxDepth = 8;

    /// <summary>Whether <paramref name="trip"/> reads the same in each round of <paramref name="repetition"/>, and of the loops around it: what asks for the outer element is a query per element of that.</summary>
    public static bool IsNone(RoundTrip trip, Repetition repetition, Body body, CancellationToken cancellation)
        => IsNoneIn(trip, repetition, body, cancellation) && (Repetition.Around(repetition.Loop, body) is not { } outer || IsNone(trip, outer, body, cancellation));

    private static bool IsNoneIn(RoundTrip trip, Repetition repetition, Body body, CancellationToken cancellation)
        => trip.Effect == OrmEffect.Reads && trip.Query is not null && IsFixed(trip.Operation, repetition.Loop, body, 0) && !MayChangeData(repetition, body, cancellation);

    private static bool IsFixed(IOperation expression, IOperation loop, Body body, int depth)
    {
        if (depth > MaxDepth) return false;
        foreach (var part in expression.DescendantsAndSelf())
        {
            if (VariableOf(part) is { } held && !(held is IParameterSymbol own ? IsOfLambdaIn(own, expression) : IsDeclaredIn(held, expression)) && MayBeMutated(held, part.Type, expression, loop, body)) return false;
            switch (part)
            {
                case ILocalReferenceOperation { Local: var local } when !IsDeclaredIn(local, expression) && !IsFixed(local, loop, body, depth):
                case IParameterReferenceOperation { Parameter: var parameter } when !IsOfLambdaIn(parameter, expression) && (!IsDeclaredAround(parameter, loop) || IsWritten(parameter, loop)):
                case IFieldReferenceOperation { Field: { IsConst: false, IsReadOnly: false } field } when IsWritten(field, loop) || CallsItsOwnType(field, loop):
                case IPropertyReferenceOperation { Property: var property } when !IsRead(property, part, expression, loop, body):
                case IInvocationOperation call when !IsQueryCall(call, body) && !IsTranslated(call):
                case IObjectCreationOperation when !part.IsInExpressionTree():
                case IAwaitOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IInvalidOperation:
                    return false;
            }
        }

        return true;
    }

    // Not told by where it is written: the variables of a query expression are parameters of lambdas that nobody wrote.
    private static bool IsOfLambdaIn(IParameterSymbol parameter, IOperation expression)
        => expression.DescendantsAndSelf().Any(part => part is IAnonymousFunctionOperation lambda && lambda.Symbol.Parameters.Contains(parameter, SymbolEqualityComparer.Default));

    private static bool IsDeclaredAround(IParameterSymbol parameter, IOperation loop)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }) return !IsDeclaredIn(parameter, loop);
        for (var parent = loop.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda && lambda.Symbol.Parameters.Contains(parameter, SymbolEqualityComparer.Default)) return true;
        }

        return false;
    }

    private static ISymbol? VariableOf(IOperation part) => part switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Field.IsConst: false } field => field.Field,
        _ => null,
    };

    // A list, an enumerator or another object that the loop calls or hands over is another one in the next round.
    private static bool MayBeMutated(ISymbol variable, ITypeSymbol? type, IOperation expression, IOperation loop, Body body)
        => type is { SpecialType: not SpecialType.System_String } and ({ IsReferenceType: true } or { TypeKind: TypeKind.Struct, IsReadOnly: false, SpecialType: SpecialType.None }) && !IsQuery(type, body.Orms) && !body.Orms.IsContext(type) && body.Orms.EntityOfSet(type) is null
            && loop.Descendants().Any(part => part is IInvocationOperation call && !part.IsInside(expression) && part != expression
                && ((call.Instance?.Unwrap() is { } instance && SymbolEqualityComparer.Default.Equals(VariableOf(instance), variable))
                    || call.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(VariableOf(argument.Value.Unwrap()), variable))));

    // A query is composed where the local is declared, and sees its variables as they are when it is sent.
    private static bool IsFixed(ILocalSymbol local, IOperation loop, Body body, int depth)
    {
        if (IsDeclaredIn(local, loop) || IsWritten(local, loop)) return false;
        if (!IsQuery(local.Type, body.Orms)) return true;
        var values = body.ValuesOf(local);
        return !values.IsEmpty && values.All(value => value.DescendantsAndSelf().All(part => part is not ILocalReferenceOperation { Local: var inner }
            || SymbolEqualityComparer.Default.Equals(inner, local) || IsDeclaredIn(inner, value) || IsFixed(inner, loop, body, depth + 1)));
    }

    private static bool IsRead(IPropertySymbol property, IOperation part, IOperation expression, IOperation loop, Body body)
    {
        if (property.IsIndexer) return part.IsInExpressionTree() && !IsWritten(property, loop);
        if (part is IPropertyReferenceOperation { Instance: { } instance } && IsOfLambda(instance, expression)) return true;
        if (body.Orms.EntityOfSet(property.Type) is not null || body.Orms.IsContext(property.Type)) return true;
        if (property.IsStatic) return property.ContainingType.Name is "CancellationToken" or "String" || (property.SetMethod is null && !property.DeclaringSyntaxReferences.IsEmpty && property.Type.IsReferenceType);
        return !IsWritten(property, loop) && (property.IsReadOnly || !CallsItsOwnType(property, loop));
    }

    // What starts at the parameter of a lambda in the query is a column.
    private static bool IsOfLambda(IOperation operation, IOperation expression)
    {
        for (var root = operation.Unwrap(); ;)
        {
            switch (root)
            {
                case IMemberReferenceOperation { Instance: { } instance }: root = instance.Unwrap(); break;
                case IInvocationOperation call when call.Receiver() is { } receiver: root = receiver.Unwrap(); break;
                case IParameterReferenceOperation { Parameter: var parameter }: return IsOfLambdaIn(parameter, expression);
                default: return false;
            }
        }
    }

    private static bool IsQueryCall(IInvocationOperation call, Body body)
        => body.Orms.Meaning(call.TargetMethod) is { } meaning && (meaning.Effect & ~(OrmEffect.Reads | OrmEffect.Composes | OrmEffect.Starts | OrmEffect.OfQuery)) == 0 && meaning.SqlParameter is null
            && call.TargetMethod.Name is not ("SqlQuery" or "FromSql" or "FromSqlInterpolated")
            || call.TargetMethod.Name == "ConfigureAwait";

    // In an expression tree: methods of text and numbers, and those that stand for SQL.
    private static bool IsTranslated(IInvocationOperation call)
        => call.IsInExpressionTree()
            && call.TargetMethod.ContainingNamespace?.ToDisplayString() is "System" or "System.Linq" or "System.Collections.Generic" or "Microsoft.EntityFrameworkCore"
            && call.TargetMethod.Name is not ("NewGuid" or "Random" or "CreateVersion7");

    private static bool MayChangeData(Repetition repetition, Body body, CancellationToken cancellation)
    {
        foreach (var part in repetition.Loop.Descendants())
        {
            switch (part)
            {
                case IInvocationOperation call when MayChangeData(call, body, cancellation):
                case IReturnOperation { Kind: OperationKind.YieldReturn }:
                case IDynamicInvocationOperation:
                    return true;
            }
        }

        return false;
    }

    private static bool MayChangeData(IInvocationOperation call, Body body, CancellationToken cancellation)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke || method.Name is "Delay" or "Sleep") return true;
        if (body.Orms.Meaning(method) is { } meaning)
        {
            return meaning.Has(OrmEffect.Writes | OrmEffect.Saves | OrmEffect.Transacts) || (meaning.SqlParameter is not null && !meaning.Has(OrmEffect.Composes)) || method.Name == "SqlQuery";
        }

        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } declaration)
        {
            return method.IsAbstract || method.IsVirtual || method.IsOverride || DatabaseNames.Of(body.Orms, cancellation).MayReach(declaration) || IsDone(call);
        }

        var space = method.ContainingNamespace?.ToDisplayString() ?? "";
        return !(space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal)
            || space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)) && IsDone(call)
            || space.StartsWith("System.Net", StringComparison.Ordinal);
    }

    // Waited for: it may reach anything, also the database.
    private static bool IsDone(IInvocationOperation call) => call.Type.IsTask() || call.Parent is IAwaitOperation || (call.TargetMethod.ReturnsVoid && call.TargetMethod.DeclaringSyntaxReferences.IsEmpty);

    private static bool CallsItsOwnType(ISymbol member, IOperation loop) => loop.Descendants().Any(part => part is IInvocationOperation { TargetMethod: { IsStatic: false, ContainingType: var type } }
        && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType.OriginalDefinition));

    private static bool IsWritten(ISymbol symbol, IOperation loop) => loop.Descendants().Any(part => part switch
    {
        IAssignmentOperation assignment => assignment.Target.DescendantsAndSelf().Any(target => Is(target, symbol)),
        IIncrementOrDecrementOperation increment => Is(increment.Target, symbol),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Is(argument.Value, symbol),
        _ => false,
    });

    private static bool Is(IOperation target, ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol, target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    });

    private static bool IsQuery(ITypeSymbol? type, OrmContext orms)
        => orms.EfCore?.Queryable is { } queryable && type is not null
            && (SymbolEqualityComparer.Default.Equals(type, queryable) || type.AllInterfaces.Contains(queryable, SymbolEqualityComparer.Default));

    private static bool IsDeclaredIn(ISymbol variable, IOperation code)
        => variable.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == code.Syntax.SyntaxTree && code.Syntax.Span.Contains(declaration.Span));
}
