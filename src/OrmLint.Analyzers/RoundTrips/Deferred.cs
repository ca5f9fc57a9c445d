using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>Sequences that do nothing until they are enumerated: what an iterator gives back, what a compiled query of rows gives back.</summary>
internal static class Deferred
{
    /// <summary>Whether a method runs only when its result is enumerated.</summary>
    public static bool IsIterator(SyntaxNode declaration)
        => TreeWords.Mentions(declaration.SyntaxTree, "yield", CancellationToken.None) && declaration.DescendantNodes(node => node == declaration || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .Any(static node => node.IsKind(SyntaxKind.YieldReturnStatement));

    /// <summary>The call whose result <paramref name="operation"/> enumerates, beneath the operators of LINQ; null where there is none.</summary>
    public static IInvocationOperation? EnumeratedBy(IOperation operation, Body body)
    {
        var sequence = operation switch
        {
            IForEachLoopOperation loop => loop.Collection,
            IInvocationOperation call when IsTerminal(call, body) => call.Receiver(),
            _ => null,
        };
        for (var depth = 0; sequence is not null && depth < 16; depth++)
        {
            sequence = sequence.Unwrap();
            switch (sequence)
            {
                case IInvocationOperation call when body.Orms.Meaning(call.TargetMethod)?.Has(OrmEffect.Composes) == true || call.TargetMethod.Name is "ConfigureAwait" or "WithCancellation":
                    sequence = call.Receiver();
                    break;
                case IInvocationOperation call: return call;
                case ILocalReferenceOperation { Local: var local }: sequence = body.ValueOf(local); break;
                default: return null;
            }
        }

        return null;
    }

    private static bool IsTerminal(IInvocationOperation call, Body body)
        => body.Orms.MayKnow(call.TargetMethod.Name) && body.Orms.Meaning(call.TargetMethod) is { } meaning && meaning.Has(OrmEffect.OfQuery) && meaning.Has(OrmEffect.Reads);
}
