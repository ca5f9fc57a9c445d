using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>Which CLR types EF Core maps to a column by itself, whatever the (relational) provider.</summary>
internal static class ScalarTypes
{
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "System.DateTime", "System.DateTimeOffset", "System.TimeSpan", "System.Guid", "System.Uri",
    };

    // SQL Server maps these from EF Core 8 on, SQLite and PostgreSQL before.
    private static readonly HashSet<string> s_knownFrom8 = new(StringComparer.Ordinal) { "System.DateOnly", "System.TimeOnly" };

    /// <summary>Whether a property of the type is a scalar one: known for what every provider maps, and for what none does; else unknown.</summary>
    public static Fact<bool> IsScalar(ITypeSymbol type, int efVersion)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] }) type = underlying;
        if (type.TypeKind is TypeKind.Error or TypeKind.TypeParameter) return Fact<bool>.Unknown;
        if (type.TypeKind is TypeKind.Interface or TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer) return Fact<bool>.Unknown;
        if (type.TypeKind == TypeKind.Enum) return true;
        switch (type.SpecialType)
        {
            case SpecialType.System_Object or SpecialType.System_IntPtr or SpecialType.System_UIntPtr:
                return Fact<bool>.Unknown;
            case >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime:
                return true;
        }

        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            if (array.ElementType.SpecialType == SpecialType.System_Byte) return true;
            return efVersion >= 8 && IsElement(array.ElementType, efVersion) ? true : Fact<bool>.Unknown;
        }

        var name = Name(type);
        if (s_known.Contains(name) || (efVersion >= 8 && s_knownFrom8.Contains(name))) return true;
        if (name == "System.Collections.Generic.List" && efVersion >= 8 && type is INamedTypeSymbol { TypeArguments: [var element] } && IsElement(element, efVersion)) return true;
        return Fact<bool>.Unknown;
    }

    /// <summary>Collections of collections are left open: byte arrays aside, what holds of them differs between versions.</summary>
    private static bool IsElement(ITypeSymbol type, int efVersion)
        => type is not INamedTypeSymbol { IsGenericType: true, IsValueType: false }
            && (type is not IArrayTypeSymbol array || array.ElementType.SpecialType == SpecialType.System_Byte)
            && IsScalar(type, efVersion).Is(true);

    private static string Name(ITypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space && type.ContainingType is null ? space.ToDisplayString() + "." + type.Name : type.Name;
}
