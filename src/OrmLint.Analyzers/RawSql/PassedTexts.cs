using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.RawSql;

/// <summary>What the calls of a method pass for one of its parameters, as far as the flow of text in their bodies tells.</summary>
/// <param name="Texts">A text for each call.</param>
/// <param name="IsHandedOver">Whether the method is also handed over as a delegate, which anyone may call with anything.</param>
internal sealed record PassedTexts(ImmutableArray<SqlText> Texts, bool IsHandedOver)
{
    /// <summary>What the calls pass that can be seen from the declaration of a private method or local function.</summary>
    public static PassedTexts OfPrivate(IParameterSymbol parameter, SqlSymbols symbols, CancellationToken cancellation) => Of(parameter, symbols, isOfAny: false, cancellation);

    /// <summary>What all calls in the compilation pass, those of the interface or base method too.</summary>
    public static PassedTexts OfAny(IParameterSymbol parameter, SqlSymbols symbols, CancellationToken cancellation) => Of(parameter, symbols, isOfAny: true, cancellation);

    private static PassedTexts Of(IParameterSymbol parameter, SqlSymbols symbols, bool isOfAny, CancellationToken cancellation)
    {
        var texts = ImmutableArray.CreateBuilder<SqlText>();
        var isHandedOver = false;
        if (parameter.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } references } method) return new(texts.ToImmutable(), true);
        var compilation = symbols.Compilation;
        foreach (var scope in ScopesOf(method, references[0].GetSyntax(cancellation), compilation, isOfAny, cancellation))
        {
            if (!compilation.ContainsSyntaxTree(scope.SyntaxTree)) return new(texts.ToImmutable(), true);
            SemanticModel? model = null;
            foreach (var name in scope.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (name.Identifier.ValueText != method.Name || IsMention(name)) continue;
                cancellation.ThrowIfCancellationRequested();
#pragma warning disable RS1030 // Calls are in other trees. Asked for only where a value was found that may do harm.
                model ??= compilation.GetSemanticModel(scope.SyntaxTree);
#pragma warning restore RS1030
                var named = model.GetSymbolInfo(name, cancellation).Symbol;
                if (named is not null && !IsOf(named, method)) continue;
                if (named is not null && CallOf(name) is { } call) texts.Add(PassedAt(call, parameter, model, symbols, cancellation));
                else if (IsForLinq(name, model, cancellation)) texts.Add(SqlText.Unknown);
                else isHandedOver = true;
            }
        }

        return new(texts.ToImmutable(), isHandedOver);
    }

    private static SqlText PassedAt(InvocationExpressionSyntax call, IParameterSymbol parameter, SemanticModel model, SqlSymbols symbols, CancellationToken cancellation)
    {
        if (CodeBodies.Around(call, model, cancellation) is not { } body) return SqlText.Unknown;
        foreach (var known in SqlBody.Whole(body, symbols, new SqlTrail(cancellation)).Calls)
        {
            if (known.Call.Syntax == call) return known.Passed.TryGetValue(parameter.Ordinal, out var passed) ? passed.Text : SqlText.Unknown;
        }

        return SqlText.Unknown;
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

        return symbol.ContainingType is { TypeKind: TypeKind.Interface }
            && method.ContainingType.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, symbol.ContainingType));
    }

    private static bool IsMention(SimpleNameSyntax name)
        => name.FirstAncestorOrSelf<InvocationExpressionSyntax>(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is not null
            || name.FirstAncestorOrSelf<XmlCrefAttributeSyntax>() is not null;

    /// <summary>Whether it is handed over to LINQ, which calls it with elements of which nothing is known.</summary>
    private static bool IsForLinq(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
        => name.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax call
            && model.GetSymbolInfo(call, cancellation).Symbol is { ContainingType.Name: "Enumerable" or "List" or "Array" or "Parallel" };

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name && call.Expression == access => call,
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
        _ => null,
    };
}
