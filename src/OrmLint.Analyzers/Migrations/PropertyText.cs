using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the next snapshot says of a property that was added or changed.</summary>
internal static class PropertyText
{
    private static readonly HashSet<string> s_understood = new(StringComparer.Ordinal) { "RequiredAttribute", "MaxLengthAttribute", "StringLengthAttribute", "ColumnAttribute", "PrecisionAttribute", "UnicodeAttribute" };

    /// <summary>A property that was added, in detail where all of it is known.</summary>
    public static PropertyAdded Added(ContextModel model, SnapshotTables tables, SnapshotEntity entity, IPropertySymbol symbol, ModelEntity known, Location location)
    {
        var said = model.Configuration.Of(known.Type, symbol.Name).ToList();
        var type = symbol.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : symbol.Type;
        var facets = Facets(symbol, said);
        var allowsNull = AllowsNull(symbol, said);
        var store = StoreTypes.Of(type, facets, tables.Snapshot, (other, property) => IsStoredAsUsual(model, other, property));
        var isKnown = store is not null && allowsNull.IsKnown && IsPlain(model, symbol, type, said, known) && HasKnownStoreType(symbol, type, tables.Snapshot.Provider);

        var text = store?.ClrType ?? type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));
        var isReference = SnapshotType.AllowsNull(text) == true;

        // In the table of a hierarchy's root the column of a derived type is null for the others; the model still requires it.
        var property = new SnapshotProperty(symbol.Name, !isReference && allowsNull.Is(true) ? text + "?" : text)
        {
            IsRequired = isReference && allowsNull.Is(false),
            MaxLength = facets.MaxLength,
            Precision = facets.Precision,
            Scale = facets.Scale,
            IsUnicode = facets.IsUnicode,
            ColumnType = ColumnType(symbol) ?? store?.ColumnType,
            ColumnName = ColumnName(symbol, said),
        };
        return new PropertyAdded(entity, property, symbol, location) { IsKnownInDetail = isKnown };
    }

    /// <summary>A property that became optional or required, or the other way round.</summary>
    public static PropertyNullabilityChanged NullabilityChanged(SnapshotEntity entity, SnapshotProperty before, IPropertySymbol symbol, bool allowsNull, Location location)
    {
        var isReference = SnapshotType.AllowsNull(before.ClrType.TrimEnd('?')) == true;
        var after = before with
        {
            IsRequired = isReference && !allowsNull,
            ClrType = isReference ? before.ClrType : before.ClrType.TrimEnd('?') + (allowsNull ? "?" : ""),
        };

        // On SQL Server the filter of a unique index depends on it.
        return new PropertyNullabilityChanged(entity, before, after, symbol, location)
        {
            IsKnownInDetail = !entity.Indexes.Any(index => index.Properties.Contains(before.Name)) && before.DefaultValue is null && before.DefaultValueSql is null,
        };
    }

    private static Fact<bool> AllowsNull(IPropertySymbol symbol, List<PropertyConfiguration> said)
    {
        if (said.Exists(static one => one.Unknown.HasFlag(ModelAspects.Nullability))) return Fact<bool>.Unknown;
        var required = said.Select(static one => one.Required).Where(static one => one is not null).ToList();
        return required.Count switch
        {
            0 => Nullability.AllowsNull(symbol),
            1 when required[0] is { IsKnown: true, Value: var isRequired } => !isRequired,
            _ => Fact<bool>.Unknown,
        };
    }

    private static StoreFacets Facets(IPropertySymbol symbol, List<PropertyConfiguration> said)
    {
        var length = said.Select(static one => one.MaxLength).FirstOrDefault(static one => one is { IsKnown: true })?.Value
            ?? Argument(symbol, "System.ComponentModel.DataAnnotations", "MaxLengthAttribute", 0) as int?
            ?? Argument(symbol, "System.ComponentModel.DataAnnotations", "StringLengthAttribute", 0) as int?;
        return new StoreFacets(
            length,
            Argument(symbol, "Microsoft.EntityFrameworkCore", "PrecisionAttribute", 0) as int?,
            Argument(symbol, "Microsoft.EntityFrameworkCore", "PrecisionAttribute", 1) as int?,
            MappingAttributes.Find(symbol, "Microsoft.EntityFrameworkCore", "UnicodeAttribute") is null ? null
                : Argument(symbol, "Microsoft.EntityFrameworkCore", "UnicodeAttribute", 0) as bool? ?? true);
    }

    /// <summary>Whether all that is said of the property is said in a way that is understood here.</summary>
    private static bool IsPlain(ContextModel model, IPropertySymbol symbol, ITypeSymbol type, List<PropertyConfiguration> said, ModelEntity known)
    {
        if (model.Configuration.HasConventions(type) || model.Configuration.IsConverted(type)) return false;
        if ((model.Configuration.UnknownOf(known.Type) & (ModelAspects.Names | ModelAspects.Facets)) != 0) return false;
        if (said.Exists(static one => one.IsConverted || one.IsInKeyOrIndex || one.Unknown != ModelAspects.None
            || one.Facets.Any(static facet => facet is not (Facet.Required or Facet.ColumnName or Facet.MaxLength)) || one.ColumnName is { IsKnown: false } || one.MaxLength is { IsKnown: false } || one.Required is { IsKnown: false })) return false;
        if (IsNamedByClass(symbol, known.Type)) return false;
        return symbol.GetAttributes().All(static attribute => attribute.AttributeClass is { } annotation && (s_understood.Contains(annotation.Name) ? IsUnderstood(attribute) : !IsMapping(annotation)));
    }

    /// <summary>Whether an attribute of the class names the property: an index, a key.</summary>
    private static bool IsNamedByClass(IPropertySymbol symbol, INamedTypeSymbol type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetAttributes().Any(attribute => attribute.ConstructorArguments.Any(argument => Names(argument, symbol.Name)))) return true;
        }

        return false;
    }

    private static bool Names(TypedConstant argument, string name) => argument.Kind == TypedConstantKind.Array ? argument.Values.Any(value => Names(value, name)) : argument.Value as string == name;

    /// <summary>Of <c>[Column]</c>, a name and a type; its order is left to EF Core's tools.</summary>
    private static bool IsUnderstood(AttributeData attribute) => attribute.AttributeClass!.Name != "ColumnAttribute" || attribute.NamedArguments.All(static argument => argument.Key == "TypeName");

    /// <summary>Whether the store type is the usual one, or a chosen one that the provider is known to take for the CLR type.</summary>
    private static bool HasKnownStoreType(IPropertySymbol symbol, ITypeSymbol type, string? provider) => ColumnType(symbol) is not { } chosen || StoreTypes.CanBe(type, chosen, provider);

    /// <summary>Whether nothing in the source chooses the store type of a property that the snapshot has. One that is not in the source may have been chosen.</summary>
    private static bool IsStoredAsUsual(ContextModel model, SnapshotEntity entity, SnapshotProperty property)
    {
        if (model.Find(entity.Name) is not { } known) return false;
        if (!model.Shapes.Of(known.Type).Members.TryGetValue(property.Name, out var member) || member is not IPropertySymbol symbol || ColumnType(symbol) is not null) return false;
        return !model.Configuration.UnknownOf(known.Type).HasFlag(ModelAspects.Facets)
            && !model.Configuration.Of(known.Type, property.Name).Any(static one => one.IsConverted || one.Unknown.HasFlag(ModelAspects.Facets));
    }

    private static bool IsMapping(INamedTypeSymbol attribute)
    {
        var space = attribute.ContainingNamespace?.ToDisplayString() ?? "";
        return space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || space == "System.ComponentModel.DataAnnotations.Schema"
            || attribute.Name is "KeyAttribute" or "TimestampAttribute" or "ConcurrencyCheckAttribute" or "DefaultValueAttribute" || attribute.TypeKind == TypeKind.Error;
    }

    private static string? ColumnType(IPropertySymbol symbol)
        => MappingAttributes.Find(symbol, "System.ComponentModel.DataAnnotations.Schema", "ColumnAttribute")?.NamedArguments.FirstOrDefault(static argument => argument.Key == "TypeName").Value.Value as string;

    private static string? ColumnName(IPropertySymbol symbol, List<PropertyConfiguration> said)
    {
        var name = said.Select(static one => one.ColumnName).FirstOrDefault(static one => one is { IsKnown: true })?.Value ?? MappingAttributes.ColumnName(symbol);
        return name == symbol.Name ? null : name;
    }

    private static object? Argument(ISymbol symbol, string space, string name, int position)
        => MappingAttributes.Find(symbol, space, name) is { } attribute && position < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[position].Value : null;
}
