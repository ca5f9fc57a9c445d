using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Queries;

/// <summary>Reads what stands beneath the wrappings of an operation, and around it.</summary>
public static class Operands
{
    /// <summary>The operation without built-in conversions, parentheses, argument and query-syntax wrappings.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion: operation = conversion.Operand; break;
                case IParenthesizedOperation parenthesized: operation = parenthesized.Operand; break;
                case ITranslatedQueryOperation query: operation = query.Operation; break;
                case IArgumentOperation argument: operation = argument.Value; break;
                default: return operation;
            }
        }
    }

    /// <summary>As <see cref="Unwrap"/>, and without <c>await</c> and <c>ConfigureAwait</c>: the call whose result it is in the end.</summary>
    public static IOperation UnwrapAwait(this IOperation operation)
    {
        while (true)
        {
            operation = operation.Unwrap();
            switch (operation)
            {
                case IAwaitOperation awaited: operation = awaited.Operation; break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WithCancellation" } call when call.Receiver() is { } awaitable: operation = awaitable; break;
                default: return operation;
            }
        }
    }

    /// <summary>What a method is called on: its instance, or the first argument of an extension method. Null for other static methods.</summary>
    public static IOperation? Receiver(this IInvocationOperation call)
        => call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.ArgumentOf(0) : null);

    /// <summary>The value of the argument for the parameter at <paramref name="ordinal"/>, however the call is written.</summary>
    public static IOperation? ArgumentOf(this IInvocationOperation call, int ordinal)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    /// <summary>The lambda that <paramref name="argument"/> is, beneath delegate creation, conversion and quotation.</summary>
    public static IAnonymousFunctionOperation? AsLambda(this IOperation? argument) => argument?.Unwrap() switch
    {
        IDelegateCreationOperation creation => creation.Target.AsLambda(),
        IAnonymousFunctionOperation lambda => lambda,
        _ => null,
    };

    /// <summary>Whether a lambda becomes an expression tree: data for a query translator, not code that runs.</summary>
    public static bool IsExpressionTree(this IAnonymousFunctionOperation lambda)
    {
        for (var parent = lambda.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IDelegateCreationOperation: return false;
                case IConversionOperation conversion when IsExpression(conversion.Type): return true;
                case IConversionOperation or IParenthesizedOperation: continue;
                default: return false;
            }
        }

        return false;
    }

    /// <summary>Whether the operation stands in a lambda that becomes an expression tree, at any depth.</summary>
    public static bool IsInExpressionTree(this IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda && lambda.IsExpressionTree()) return true;
        }

        return false;
    }

    /// <summary>What <paramref name="instance"/>, the beginning of what stands after <c>?.</c>, is.</summary>
    public static IOperation? AccessedBy(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (var parent = instance.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child) return access.Operation;
        }

        return null;
    }

    /// <summary>The call that <paramref name="function"/> is an argument of.</summary>
    /// <param name="function">A lambda, or a reference to a method that becomes a delegate.</param>
    public static IInvocationOperation? Consumer(this IOperation function)
    {
        var parent = function.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation) parent = parent.Parent;
        return parent is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    /// <summary>Whether the operation stands in <paramref name="outer"/>.</summary>
    public static bool IsInside(this IOperation operation, IOperation outer)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent == outer) return true;
        }

        return false;
    }

    /// <summary>Whether <paramref name="variable"/>, a local or a parameter, is read anywhere in the operation.</summary>
    public static bool Mentions(this IOperation operation, ISymbol? variable) => variable is not null && operation.DescendantsAndSelf().Any(part => part switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        _ => false,
    });

    /// <summary>Whether <paramref name="type"/> is <c>System.Linq.Expressions.Expression&lt;T&gt;</c> or one of its bases.</summary>
    private static bool IsExpression(ITypeSymbol? type) => type is
    {
        Name: "Expression" or "LambdaExpression",
        ContainingNamespace: { Name: "Expressions", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } },
    };
}
