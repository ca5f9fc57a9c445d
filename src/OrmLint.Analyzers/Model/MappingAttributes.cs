using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>The attributes by which classes say how they are mapped.</summary>
internal static class MappingAttributes
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";
    private const string Schema = "System.ComponentModel.DataAnnotations.Schema";
    private const string EfCore = "Microsoft.EntityFrameworkCore";

    /// <summary>Whether the class or member is kept out of the model: <c>[NotMapped]</c>.</summary>
    public static bool IsNotMapped(ISymbol symbol) => Has(symbol, Schema, "NotMappedAttribute");

    /// <summary>Whether the property must have a value: <c>[Required]</c>, or an attribute derived from it.</summary>
    public static bool IsRequired(ISymbol property) => Has(property, Annotations, "RequiredAttribute");

    /// <summary>Whether the class is no entity type of its own: <c>[Owned]</c> or <c>[ComplexType]</c>.</summary>
    public static bool IsPartOfOthers(ITypeSymbol type) => Has(type, EfCore, "OwnedAttribute") || Has(type, Schema, "ComplexTypeAttribute");

    /// <summary>Whether the class has no key: <c>[Keyless]</c>.</summary>
    public static bool IsKeyless(ITypeSymbol type) => Has(type, EfCore, "KeylessAttribute");

    /// <summary>Whether the property is (part of) the key: <c>[Key]</c>.</summary>
    public static bool IsKey(ISymbol property) => Has(property, Annotations, "KeyAttribute");

    /// <summary>Whether the class names its key: <c>[PrimaryKey]</c>.</summary>
    public static bool HasPrimaryKey(ITypeSymbol type) => Has(type, EfCore, "PrimaryKeyAttribute");

    /// <summary>Whether an attribute for the compiler's flow analysis makes reading and writing differ, so that EF Core's look at nullability is hard to foretell.</summary>
    public static bool HasFlowAttribute(IPropertySymbol property)
        => property.GetAttributes().Any(static attribute => attribute.AttributeClass is
        {
            Name: "AllowNullAttribute" or "MaybeNullAttribute" or "NotNullAttribute" or "DisallowNullAttribute",
            ContainingNamespace: { } space,
        } && space.ToDisplayString() == "System.Diagnostics.CodeAnalysis");

    /// <summary>The column that <c>[Column("name")]</c> names, or null.</summary>
    public static string? ColumnName(IPropertySymbol property) => Find(property, Schema, "ColumnAttribute")?.ConstructorArguments is [{ Value: string name }] ? name : null;

    /// <summary>The table and schema that <c>[Table("name", Schema = "…")]</c> names, or null.</summary>
    public static (string Name, string? Schema)? Table(ITypeSymbol type)
        => Find(type, Schema, "TableAttribute") is { ConstructorArguments: [{ Value: string name }] } table
            ? (name, table.NamedArguments.FirstOrDefault(static argument => argument.Key == "Schema").Value.Value as string)
            : null;

    /// <summary>The configuration class that <c>[EntityTypeConfiguration(typeof(…))]</c> names (EF Core 6 and later).</summary>
    public static INamedTypeSymbol? Configuration(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "EntityTypeConfigurationAttribute" } known || !IsIn(known, EfCore)) continue;
            return known.TypeArguments is [INamedTypeSymbol generic, ..] ? generic
                : attribute.ConstructorArguments is [{ Value: INamedTypeSymbol configuration }] ? configuration : null;
        }

        return null;
    }

    /// <summary>The attribute of that name (or derived from it), or null. An attribute whose class the compiler does not find is none.</summary>
    public static AttributeData? Find(ISymbol symbol, string space, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (type.Name == name && IsIn(type, space)) return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether an attribute of the symbol is one the compiler does not find: it may be any.</summary>
    public static bool HasUnknownAttribute(ISymbol symbol) => symbol.GetAttributes().Any(static attribute => attribute.AttributeClass is null or IErrorTypeSymbol);

    private static bool Has(ISymbol symbol, string space, string name) => Find(symbol, space, name) is not null;

    private static bool IsIn(ITypeSymbol type, string space) => type.ContainingNamespace is { } containing && string.Equals(containing.ToDisplayString(), space, StringComparison.Ordinal);
}
