using Microsoft.CodeAnalysis;

namespace OrmLint.Loading.Batch;

/// <summary>What the types of keys allow.</summary>
internal static class KeyTypes
{
    /// <summary>The type without <c>?</c>.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } arguments } ? arguments[0] : type;

    /// <summary>Whether <paramref name="type"/> is <c>T?</c> of a value type.</summary>
    public static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>Whether what is equal in the database is equal in C#. Not so for text (its collation decides), nor for what the database rounds.</summary>
    public static bool IsComparedAlike(ITypeSymbol type) => type.TypeKind == TypeKind.Enum
        || type.SpecialType is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32
            or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
        || type is { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
