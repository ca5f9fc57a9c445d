using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.Loading.Batch;

/// <summary>A condition that compares a key of the row with a value: <c>customer.Id == order.CustomerId</c>.</summary>
/// <param name="Condition">The comparison.</param>
/// <param name="Row">The name of the row in the lambda.</param>
/// <param name="RowKey">The key as the lambda reads it.</param>
/// <param name="Property">The property that is the key; null where it is not one of the row itself.</param>
/// <param name="RowKeyType">Its type.</param>
/// <param name="Value">What it is compared with.</param>
internal sealed record KeyMatch(ExpressionSyntax Condition, string Row, ExpressionSyntax RowKey, IPropertySymbol? Property, ITypeSymbol RowKeyType, IOperation Value)
{
    /// <summary>The conditions of a lambda that all must hold; none where it is no single expression.</summary>
    public static IEnumerable<IOperation> Conditions(IAnonymousFunctionOperation lambda)
        => lambda.Body.Operations is { Length: 1 } statements && statements[0] is IReturnOperation { ReturnedValue: { } value } ? Parts(value) : Enumerable.Empty<IOperation>();

    /// <summary>Reads a comparison; null where it is none of a key of the row.</summary>
    public static KeyMatch? Read(IOperation condition, IParameterSymbol row)
    {
        var (left, right) = condition switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } binary => (binary.LeftOperand, binary.RightOperand),
            IInvocationOperation { TargetMethod: { Name: "Equals", IsStatic: false, Parameters.Length: 1 }, Instance: { } instance } call => (instance, call.Arguments[0].Value),
            _ => (null, null),
        };
        if (left is null || right is null || condition.Syntax is not ExpressionSyntax syntax) return null;
        (left, right) = (left.Unwrap(), right.Unwrap());
        if (right.Mentions(row)) (left, right) = (right, left);
        if (right.Mentions(row) || !IsMemberOf(left, row) || left.Syntax is not ExpressionSyntax key || left.Type is not { } type) return null;
        var property = left is IPropertyReferenceOperation { Instance: IParameterReferenceOperation } direct ? direct.Property : null;
        return new KeyMatch(syntax, row.Name, key.WithoutTrivia(), property, type, right);
    }

    private static IEnumerable<IOperation> Parts(IOperation condition)
    {
        condition = condition.Unwrap();
        return condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both ? Parts(both.LeftOperand).Concat(Parts(both.RightOperand)) : new[] { condition };
    }

    private static bool IsMemberOf(IOperation operation, IParameterSymbol row) => operation is IPropertyReferenceOperation { Instance: { } instance }
        && (instance.Unwrap() is IParameterReferenceOperation { Parameter: var parameter } ? SymbolEqualityComparer.Default.Equals(parameter, row) : IsMemberOf(instance.Unwrap(), row));
}
