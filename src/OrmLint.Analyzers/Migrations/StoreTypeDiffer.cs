using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Compares the store type of a column, to which length, precision, encoding and the conversion come down: <c>MigrationsModelDiffer</c> compares none of these by itself.</summary>
internal static class StoreTypeDiffer
{
    /// <summary>Compares the store type.</summary>
    public static void Compare(ComparedColumn column)
    {
        var explicitType = column.Facts.Find(Facet.ColumnType);
        var length = column.Facts.Find(Facet.MaxLength);
        var precision = column.Facts.Find(Facet.Precision);
        var scale = column.Facts.Find(Facet.Scale);
        var unicode = column.Facts.Find(Facet.Unicode);
        var isFixed = column.Facts.Find(Facet.FixedLength);
        var rowVersion = column.Facts.Find(Facet.RowVersion);
        if (column.Property.ColumnType is not { } before) return;
        if (!explicitType.Value.IsKnown || !length.Value.IsKnown || !precision.Value.IsKnown || !scale.Value.IsKnown || !unicode.Value.IsKnown || !isFixed.Value.IsKnown || !rowVersion.Value.IsKnown)
        {
            column.TakeAsBefore();
            return;
        }

        column.Comparison.Calibration.Count("type");
        if (explicitType.Value.Value is string named)
        {
            if (!StoreTypeText.MayBeEqual(named, before, column.Comparison.Snapshot.Provider)) column.Report("type", ComparedColumn.Quoted(before), ComparedColumn.Quoted(named), explicitType.Location);
            return;
        }

        // The type of a foreign key is that of the key it leads to; the length of a discriminator follows from its values.
        if (column.Comparison.Tables.Root(column.Entity).IsDiscriminator(column.Property.Name)) return;
        if (SnapshotRoles.Of(column.Entity).IsForeignKey(column.Property.Name))
        {
            // One of another type is left to itself by EF Core, which then makes a shadow property; unless the key changes with it.
            if (column.Facts.ProviderType is { IsKnown: true, Value: { } own } && column.Comparison.Snapshot.Provider is { } database && StoreTypes.OfTable(own, default, database)?.ClrType is { } type && type != column.Property.ClrType.TrimEnd('?'))
            {
                column.Comparison.Unsure("whether it is still the foreign key is not known", column.Subject, column.Place(null));
            }

            return;
        }

        if (column.Comparison.Snapshot.Provider is not { } provider)
        {
            column.Comparison.Unsure("the provider of the migrations is not known", "the type of " + column.Subject, column.Place(null));
            return;
        }

        var facets = new StoreFacets(Positive(length.Value.Value), precision.Value.Value as int?, scale.Value.Value as int?, unicode.Value.Value as bool?)
        {
            IsFixed = isFixed.Value.Value is true,
            IsKey = LearnedTypes.IsKey(column.Entity, column.Property.Name) || column.Comparison.Tables.IsPrincipalKey(column.Entity, column.Property.Name),
        };
        if (After(column, provider, facets, rowVersion.Value.Value is true) is not { } after)
        {
            // Two enums of one size, the same type as before: what is not known need not matter.
            column.TakeAsBefore(column.Facts.IsConverted ? "what the conversion makes of it is not known" : $"the store type of '{column.Facts.Type.Name}' is not known", "the type of " + column.Subject, column.Place(null));
            return;
        }

        if (StoreTypeText.AreEqual(after, before, provider))
        {
            // The next snapshot has other words for the same column.
            var facetsBefore = LearnedTypes.FacetsOf(column.Entity, column.Property) with { MaxLength = Positive(column.Property.MaxLength), IsKey = facets.IsKey };
            if (facets != facetsBefore) column.TakeAsBefore();
            return;
        }

        // A type of the database's own, which an option of the provider maps the enum to.
        if (provider == "Npgsql" && column.Facts.Type.TypeKind == TypeKind.Enum && before is not ("integer" or "smallint" or "bigint" or "text") && !before.StartsWith("character", StringComparison.Ordinal))
        {
            column.TakeAsBefore("the enum may be mapped to a type of the database's own", "the type of " + column.Subject, column.Place(null));
            return;
        }

        // A switch of the process decides it.
        if (provider == "Npgsql" && before.StartsWith("timestamp without", StringComparison.Ordinal) && after.StartsWith("timestamp with ", StringComparison.Ordinal)) return;
        var cause = facets.MaxLength != Positive(column.Property.MaxLength) ? (Kind: "max length", Was: ComparedColumn.Words(Positive(column.Property.MaxLength)), Is: ComparedColumn.Words(facets.MaxLength), At: length.Location)
            : facets.Precision != column.Property.Precision || facets.Scale != column.Property.Scale ? (Kind: "precision", Was: ComparedColumn.Words(column.Property.Precision, column.Property.Scale), Is: ComparedColumn.Words(facets.Precision, facets.Scale), At: precision.Location)
            : (facets.IsUnicode ?? true) != (column.Property.IsUnicode ?? true) ? (Kind: "encoding", Was: before, Is: after, At: unicode.Location)
            : facets.IsFixed != column.Property.IsFixedLength ? (Kind: "fixed length", Was: before, Is: after, At: isFixed.Location)
            : (Kind: "type", Was: ComparedColumn.Quoted(before), Is: ComparedColumn.Quoted(after), At: column.Facts.Find(Facet.ProviderType).Location ?? rowVersion.Location);
        column.Report(cause.Kind, cause.Was, cause.Is, cause.At);
    }

