using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>A type as a snapshot writes it, and its store type.</summary>
internal readonly record struct StoreType(string ClrType, string ColumnType);

/// <summary>The facets by which a store type is chosen.</summary>
internal readonly record struct StoreFacets(int? MaxLength, int? Precision, int? Scale, bool? IsUnicode);

/// <summary>
/// Which store type a provider gives to a CLR type: SQL Server and SQLite (EF Core 8 to 10), Npgsql 8 to 10. A type that is not
/// here has none that is known.
/// </summary>
internal static class StoreTypes
{
    private static readonly Dictionary<string, Dictionary<string, StoreType>> s_fixed = new()
    {
        ["SqlServer"] = new()
        {
            ["bool"] = new("bool", "bit"), ["byte"] = new("byte", "tinyint"), ["short"] = new("short", "smallint"), ["int"] = new("int", "int"), ["long"] = new("long", "bigint"),
            ["float"] = new("float", "real"), ["double"] = new("double", "float"), ["DateOnly"] = new("DateOnly", "date"), ["Guid"] = new("Guid", "uniqueidentifier"),
            ["sbyte"] = new("short", "smallint"), ["ushort"] = new("int", "int"), ["uint"] = new("long", "bigint"), ["ulong"] = new("decimal", "decimal(20,0)"),
        },
        ["Sqlite"] = new()
        {
            ["bool"] = new("bool", "INTEGER"), ["byte"] = new("byte", "INTEGER"), ["short"] = new("short", "INTEGER"), ["int"] = new("int", "INTEGER"), ["long"] = new("long", "INTEGER"),
            ["sbyte"] = new("sbyte", "INTEGER"), ["ushort"] = new("ushort", "INTEGER"), ["uint"] = new("uint", "INTEGER"), ["ulong"] = new("ulong", "INTEGER"),
            ["float"] = new("float", "REAL"), ["double"] = new("double", "REAL"), ["decimal"] = new("decimal", "TEXT"), ["char"] = new("char", "TEXT"), ["string"] = new("string", "TEXT"),
            ["DateTime"] = new("DateTime", "TEXT"), ["DateTimeOffset"] = new("DateTimeOffset", "TEXT"), ["TimeSpan"] = new("TimeSpan", "TEXT"), ["DateOnly"] = new("DateOnly", "TEXT"),
            ["TimeOnly"] = new("TimeOnly", "TEXT"), ["Guid"] = new("Guid", "TEXT"), ["byte[]"] = new("byte[]", "BLOB"),
        },
        ["Npgsql"] = new()
        {
            ["bool"] = new("bool", "boolean"), ["short"] = new("short", "smallint"), ["int"] = new("int", "integer"), ["long"] = new("long", "bigint"),
            ["float"] = new("float", "real"), ["double"] = new("double", "double precision"), ["DateOnly"] = new("DateOnly", "date"), ["Guid"] = new("Guid", "uuid"),
            ["byte[]"] = new("byte[]", "bytea"), ["TimeSpan"] = new("TimeSpan", "interval"), ["TimeOnly"] = new("TimeOnly", "time without time zone"),
            ["DateTime"] = new("DateTime", "timestamp with time zone"), ["DateTimeOffset"] = new("DateTimeOffset", "timestamp with time zone"),
        },
    };

    /// <summary>The store type of a property that is in no key and no index, and is not converted; null if it is not known.</summary>
    public static StoreType? Of(ITypeSymbol type, StoreFacets facets, SnapshotModel snapshot)
    {
        if (snapshot.Provider is not { } provider || Name(type) is not { } name || OfTable(provider, name, facets) is not { } store) return null;

        // The application's settings may choose otherwise, as the snapshot then shows. Where it shows this one or none, the table is right.
        var learned = Learned(store.ClrType, facets, snapshot);
        if (learned.Count == 0 || learned.Contains(store.ColumnType)) return store;
        return learned.Count == 1 && name is "DateTime" or "DateTimeOffset" ? store with { ColumnType = learned.Single() } : null;
    }

    private static StoreType? OfTable(string provider, string name, StoreFacets facets) => (provider, name) switch
    {
        ("SqlServer", "string") => new("string", facets switch
        {
            { IsUnicode: false, MaxLength: > 0 and <= 8000 and var length } => $"varchar({length})",
            { IsUnicode: false } => "varchar(max)",
            { MaxLength: > 0 and <= 4000 and var length } => $"nvarchar({length})",
            _ => "nvarchar(max)",
        }),
        ("SqlServer", "byte[]") => new("byte[]", facets.MaxLength is > 0 and <= 8000 and var length ? $"varbinary({length})" : "varbinary(max)"),
        ("SqlServer", "decimal") => new("decimal", $"decimal({facets.Precision ?? 18},{facets.Scale ?? 2})"),
        ("SqlServer", "DateTime") => new("DateTime", "datetime2" + Parenthesized(facets.Precision)),
        ("SqlServer", "DateTimeOffset") => new("DateTimeOffset", "datetimeoffset" + Parenthesized(facets.Precision)),
        ("SqlServer", "TimeSpan" or "TimeOnly") => new(name, "time" + Parenthesized(facets.Precision)),
        ("Npgsql", "string") => new("string", facets.MaxLength is > 0 and var length ? $"character varying({length})" : "text"),
        ("Npgsql", "decimal") => new("decimal", facets switch
        {
            { Precision: { } precision, Scale: { } scale } => $"numeric({precision},{scale})",
            { Precision: { } precision } => $"numeric({precision})",
            _ => "numeric",
        }),
        ("Npgsql", "DateTime" or "DateTimeOffset") when facets.Precision is { } precision => new(name, $"timestamp({precision}) with time zone"),
        _ => s_fixed.TryGetValue(provider, out var types) && types.TryGetValue(name, out var store) && (provider == "Sqlite" || facets.Precision is null) ? store : null,
    };

    private static string Parenthesized(int? precision) => precision is { } digits ? $"({digits})" : "";

    private static HashSet<string> Learned(string clrType, StoreFacets facets, SnapshotModel snapshot)
    {
        var learned = new HashSet<string>();
        foreach (var entity in snapshot.Entities)
        {
            foreach (var property in entity.Properties)
            {
                if (property.ClrType.TrimEnd('?') != clrType || property.ColumnType is not { } column || property.ComputedColumnSql is not null || property.IsFixedLength) continue;
                if (new StoreFacets(property.MaxLength, property.Precision, property.Scale, property.IsUnicode) != facets) continue;
                if (entity.Key?.Properties.Contains(property.Name) == true || entity.Indexes.Any(index => index.Properties.Contains(property.Name))) continue;
                if (entity.ForeignKeys.Any(foreignKey => foreignKey.Properties.Contains(property.Name))) continue;
                learned.Add(column);
            }
        }

        return learned;
    }

    /// <summary>The type as the table above names it: an enum is its underlying type. Null for a type that is not there.</summary>
    private static string? Name(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying }) type = underlying;
        if (type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte, Rank: 1 }) return "byte[]";
        if (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String) return type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));
        return type is { Name: "DateTime" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" or "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } ? type.Name : null;
    }
}
