using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Queries;

/// <summary>Parameters that are a query of a database wherever they come from: those of a private method or a local function, each call of which can be seen.</summary>
internal static class PassedQueries
{
    /// <summary>Whether each call passes a query of a database for <paramref name="parameter"/>, and there is one.</summary>
    public static bool Are(IParameterSymbol parameter, Body body, CancellationToken cancellation)
        => parameter.ContainingSymbol is IMethodSymbol method
            && Callers.Of(body.Orms.Compilation).OfHidden(method, cancellation) is { IsHandedOver: false, HasUnread: false, Calls: { IsEmpty: false } calls }
            && calls.All(call => IsQuery(call, parameter, body, cancellation));

    private static bool IsQuery(InvocationExpressionSyntax syntax, IParameterSymbol parameter, Body body, CancellationToken cancellation)
    {
        var model = body.Orms.Compilation.ModelOf(syntax.SyntaxTree);
        if (model.GetOperation(syntax, cancellation) is not IInvocationOperation call || call.ArgumentOf(parameter.Ordinal) is not { } passed) return false;
        return CodeBodies.Around(syntax, model, cancellation) is { } root && Query.ReadThrough(passed, new Body(root, body.Orms)) is { Parameter: null };
    }
}