    /// <summary>The store type that the next snapshot writes; null where it is not known.</summary>
    public static StoreType? Next(ComparedColumn column, StoreFacets facets, bool isRowVersion)
    {
        if (column.Comparison.Snapshot.Provider is not { } provider || column.Property.ColumnType is not { } before) return null;

        // The type of a foreign key is that of the key it leads to; the length of a discriminator follows from its values.
        if (column.Comparison.Tables.Root(column.Entity).IsDiscriminator(column.Property.Name) || SnapshotRoles.Of(column.Entity).IsForeignKey(column.Property.Name)) return new StoreType(column.Property.ClrType.TrimEnd('?'), before);
        facets = facets with { IsKey = LearnedTypes.IsKey(column.Entity, column.Property.Name) || column.Comparison.Tables.IsPrincipalKey(column.Entity, column.Property.Name) };
        if (column.Facts.ProviderType is not { IsKnown: true, Value: { } type } || After(column, provider, facets, isRowVersion) is not { } after) return null;

        // A type that others teach may be the mistake of one of them.
        var usual = StoreTypes.OfTable(type, facets, provider);
        var clrType = StoreTypes.OfTable(type, facets with { IsFixed = false }, provider)?.ClrType;
        return clrType is null || (!isRowVersion && usual?.ColumnType != after) ? null : new StoreType(clrType, StoreTypeText.AreEqual(after, before, provider) ? before : after);
    }

    private static string? After(ComparedColumn column, string provider, StoreFacets facets, bool isRowVersion)
    {
        if (column.Facts.ProviderType is not { IsKnown: true, Value: { } type }) return null;
        if (isRowVersion && StoreTypes.Name(type) is var name)
        {
            return (provider, name) switch { ("SqlServer", "byte[]") => "rowversion", ("Sqlite", "byte[]") => "BLOB", ("Npgsql", "byte[]") => "bytea", ("MySql", "byte[]") => "timestamp(6)", _ => null };
        }

        if (IsCollection(type)) return provider switch { "SqlServer" when facets == default => "nvarchar(max)", "Sqlite" => "TEXT", "MySql" when facets == default => "longtext", _ => null };

        // How much room EF Core's converters ask for is known of enums alone.
        if (column.Facts.IsConverted && !SymbolEqualityComparer.Default.Equals(type, column.Facts.Type) && type.SpecialType == SpecialType.System_String && column.Facts.Type.TypeKind != TypeKind.Enum
            && column.Facts.Type.SpecialType != SpecialType.None && facets.MaxLength is null && provider != "Sqlite") return null;
        if (StoreTypes.OfTable(type, facets, provider) is not { } table) return null;
        return column.Comparison.Learned.Correct(table, facets, (column.Property.ClrType.TrimEnd('?'), LearnedTypes.FacetsOf(column.Entity, column.Property), column.Property.ColumnType));
    }

    private static bool IsCollection(ITypeSymbol type) => type is IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.System_Byte } or INamedTypeSymbol { IsGenericType: true, IsValueType: false };

    private static int? Positive(object? length) => length is int and > 0 and var number ? number : null;
}
