using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>
/// Whether a property may be null by its declaration: the type, nullable reference types as of the place where it is declared,
/// and <c>[Required]</c>. See <c>NonNullableReferencePropertyConvention</c> and <c>RequiredPropertyAttributeConvention</c>, EF Core 8 to 10.
/// </summary>
internal static class Nullability
{
    /// <summary>Whether the property allows null, before any configuration.</summary>
    public static Fact<bool> AllowsNull(IPropertySymbol property)
    {
        if (MappingAttributes.HasUnknownAttribute(property)) return Fact<bool>.Unknown;
        var type = property.Type;
        if (type.TypeKind is TypeKind.Error or TypeKind.TypeParameter) return Fact<bool>.Unknown;
        if (type.IsValueType && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T) return false;
        if (MappingAttributes.IsRequired(property)) return false;

        // An attribute on what is overridden is inherited, and the annotation of a base class may differ.
        if (property.OverriddenProperty is not null) return Fact<bool>.Unknown;
        if (type.IsValueType) return true;

        // The annotation of a type parameter's use is the constructed type's here, and the declaration's for EF Core.
        if (property.OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter || MappingAttributes.HasFlowAttribute(property)) return Fact<bool>.Unknown;
        return property.NullableAnnotation != NullableAnnotation.NotAnnotated;
    }
}
