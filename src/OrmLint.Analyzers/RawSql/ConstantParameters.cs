using System.Collections.Generic;
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
    private const int MaxDepth = 4;

    /// <summary>Whether each call passes a constant for <paramref name="parameter"/> of a private method or local function, there is one, and the method does not write it.</summary>
    public static bool Has(IParameterSymbol parameter, Compilation compilation, CancellationToken cancellation) => Has(parameter, compilation, 0, isOfAny: false, cancellation);

    /// <summary>As <see cref="Has(IParameterSymbol, Compilation, CancellationToken)"/>, for any method: the calls that count are those in the compilation.</summary>
    public static bool HasEverywhere(IParameterSymbol parameter, Compilation compilation, CancellationToken cancellation) => Has(parameter, compilation, 0, isOfAny: true, cancellation);

    private static bool Has(IParameterSymbol parameter, Compilation compilation, int depth, bool isOfAny, CancellationToken cancellation)
    {
        if (depth >= MaxDepth || parameter.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } references } method || parameter.RefKind != RefKind.None || parameter.IsParams) return false;
        var declaration = references[0].GetSyntax(cancellation);
        if (IsWritten(parameter.Name, declaration)) return false;

        var calls = 0;
        foreach (var scope in ScopesOf(method, declaration, compilation, isOfAny, cancellation))
        {
            if (!compilation.ContainsSyntaxTree(scope.SyntaxTree)) return false;
            SemanticModel? model = null;
            foreach (var name in scope.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (name.Identifier.ValueText != method.Name || IsInNameOf(name)) continue;
                cancellation.ThrowIfCancellationRequested();
                model ??= compilation.GetSemanticModel(scope.SyntaxTree);
                var named = model.GetSymbolInfo(name, cancellation);
                if (named.Symbol is { } symbol && !IsOf(symbol, method)) continue;
                // Handed over as a delegate, or half typed: anyone may call it with anything.
                if (named.Symbol is null || CallOf(name) is not { } call || !PassesConstant(call, (IMethodSymbol)named.Symbol, parameter, model, depth, isOfAny, cancellation)) return false;
                calls++;
            }
        }

        return calls > 0;
    }

    private static IEnumerable<SyntaxNode> ScopesOf(IMethodSymbol method, SyntaxNode declaration, Compilation compilation, bool isOfAny, CancellationToken cancellation)
    {
        switch (method)
        {
            case { MethodKind: MethodKind.LocalFunction }:
                return declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member ? [member.Parent is CompilationUnitSyntax unit ? unit : member] : [];
            case { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, ExplicitInterfaceImplementations.IsEmpty: true }:
                return method.ContainingType.DeclaringSyntaxReferences.Select(part => part.GetSyntax(cancellation));
            case { MethodKind: MethodKind.Ordinary } when isOfAny:
                var word = new WordSet().With([method.Name]);
                return compilation.SyntaxTrees.Where(tree => TreeWords.Of(tree, cancellation).Mention(word)).Select(tree => tree.GetRoot(cancellation));
            default: return [];
        }
    }

    /// <summary>Whether a call that names <paramref name="called"/> may run <paramref name="method"/>.</summary>
    private static bool IsOf(ISymbol called, IMethodSymbol method)
    {
        if (called is not IMethodSymbol symbol) return false;
        symbol = (symbol.ReducedFrom ?? symbol).OriginalDefinition;
        for (var one = method.OriginalDefinition; one is not null; one = one.OverriddenMethod?.OriginalDefinition)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol, one)) return true;
        }

        return symbol.ContainingType.TypeKind == TypeKind.Interface
            && method.ContainingType.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, symbol.ContainingType));
    }

    private static bool IsInNameOf(SyntaxNode name)
        => name.FirstAncestorOrSelf<InvocationExpressionSyntax>(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is not null
            || name.FirstAncestorOrSelf<XmlCrefAttributeSyntax>() is not null;

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name && call.Expression == access => call,
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
        _ => null,
    };

    private static bool PassesConstant(InvocationExpressionSyntax call, IMethodSymbol called, IParameterSymbol parameter, SemanticModel model, int depth, bool isOfAny, CancellationToken cancellation)
    {
        var arguments = call.ArgumentList.Arguments;
        var ordinal = parameter.Ordinal - (called.ReducedFrom is null ? 0 : 1);
        var passed = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name)
            ?? (ordinal >= 0 && ordinal < arguments.Count && arguments[ordinal].NameColon is null ? arguments[ordinal] : null);
        if (passed is null) return parameter.HasExplicitDefaultValue && arguments.All(static argument => argument.NameColon is null);
        return IsConstant(passed.Expression);

        bool IsConstant(ExpressionSyntax expression)
        {
            if (model.GetConstantValue(expression, cancellation).HasValue) return true;
            return expression switch
            {
                ConditionalExpressionSyntax choice => IsConstant(choice.WhenTrue) && IsConstant(choice.WhenFalse),
                SwitchExpressionSyntax choice => choice.Arms.All(arm => arm.Expression is ThrowExpressionSyntax || IsConstant(arm.Expression)),
                // Passed on: what its own callers pass counts.
                IdentifierNameSyntax name when model.GetSymbolInfo(name, cancellation).Symbol is IParameterSymbol outer
                    => SymbolEqualityComparer.Default.Equals(outer, parameter) || Has(outer, model.Compilation, depth + 1, isOfAny, cancellation),
                IdentifierNameSyntax or MemberAccessExpressionSyntax => model.GetSymbolInfo(expression, cancellation).Symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true },
                _ => false,
            };
        }
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
