using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>Collections that are made of numbers, Guids, keys of a type of one's own and their like, and stay so as text: <c>ids.Select(id => id.ToString())</c>.</summary>
internal static class PlainTexts
{
    /// <summary>Whether the elements of <paramref name="collection"/> are plain values, or the text of such; whatever cannot be any text is as plain as it is by itself.</summary>
    public static bool AreIn(IOperation? collection, SqlSymbols symbols)
    {
        for (var depth = 0; depth < 20 && collection is not null; depth++)
        {
            collection = collection.BelowConversions();
            if (ElementType(collection.Type) is { } element && !symbols.CanBeText(element)) return true;
            if (collection is not IInvocationOperation { TargetMethod: { IsExtensionMethod: true, ContainingType: { Name: "Enumerable" or "Queryable" } } method } call || call.Arguments.IsEmpty) return false;
            if (method.Name == "Select") return call.Arguments.Length > 1 && IsText(call.Arguments[1].Value, symbols);
            // What comes out is what went in: ToList, Distinct, Where.
            if (call.Arguments[0].Value.BelowConversions() is not { } source || !SymbolEqualityComparer.Default.Equals(ElementType(source.Type), ElementType(collection.Type))) return false;
            collection = source;
        }

        return false;
    }

    /// <summary>The type of the elements of an array or sequence.</summary>
    public static ITypeSymbol? ElementType(ITypeSymbol? collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence => sequence.TypeArguments[0],
        _ => collection?.AllInterfaces.FirstOrDefault(static contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
    };

    // `id => id.ToString()`, with a format or a culture: the parameter's type says what text can come out.
    private static bool IsText(IOperation selector, SqlSymbols symbols)
    {
        selector = selector.BelowConversions();
        if (selector is IDelegateCreationOperation creation) selector = creation.Target;
        return selector is IFlowAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters }
            && !symbols.CanBeText(parameters[0].Type)
            && selector.Syntax is LambdaExpressionSyntax { ExpressionBody: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: IdentifierNameSyntax value } } call }
            && value.Identifier.ValueText == parameters[0].Name
            && call.ArgumentList.Arguments.All(static argument => argument.Expression is LiteralExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InvariantCulture" });
    }
}
