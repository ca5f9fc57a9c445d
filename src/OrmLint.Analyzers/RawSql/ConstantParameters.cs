using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace OrmLint.RawSql;

/// <summary>
/// Parameters that only ever get constants: those of a local function or a private method, each call of which can be seen. What is
/// spliced into SQL from such a parameter was written by the programmer (<c>Check(connection, "Items", "Name")</c>).
/// </summary>
internal static class ConstantParameters
{
    private const int MaxDepth = 4;

    /// <summary>Whether each call passes a constant, or what was validated, for <paramref name="parameter"/>, and there is one.</summary>
    public static bool Has(IParameterSymbol parameter, SqlSymbols symbols, CancellationToken cancellation, int depth = 0)
    {
        if (depth >= MaxDepth || parameter.RefKind != RefKind.None || parameter.IsParams) return false;
        var passed = PassedTexts.OfHidden(parameter, symbols, cancellation);
        return passed is { IsHandedOver: false, Texts.IsEmpty: false } && passed.Texts.All(IsConstant);

        // Passed on: what its own callers pass counts.
        bool IsConstant(SqlText text) => text.WorstOrigin() <= HoleOrigin.Validated
            || (text.Parts is [SqlHole { Parameter: { } outer }] && (SymbolEqualityComparer.Default.Equals(outer, parameter) || Has(outer, symbols, cancellation, depth + 1)));
    }
}
