using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Queries;

namespace OrmLint.RawSql;

/// <summary>What the calls of a method pass for one of its parameters, as far as the flow of text in their bodies tells.</summary>
/// <param name="Texts">A text for each call.</param>
/// <param name="IsHandedOver">Whether the method is also handed over as a delegate, which anyone may call with anything.</param>
internal sealed record PassedTexts(ImmutableArray<SqlText> Texts, bool IsHandedOver)
{
    /// <summary>What the calls pass that can be seen from the declaration of a private method or local function.</summary>
    public static PassedTexts OfHidden(IParameterSymbol parameter, SqlSymbols symbols, CancellationToken cancellation)
        => parameter.ContainingSymbol is IMethodSymbol method ? Of(parameter, Callers.Of(symbols.Compilation).OfHidden(method, cancellation), symbols, cancellation) : Unknown;

    /// <summary>What all calls in the compilation pass, those of the interface or base method too.</summary>
    public static PassedTexts OfAny(IParameterSymbol parameter, SqlSymbols symbols, CancellationToken cancellation)
        => parameter.ContainingSymbol is IMethodSymbol method ? Of(parameter, Callers.Of(symbols.Compilation).OfAny(method, cancellation), symbols, cancellation) : Unknown;

    private static PassedTexts Unknown => new(ImmutableArray<SqlText>.Empty, true);

    private static PassedTexts Of(IParameterSymbol parameter, MethodUses uses, SqlSymbols symbols, CancellationToken cancellation)
    {
        var texts = uses.Calls.Select(call => PassedAt(call, parameter, symbols, cancellation));
        return new((uses.HasUnread ? texts.Append(SqlText.Unknown) : texts).ToImmutableArray(), uses.IsHandedOver);
    }

    private static SqlText PassedAt(InvocationExpressionSyntax call, IParameterSymbol parameter, SqlSymbols symbols, CancellationToken cancellation)
    {
        var model = symbols.Compilation.ModelOf(call.SyntaxTree);
        return CodeBodies.Around(call, model, cancellation) is { } body
            && SqlBody.Whole(body, symbols, new SqlTrail(cancellation)).Calls.FirstOrDefault(known => known.Call.Syntax == call) is { } found
            && found.Passed.TryGetValue(parameter.Ordinal, out var passed) ? passed.Text : SqlText.Unknown;
    }
}
