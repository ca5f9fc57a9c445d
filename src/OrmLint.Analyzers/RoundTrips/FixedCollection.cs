using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>Collections whose elements the source writes out: <c>new[] { a, b }</c>, a static list of defaults, the values of an enum; and options, which hold one at most.</summary>
internal static class FixedCollection
{
    // LanguageExt, Optional and their kin, by name, since there are many: what is called so costs a report at most.
    private static readonly HashSet<string> s_atMostOne = new()
    {
        "Option", "OptionUnsafe", "OptionAsync", "Optional", "Maybe", "Either", "EitherUnsafe", "EitherAsync", "Fin", "Try", "TryAsync", "TryOption", "TryOptionAsync", "Validation",
    };

    // What makes a collection of the value of an option, or of one side of an Either.
    private static readonly string[] s_listings = { "ToSeq", "ToList", "ToArray", "ToEnumerable", "AsEnumerable", "ToHashSet", "ToArr", "ToLst" };

    /// <summary>Whether the number of elements of <paramref name="collection"/> is fixed in the source.</summary>
    public static bool Is(IOperation collection, Body body, int depth = 3)
    {
        switch (collection)
        {
            // `foreach (var id in Optional(item.CollectionId))`
            case { Type: INamedTypeSymbol { TypeArguments.Length: > 0, Name: var name } } when s_atMostOne.Contains(name):
            // `foreach (var order in result.RightToSeq())`
            case IInvocationOperation listed when listed.Receiver()?.Unwrap().Type is INamedTypeSymbol { TypeArguments.Length: > 0, Name: var holder } && s_atMostOne.Contains(holder) && IsListing(listed.TargetMethod.Name):
            case IArrayCreationOperation { Initializer: not null }:
            case IObjectCreationOperation { Initializer.Initializers.Length: > 0 }:
            case { Syntax: CollectionExpressionSyntax written } when IsWrittenOut(written):
            case IInvocationOperation { TargetMethod: { Name: "GetValues" or "GetNames", ContainingType.SpecialType: SpecialType.System_Enum } }:
            case IInvocationOperation { TargetMethod: { Name: "GetValues" or "GetNames", ContainingType.Name: "Enum" } }:
                return true;
            case IInvocationOperation { TargetMethod: { Name: "Range" or "Repeat", ContainingType.Name: "Enumerable" } } range:
                return range.ArgumentOf(1)?.ConstantValue.HasValue == true;
            case ILocalReferenceOperation { Local: var local } when depth > 0:
                return body.ValueOf(local) is { } value && Is(value.Unwrap(), body, depth - 1) && !IsAddedTo(local, body);
            case IFieldReferenceOperation { Field: var field } reference:
                return IsOfSource(field) ? IsGivenOnce(field, reference, body) : field is { IsStatic: true, IsReadOnly: true } && IsReadOnly(field.Type);
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property } reference:
                return IsOfSource(property) ? IsGivenOnce(property, reference, body) : property is { IsStatic: true, SetMethod: null } && IsReadOnly(property.Type);
            case IInvocationOperation call when depth > 0 && (Query.Keeps(call.TargetMethod.Name) || IsCopy(call.TargetMethod.Name)) && call.Receiver() is { } source:
                return Is(source.Unwrap(), body, depth - 1);
            case IInvocationOperation or IObjectCreationOperation:
                return collection.Syntax is ExpressionSyntax expression && IsWrittenOut(expression);
            default:
                return false;
        }
    }

    private static bool IsListing(string method) => s_listings.Any(listing => method.EndsWith(listing, System.StringComparison.Ordinal));

    private static bool IsOfSource(ISymbol member) => !member.DeclaringSyntaxReferences.IsEmpty;

    // What another assembly keeps in a static that nobody can change is a table of its own.
    private static bool IsReadOnly(ITypeSymbol type)
        => type is IArrayTypeSymbol || type.Name.StartsWith("IReadOnly", System.StringComparison.Ordinal) || type.Name.StartsWith("ReadOnly", System.StringComparison.Ordinal)
            || type.Name.StartsWith("Immutable", System.StringComparison.Ordinal) || type.Name.StartsWith("Frozen", System.StringComparison.Ordinal);

    // Read-only and written out, or static and given nothing else where its type is declared; or written out before, in this very body.
    private static bool IsGivenOnce(ISymbol member, IOperation reference, Body body)
    {
        var here = body.Operations.OfType<ISimpleAssignmentOperation>().Where(assignment => assignment.Target is IMemberReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Member, member)).ToList();
        if (here.Count > 0) return here.All(assignment => assignment.Value.Syntax is ExpressionSyntax value && IsWrittenOut(value)) && here[0].Syntax.SpanStart < reference.Syntax.SpanStart;
        return InitialValue(member) is { } initial && IsWrittenOut(initial)
            && (member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } || (member.IsStatic && !IsWrittenElsewhere(member)));
    }

    private static ExpressionSyntax? InitialValue(ISymbol member) => member.DeclaringSyntaxReferences[0].GetSyntax() switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value } => value,
        PropertyDeclarationSyntax { Initializer.Value: { } value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } => value,
        _ => null,
    };

    // By name, in the type that declares it: a name that means another thing costs a report at most.
    private static bool IsWrittenElsewhere(ISymbol member)
        => member.ContainingType.DeclaringSyntaxReferences.Any(type => type.GetSyntax().DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => Names(assignment.Left, member.Name),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "AddRange" or "Insert" or "TryAdd" or "Push" or "Enqueue" } call } => Names(call.Expression, member.Name),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => Names(argument.Expression, member.Name),
            _ => false,
        }));

    private static bool Names(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        _ => false,
    };

    private static bool IsWrittenOut(ExpressionSyntax initial) => initial switch
    {
        CollectionExpressionSyntax written => written.Elements.Count > 0 && written.Elements.All(static element => element is ExpressionElementSyntax || (element is SpreadElementSyntax spread && IsWrittenOut(spread.Expression))),
        ArrayCreationExpressionSyntax { Initializer: not null } or ImplicitArrayCreationExpressionSyntax => true,
        InitializerExpressionSyntax => true,
        BaseObjectCreationExpressionSyntax { Initializer.Expressions.Count: > 0 } => true,
        // `new ReadOnlyCollection<string>(new[] { … })`
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: > 0 } arguments } => IsWrittenOut(arguments[0].Expression),
        CastExpressionSyntax cast => IsWrittenOut(cast.Expression),
        ParenthesizedExpressionSyntax inner => IsWrittenOut(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => IsWrittenOut(suppressed.Operand),
        // `ImmutableArray.Create(a, b)`, `Array.AsReadOnly(new[] { … })`
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" or "AsReadOnly", Expression: var type }, ArgumentList.Arguments: { Count: > 0 } arguments } when IsFactory(type)
            => arguments.Count > 1 || IsWrittenOut(arguments[0].Expression),
        // `new List<string> { … }.AsReadOnly()`
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var source } } => IsCopy(name) && IsWrittenOut(source),
        _ => initial.IsKind(SyntaxKind.ImplicitStackAllocArrayCreationExpression),
    };

    private static bool IsFactory(ExpressionSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText is "Array" or "ImmutableArray" or "ImmutableList" or "ImmutableHashSet" or "FrozenSet",
        MemberAccessExpressionSyntax qualified => IsFactory(qualified.Name),
        _ => false,
    };

    private static bool IsCopy(string method)
        => method is "ToArray" or "ToList" or "AsReadOnly" or "ToHashSet" or "ToFrozenSet" or "ToImmutableArray" or "ToImmutableList" or "ToImmutableHashSet" or "AsEnumerable";

    private static bool IsAddedTo(ILocalSymbol local, Body body) => body.Operations.Any(
        operation => operation is IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "Insert" or "Push" or "Enqueue", Instance: { } instance }
            && instance.Unwrap() is ILocalReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Local, local)
            && operation.Parent is not IObjectOrCollectionInitializerOperation);
}
