using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.RawSql;

/// <summary>
/// Parameters that only ever get constants: those of a local function or a private method, each call of which can be seen. What is
/// spliced into SQL from such a parameter was written by the programmer (<c>Check(connection, "Items", "Name")</c>).
/// </summary>
internal static class ConstantParameters
{
    /// <summary>Whether each call passes a constant for <paramref name="parameter"/>, there is one, and the method does not write it.</summary>
    public static bool Has(IParameterSymbol parameter, Compilation compilation, CancellationToken cancellation)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } references } method || parameter.RefKind != RefKind.None || parameter.IsParams) return false;
        var declaration = references[0].GetSyntax(cancellation);
        if (IsWritten(parameter.Name, declaration)) return false;

        var calls = 0;
        foreach (var scope in ScopesOf(method, declaration, cancellation))
        {
            if (!compilation.ContainsSyntaxTree(scope.SyntaxTree)) return false;
            SemanticModel? model = null;
            foreach (var name in scope.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (name.Identifier.ValueText != method.Name) continue;
                cancellation.ThrowIfCancellationRequested();
                model ??= compilation.GetSemanticModel(scope.SyntaxTree);
                var named = model.GetSymbolInfo(name, cancellation);
                if (named.Symbol is { } symbol && !SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, method.OriginalDefinition)) continue;
                // Handed over as a delegate, or half typed: anyone may call it with anything.
                if (named.Symbol is null || CallOf(name) is not { } call || !PassesConstant(call, parameter, model, cancellation)) return false;
                calls++;
            }
        }

        return calls > 0;
    }

    private static SyntaxNode[] ScopesOf(IMethodSymbol method, SyntaxNode declaration, CancellationToken cancellation) => method switch
    {
        { MethodKind: MethodKind.LocalFunction } => declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member ? [member.Parent is CompilationUnitSyntax unit ? unit : member] : [],
        { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, ExplicitInterfaceImplementations.IsEmpty: true }
            => method.ContainingType.DeclaringSyntaxReferences.Select(part => part.GetSyntax(cancellation)).ToArray(),
        _ => [],
    };

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name && call.Expression == access => call,
        _ => null,
    };

    private static bool PassesConstant(InvocationExpressionSyntax call, IParameterSymbol parameter, SemanticModel model, CancellationToken cancellation)
    {
        var arguments = call.ArgumentList.Arguments;
        var passed = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name)
            ?? (parameter.Ordinal < arguments.Count && arguments[parameter.Ordinal].NameColon is null ? arguments[parameter.Ordinal] : null);
        if (passed is null) return parameter.HasExplicitDefaultValue && arguments.All(static argument => argument.NameColon is null);
        return model.GetConstantValue(passed.Expression, cancellation).HasValue;
    }

    private static bool IsWritten(string name, SyntaxNode declaration)
    {
        foreach (var node in declaration.DescendantNodes())
        {
            var target = node switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left,
                ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
                RefExpressionSyntax reference => reference.Expression,
                _ => null,
            };
            if (target is not null && target.DescendantNodesAndSelf().Any(part => part is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name)) return true;
        }

        return false;
    }
}
