using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>
/// A test of a property's type in code that goes through the metadata: <c>property.ClrType == typeof(DateTime)</c>. What stands under it touches properties
/// of that type alone.
/// </summary>
/// <param name="Tested">The local or parameter that is the property.</param>
/// <param name="Type">The type that it has then, or its nullable form.</param>
internal sealed record PropertyTypeTest(ISymbol Tested, ITypeSymbol Type)
{
    // Only types of which EF Core makes no column of its own accord: a discriminator is a text or a number, a foreign key what it leads to.
    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal) { "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Decimal", "Double", "Single" };

    /// <summary>The test that a condition is, or has to pass beside others; null where it is none.</summary>
    public static PropertyTypeTest? Of(ModelBuilderInterpreter reader, IOperation? condition)
    {
        switch (ModelBuilderInterpreter.Unwrap(condition))
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                return Of(reader, both.LeftOperand) ?? Of(reader, both.RightOperand);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                return Of(reader, either.LeftOperand) is { } left && Of(reader, either.RightOperand) is { } right
                    && SymbolEqualityComparer.Default.Equals(left.Tested, right.Tested) && SymbolEqualityComparer.Default.Equals(left.Type, right.Type) ? left : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality:
                return Of(reader, equality.LeftOperand, equality.RightOperand) ?? Of(reader, equality.RightOperand, equality.LeftOperand);
            default:
                return null;
        }
    }

    /// <summary>The test that a lambda of LINQ is: <c>p => p.ClrType == typeof(decimal)</c>.</summary>
    public static PropertyTypeTest? OfFunction(ModelBuilderInterpreter reader, IOperation? function)
        => ModelBuilderInterpreter.Unwrap(function) is IAnonymousFunctionOperation { Symbol.Parameters: [var parameter, ..], Body.Operations: [IReturnOperation { ReturnedValue: { } condition }] }
            && Of(reader, condition) is { } test && SymbolEqualityComparer.Default.Equals(test.Tested, parameter) ? test : null;

    private static PropertyTypeTest? Of(ModelBuilderInterpreter reader, IOperation left, IOperation right)
        => Tests(left) is { } tested && TypeOf(reader, right) is { } type && ColumnFacts.Underlying(type) is { ContainingNamespace.Name: "System" } plain && s_types.Contains(plain.Name) ? new PropertyTypeTest(tested, plain) : null;

    /// <summary>The property whose type an expression is, perhaps without its nullable form.</summary>
    private static ISymbol? Tests(IOperation? expression) => ModelBuilderInterpreter.Unwrap(expression) switch
    {
        IPropertyReferenceOperation { Property: { Name: "ClrType", ContainingType.Name: var declaring }, Instance: { } instance } when declaring.Contains("Property") => ModelBuilderInterpreter.Unwrap(instance) switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        },
        IInvocationOperation { TargetMethod.Name: "GetUnderlyingType" or "UnwrapNullableType", Arguments: [var only] } => Tests(only.Value),
        ICoalesceOperation either when Tests(either.Value) is { } value && SymbolEqualityComparer.Default.Equals(value, Tests(either.WhenNull)) => value,
        _ => null,
    };

    private static ITypeSymbol? TypeOf(ModelBuilderInterpreter reader, IOperation? expression) => ModelBuilderInterpreter.Unwrap(expression) switch
    {
        ITypeOfOperation of => reader.Substitute(of.TypeOperand),
        ILocalReferenceOperation { Local: var local } reference => OnlyValue(reference, local) is ITypeOfOperation of ? reader.Substitute(of.TypeOperand) : null,
        _ => null,
    };

    /// <summary>The value of a local that is given one where it is declared, and no other.</summary>
    private static IOperation? OnlyValue(IOperation reference, ILocalSymbol local)
    {
        var root = reference;
        while (root.Parent is { } parent) root = parent;
        if (root.Descendants().OfType<IAssignmentOperation>().Any(assignment => ModelBuilderInterpreter.Unwrap(assignment.Target) is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local))) return null;
        var declarator = root.Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.Symbol, local));
        return ModelBuilderInterpreter.Unwrap(declarator?.Initializer?.Value);
    }
}
