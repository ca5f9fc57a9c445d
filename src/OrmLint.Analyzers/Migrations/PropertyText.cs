using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the next snapshot says of a property that was added or changed.</summary>
internal static class PropertyText
{
    private static readonly HashSet<string> s_understood = new(StringComparer.Ordinal) { "RequiredAttribute", "MaxLengthAttribute", "StringLengthAttribute", "ColumnAttribute", "PrecisionAttribute", "UnicodeAttribute", "CommentAttribute", "KeyAttribute", "ForeignKeyAttribute", "InversePropertyAttribute" };

    /// <summary>A property that was added, in detail where all of it is known.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="compared">The entity type.</param>
    /// <param name="symbol">The property.</param>
    /// <param name="location">Where it is reported.</param>
    public static PropertyAdded Added(Comparison comparison, ComparedEntity compared, IPropertySymbol symbol, Location location)
    {
        var (model, snapshot) = (comparison.Model, comparison.Snapshot);
        var said = compared.SaidOf(symbol.Name);
        var facts = new ColumnFacts(model.Configuration, symbol.Type, symbol, said, compared.Unknown.HasFlag(ModelAspects.Facets));
        var type = facts.ProviderType is { IsKnown: true, Value: { } provider } ? provider : facts.Type;
        var allowsNull = AllowsNull(symbol, said);
        var plain = new StoreFacets(facts.Find(Facet.MaxLength).Value.Value as int?, facts.Find(Facet.Precision).Value.Value as int?, facts.Find(Facet.Scale).Value.Value as int?, facts.Find(Facet.Unicode).Value.Value as bool?);

        // A row's version has a type of its own with each provider: xid for a uint of PostgreSQL.
        var store = facts.Find(Facet.RowVersion).IsSaid ? null : StoreOf(plain);

        var text = store?.ClrType ?? type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));
        var isReference = SnapshotType.AllowsNull(text) == true;

        // In the table of a hierarchy's root the column of a derived type is null for the others; the model still requires it.
        var property = new SnapshotProperty(symbol.Name, !isReference && allowsNull.Is(true) ? text + "?" : text)
        {
            IsRequired = isReference && allowsNull.Is(false),
            MaxLength = plain.MaxLength,
            Precision = plain.Precision,
            Scale = plain.Scale,
            IsUnicode = plain.IsUnicode,
            ColumnType = facts.Find(Facet.ColumnType).Value.Value as string ?? store?.ColumnType,
            ColumnName = facts.Find(Facet.ColumnName).Value.Value is string column && column != symbol.Name ? column : null,
        };
        var isKnown = store is not null && allowsNull.IsKnown && !facts.IsUnknown && IsPlain(facts, symbol, compared) && HasKnownStoreType(facts, snapshot.Provider);
        if (!isKnown || ColumnText.After(property, facts, compared.ColumnPrefix + symbol.Name, (sizes, isRowVersion) => isRowVersion ? null : StoreOf(sizes)) is not { } complete) return new PropertyAdded(compared.Entity, property, symbol, location);
        return new PropertyAdded(compared.Entity, complete(property), symbol, location) { IsKnownInDetail = true };

        StoreType? StoreOf(StoreFacets sizes)
            => sizes.IsFixed ? StoreTypes.OfTable(type, sizes, snapshot.Provider ?? "") : StoreTypes.Of(type, sizes, snapshot, (other, property) => IsStoredAsUsual(model, other, property));
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

        return new PropertyNullabilityChanged(entity, before, after, symbol, location)
        {
            IsKnownInDetail = before.DefaultValue is null && before.DefaultValueSql is null,
        };
    }

    private static Fact<bool> AllowsNull(IPropertySymbol symbol, ImmutableArray<PropertyConfiguration> said)
    {
        if (said.Any(static one => one.Unknown.HasFlag(ModelAspects.Nullability))) return Fact<bool>.Unknown;
        var required = said.Select(static one => one.Required).Where(static one => one is not null).ToList();
        return required.Count switch
        {
            0 => Nullability.AllowsNull(symbol),
            1 when required[0] is { IsKnown: true, Value: var isRequired } => !isRequired,
            _ => Fact<bool>.Unknown,
        };
    }

    /// <summary>Whether all that is said of the property is said in a way that is understood here.</summary>
    private static bool IsPlain(ColumnFacts facts, IPropertySymbol symbol, ComparedEntity compared)
    {
        if ((compared.Unknown & (ModelAspects.Names | ModelAspects.Facets)) != 0 || facts.Find(Facet.ValueGenerated).IsSaid || facts.Find(Facet.RowVersion).IsSaid) return false;

        // How much room a conversion asks for is known of enums alone.
        if (facts.IsConverted && (facts.Type.TypeKind != TypeKind.Enum || !facts.ProviderType.IsKnown)) return false;
        if (compared.SaidOf(symbol.Name).Any(static one => one.Unknown != ModelAspects.None)) return false;
        return symbol.GetAttributes().All(static attribute => attribute.AttributeClass is { } annotation && (s_understood.Contains(annotation.Name) ? IsUnderstood(attribute) : !IsMapping(annotation)));
    }

    /// <summary>Of <c>[Column]</c>, a name and a type; its order is left to EF Core's tools.</summary>
    private static bool IsUnderstood(AttributeData attribute) => attribute.AttributeClass!.Name != "ColumnAttribute" || attribute.NamedArguments.All(static argument => argument.Key == "TypeName");

    /// <summary>Whether the store type is the usual one, or a chosen one that the provider is known to take for the CLR type.</summary>
    private static bool HasKnownStoreType(ColumnFacts facts, string? provider) => facts.Find(Facet.ColumnType).Value.Value is not string chosen || StoreTypes.CanBe(facts.Type, chosen, provider);

    /// <summary>Whether nothing in the source chooses the store type of a property that the snapshot has. One that is not in the source may have been chosen.</summary>
    private static bool IsStoredAsUsual(ContextModel model, SnapshotEntity entity, SnapshotProperty property)
    {
        if (model.Find(entity.Name) is not { } known) return false;
        if (!model.Shapes.Of(known.Type).Members.TryGetValue(property.Name, out var member) || member is not IPropertySymbol symbol || ColumnType(symbol) is not null) return false;
        return !model.Configuration.UnknownOf(known.Type).HasFlag(ModelAspects.Facets) && !model.Configuration.ConventionsFor(symbol.Type).Any(static said => said.Unknown.HasFlag(ModelAspects.Facets))
            && !model.SaidOf(known.Type, property.Name).Any(static one => one.IsConverted || one.Unknown.HasFlag(ModelAspects.Facets));
    }

    private static bool IsMapping(INamedTypeSymbol attribute)
    {
        var space = attribute.ContainingNamespace?.ToDisplayString() ?? "";
        return space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || space == "System.ComponentModel.DataAnnotations.Schema"
            || attribute.Name is "KeyAttribute" or "TimestampAttribute" or "ConcurrencyCheckAttribute" or "DefaultValueAttribute" || attribute.TypeKind == TypeKind.Error;
    }

    private static string? ColumnType(IPropertySymbol symbol)
        => MappingAttributes.Find(symbol, "System.ComponentModel.DataAnnotations.Schema", "ColumnAttribute")?.NamedArguments.FirstOrDefault(static argument => argument.Key == "TypeName").Value.Value as string;
}
