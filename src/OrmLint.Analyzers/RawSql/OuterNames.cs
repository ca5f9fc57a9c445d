using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>
/// Names of tables and columns that come from outside of the program: a parameter that some caller gives more than constants, a member
/// of what a caller passes, a value of a request. What describes a schema, or was read from the database, is the program's own.
/// </summary>
internal static class OuterNames
{
    private static readonly string[] s_schemaWords = { "Table", "Column", "Schema", "Database", "Index", "Catalog", "Field", "Constraint", "Key", "View", "Sql" };

    private static readonly string[] s_tableWords = { "table", "schema", "database" };

    private const int MaxDepth = 4;

    /// <summary>Whether <paramref name="source"/>, from which a name is read, is such a value.</summary>
    public static bool Has(IOperation source, SqlSymbols symbols, CancellationToken cancellation) => Has(source, symbols, 0, cancellation);

    /// <summary>Whether a call in the compilation passes such a value as <paramref name="source"/>, or it is one itself; of a method that nothing calls it is not known.</summary>
    public static bool IsPassed(IOperation source, SqlSymbols symbols, CancellationToken cancellation) => Has(source, symbols, 0, cancellation, isCalled: true);

    private static bool Has(IOperation source, SqlSymbols symbols, int depth, CancellationToken cancellation, bool isCalled = false)
    {
        switch (source.BelowConversions())
        {
            case IParameterReferenceOperation { Parameter: var parameter }: return symbols.CanBeText(parameter.Type) && IsOuter(parameter, symbols, depth, isCalled, cancellation);
            case IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer: return IsOfRequest(indexer.Instance?.Type);
            case IPropertyReferenceOperation { Instance: { } instance, Property: var property }:
                return property is { SetMethod.DeclaredAccessibility: Accessibility.Public, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct }
                    && !DescribesSchema(property.ContainingType.Name)
                    && !DescribesSchema(property.Name)
                    && instance.BelowConversions() is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } };
            default: return false;
        }
    }

    /// <summary>Whether a parameter gets what comes from outside: nothing in the compilation calls its method, unless it must, or some call passes such a value.</summary>
    private static bool IsOuter(IParameterSymbol parameter, SqlSymbols symbols, int depth, bool isCalled, CancellationToken cancellation)
    {
        // What a constructor is given is the configuration of an object, as a field is; of what a lambda is given nothing is known.
        if (depth >= MaxDepth || parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction }) return false;
        var passed = PassedTexts.OfAny(parameter, symbols, cancellation);
        if (isCalled && passed.Texts.IsEmpty) return false;
        // A helper that takes a table, and is called from another project if at all, is given one that its programmer knows.
        if (passed.Texts.IsEmpty && !passed.IsHandedOver && s_tableWords.Any(word => parameter.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)) return false;
        return passed.IsHandedOver || passed.Texts.IsEmpty
            || passed.Texts.Any(text => text.ScalarOrigin() == HoleOrigin.Runtime && text.ScalarSource() is { } source && Has(source, symbols, depth + 1, cancellation));
    }

    private static bool DescribesSchema(string name) => s_schemaWords.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0);

    private static bool IsOfRequest(ITypeSymbol? type)
        => type?.ContainingNamespace?.ToDisplayString() is { } space
            && (space.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || space is "System.Collections.Specialized");
}
