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
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } references } method) return false;
        var scopes = method switch
        {
            { MethodKind: MethodKind.LocalFunction } => references[0].GetSyntax(cancellation).FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member ? new SyntaxNode[] { member } : new SyntaxNode[0],
            { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, ExplicitInterfaceImplementations.IsEmpty: true } => method.ContainingType.DeclaringSyntaxReferences.Select(part => part.GetSyntax(cancellation)).ToArray(),
            _ => new SyntaxNode[0],
        };
        var calls = 0;
        foreach (var scope in scopes)
        {
            foreach (var name in scope.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == method.Name))
            {
                cancellation.ThrowIfCancellationRequested();
                if (OperationOf(name, body, cancellation) is not { } operation) return false;
                switch (operation)
                {
                    case (IInvocationOperation call, Body caller) when Is(call.TargetMethod, method):
                        if (call.ArgumentOf(parameter.Ordinal) is not { } passed || Query.ReadThrough(passed, caller) is not { Parameter: null }) return false;
                        calls++;
                        break;
                    case (IInvocationOperation, _): break;
                    default: return false;
                }
            }
        }

        return calls > 0;
    }

    private static bool Is(IMethodSymbol called, IMethodSymbol method) => SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, method.OriginalDefinition);

    // The call that names the method, with the member around it; no call where it is handed over, or named in an attribute or a comment.
    private static (IOperation? Call, Body Around)? OperationOf(SimpleNameSyntax name, Body body, CancellationToken cancellation)
    {
        SyntaxNode? call = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access.Parent : name.Parent;
        if (call is not InvocationExpressionSyntax || !body.Orms.Compilation.ContainsSyntaxTree(name.SyntaxTree)) return null;
#pragma warning disable RS1030 // A caller may be in another part of the type. Asked for only where a query is a parameter of a private method.
        var model = body.Orms.Compilation.GetSemanticModel(name.SyntaxTree);
#pragma warning restore RS1030
        if (model.GetOperation(call, cancellation) is not { } operation) return null;
        var root = operation;
        while (root.Parent is { } parent) root = parent;
        return (operation, new Body(root, body.Orms));
    }
}
