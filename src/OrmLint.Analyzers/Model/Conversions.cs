using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>What a value converter makes of a value: the CLR type that the provider gets to see.</summary>
internal static class Conversions
{
    /// <summary>The type that <c>HasConversion</c> or <c>HaveConversion</c> converts to, in all its forms; null as a value: no conversion.</summary>
    public static Fact<object?> ProviderType(ModelBuilderInterpreter reader, CallArguments call)
    {
        var first = ModelBuilderInterpreter.Unwrap(call.Values.FirstOrDefault());
        if (first is { ConstantValue: { HasValue: true, Value: null } }) return Fact<object?>.Known(null);

        // Two lambdas: the type of what the first gives.
        if (first is IAnonymousFunctionOperation or IPropertyReferenceOperation && call.Values.Count >= 2 && call.Call.TargetMethod.TypeArguments is [.., var given]) return Plain(reader.Substitute(given));
        if (call.Type is { } type) return OfType(type);
        return first is IObjectCreationOperation { Type: INamedTypeSymbol converter } ? OfType(converter) : Fact<object?>.Unknown;
    }

    /// <summary>The type that is named: what to convert to, or a converter, which says so by its base class.</summary>
    private static Fact<object?> OfType(ITypeSymbol type)
    {
        for (var ancestor = type as INamedTypeSymbol; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor is not { Name: "ValueConverter", TypeArguments: [_, var provider] }) continue;

            // EF Core's own converters may ask for a length; one of the application's seldom does, and then by an argument.
            return type.Name == "EnumToStringConverter" || !type.DeclaringSyntaxReferences.IsEmpty ? Plain(provider) : Fact<object?>.Unknown;
        }

        // A nullable type converts what is there.
        return type.Name == "ValueConverter" || type.TypeKind == TypeKind.Error ? Fact<object?>.Unknown : Plain(type);
    }

    private static Fact<object?> Plain(ITypeSymbol type)
        => Fact<object?>.Known(type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : type);
}
