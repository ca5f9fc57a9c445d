using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>What repeats an operation once per element of a collection: a loop statement, or a lambda that a method runs per element.</summary>
/// <param name="Loop">The loop, or the call that runs the lambda.</param>
/// <param name="Source">The collection, where there is one.</param>
/// <param name="Element">The variable that is the element, where there is one.</param>
public sealed record Repetition(IOperation Loop, IOperation? Source, ISymbol? Element)
{
    /// <summary>The collection in the user's words: <c>'orders'</c>; "the loop" where it has no name.</summary>
    public string Over
    {
        get
        {
            if (Source?.Unwrap().Syntax is not { } source) return "the loop";
            var text = source.ToString();
            if (!IsShort(text)) text = WithoutArguments(source);
            return IsShort(text) ? $"'{text}'" : "the loop";

            static bool IsShort(string text) => text is { Length: > 0 and <= 60 } && text.IndexOf('\n') < 0;
        }
    }

    /// <summary>
    /// The nearest thing around <paramref name="operation"/> that repeats it once per element, or <see langword="null"/>. What is
    /// sent at most once, per batch or page, until something succeeds, while waiting, on a cache miss or on failure is not
    /// repeated per element; nor is what stands in a lambda of which it is not known that it runs per element.
    /// </summary>
    public static Repetition? Around(IOperation operation, Body body)
    {
        var exits = new Exits();
        var child = operation;
        var parent = operation.Parent;
        while (parent is not null)
        {
            switch (parent)
            {
                case IBlockOperation block when GotoLoop.Around(child, block, body) is { } jumping:
                    return jumping;

                case IBlockOperation block when Guards.SkipBefore(child, block):
                    return null;

                case IBlockOperation or ISwitchCaseOperation:
                    exits.AddThoseAfter(child, parent);
                    break;

                case IReturnOperation or IThrowOperation:
                    exits.Add(parent);
                    break;

                case IConditionalOperation choice when child != choice.Condition && Guards.IsMemoOrBatch(choice):
                case ICoalesceAssignmentOperation:
                case ICoalesceOperation fallback when child == fallback.WhenNull:
                case ICatchClauseOperation:
                case ILocalFunctionOperation:
                    return null;

                case ILoopOperation loop when !RunsBefore(child, loop) && !exits.Leave(loop):
                    var kind = LoopKinds.Of(loop, body);
                    if (kind == LoopKind.PerElement && OfLoop(loop, body) is var repetition && !SingledOut.Is(operation, repetition, body)) return repetition;
                    if (kind is not (LoopKind.PerElement or LoopKind.Fixed)) return null;
                    break;

                case IAnonymousFunctionOperation lambda:
                    if (lambda.IsExpressionTree()) return null;
                    if (lambda.Consumer() is not { } consumer) return DataflowBlock.FedBy(lambda, body);
                    if (SourceOf(consumer, lambda, body) is { } source)
                    {
                        var over = source == consumer ? LoopKind.PerElement : LoopKinds.OfCollection(source, body);
                        var perElement = new Repetition(consumer, source == consumer ? null : source, ElementOf(lambda, consumer, body));
                        if (over == LoopKind.PerElement && !SingledOut.Is(operation, perElement, body)) return perElement;
                        if (over is not (LoopKind.PerElement or LoopKind.Fixed)) return null;
                    }
                    else if (!Iteration.Of(body.Orms.Compilation).RunsOnce(consumer))
                    {
                        return null;
                    }

                    // From here on it is the call that runs the lambda that is or is not repeated.
                    exits = new Exits();
                    parent = consumer;
                    break;
            }

            (child, parent) = (parent, parent.Parent);
        }

        return null;
    }

    /// <summary>As <see cref="Around"/>, for a method or a delegate that is handed over to be run per element (<c>ids.Select(Load)</c>).</summary>
    public static Repetition? AroundFunction(IOperation function, Body body)
        => function.Consumer() is not { } consumer ? DataflowBlock.FedBy(function, body)
            : SourceOf(consumer, function, body) is { } source && (source == consumer || LoopKinds.OfCollection(source, body) == LoopKind.PerElement)
            ? new Repetition(consumer, source == consumer ? null : source, null)
            : null;

    // `MustAsync((order, productId, cancellation) => …)` has the whole first.
    private static IParameterSymbol? ElementOf(IAnonymousFunctionOperation lambda, IInvocationOperation consumer, Body body) => lambda.Symbol.Parameters switch
    {
        { IsEmpty: true } => null,
        { Length: > 1 } parameters when Iteration.Of(body.Orms.Compilation).Validation?.ElementOf(consumer) is { } element => parameters.FirstOrDefault(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, element)),
        var parameters => parameters[0],
    };

    // The call itself stands for a collection that is not to be seen in it.
    private static IOperation? SourceOf(IInvocationOperation consumer, IOperation function, Body body)
        => Iteration.Of(body.Orms.Compilation).SourceOf(consumer) ?? ElementFunctions.SourceOf(consumer, function, body);

    // `db.Orders.Where(…).ToListAsync()`: what a long chain is about.
    private static string WithoutArguments(SyntaxNode source) => source switch
    {
        AwaitExpressionSyntax awaited => WithoutArguments(awaited.Expression),
        ParenthesizedExpressionSyntax inner => WithoutArguments(inner.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var awaited } } => WithoutArguments(awaited),
        InvocationExpressionSyntax call => $"{WithoutArguments(call.Expression)}{(call.ArgumentList.Arguments.Count == 0 ? "()" : "(…)")}",
        MemberAccessExpressionSyntax access => $"{WithoutArguments(access.Expression)}.{access.Name}",
        _ => source.ToString(),
    };

    private static Repetition OfLoop(ILoopOperation loop, Body body) => loop switch
    {
        IForEachLoopOperation each => new(each, each.Collection, each.Locals.Length > 0 ? each.Locals[0] : null),
        IForLoopOperation counted => new(counted, LoopKinds.CollectionOf(counted, body), counted.Locals.Length > 0 ? counted.Locals[0] : null),
        IWhileLoopOperation conditional => new(conditional, LoopKinds.CollectionOf(conditional, body), null),
        _ => new(loop, null, null),
    };

    private static bool RunsBefore(IOperation child, ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation each => child == each.Collection,
        IForLoopOperation counted => counted.Before.Contains(child),
        _ => false,
    };
}
