using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>A type as a snapshot writes it, and its store type.</summary>
internal readonly record struct StoreType(string ClrType, string ColumnType);

/// <summary>The facets by which a store type is chosen.</summary>
internal readonly record struct StoreFacets(int? MaxLength, int? Precision, int? Scale, bool? IsUnicode)
{
    /// <summary>Whether each value has the full length.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether the column is part of a key, an index or a foreign key, where some providers limit its length.</summary>
    public bool IsKey { get; init; }
}

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
            ["char"] = new("string", "nvarchar(1)"), ["Uri"] = new("string", "nvarchar(max)"),
        },
        ["Sqlite"] = new()
        {
            ["bool"] = new("bool", "INTEGER"), ["byte"] = new("byte", "INTEGER"), ["short"] = new("short", "INTEGER"), ["int"] = new("int", "INTEGER"), ["long"] = new("long", "INTEGER"),
            ["sbyte"] = new("sbyte", "INTEGER"), ["ushort"] = new("ushort", "INTEGER"), ["uint"] = new("uint", "INTEGER"), ["ulong"] = new("ulong", "INTEGER"),
            ["float"] = new("float", "REAL"), ["double"] = new("double", "REAL"), ["decimal"] = new("decimal", "TEXT"), ["char"] = new("char", "TEXT"), ["string"] = new("string", "TEXT"),
            ["DateTime"] = new("DateTime", "TEXT"), ["DateTimeOffset"] = new("DateTimeOffset", "TEXT"), ["TimeSpan"] = new("TimeSpan", "TEXT"), ["DateOnly"] = new("DateOnly", "TEXT"),
            ["TimeOnly"] = new("TimeOnly", "TEXT"), ["Guid"] = new("Guid", "TEXT"), ["byte[]"] = new("byte[]", "BLOB"), ["Uri"] = new("string", "TEXT"),
        },
        ["Npgsql"] = new()
        {
            ["bool"] = new("bool", "boolean"), ["byte"] = new("byte", "smallint"), ["short"] = new("short", "smallint"), ["int"] = new("int", "integer"), ["long"] = new("long", "bigint"),
            ["float"] = new("float", "real"), ["double"] = new("double", "double precision"), ["DateOnly"] = new("DateOnly", "date"), ["Guid"] = new("Guid", "uuid"),
            ["byte[]"] = new("byte[]", "bytea"), ["TimeSpan"] = new("TimeSpan", "interval"), ["TimeOnly"] = new("TimeOnly", "time without time zone"),
            ["sbyte"] = new("short", "smallint"), ["ushort"] = new("int", "integer"), ["uint"] = new("long", "bigint"), ["ulong"] = new("decimal", "numeric(20,0)"),
            ["char"] = new("char", "character(1)"), ["Uri"] = new("string", "text"),
            ["DateTime"] = new("DateTime", "timestamp with time zone"), ["DateTimeOffset"] = new("DateTimeOffset", "timestamp with time zone"),
        },
        ["MySql"] = new()
        {
            ["bool"] = new("bool", "tinyint(1)"), ["byte"] = new("byte", "tinyint unsigned"), ["sbyte"] = new("sbyte", "tinyint"), ["short"] = new("short", "smallint"), ["ushort"] = new("ushort", "smallint unsigned"),
            ["int"] = new("int", "int"), ["uint"] = new("uint", "int unsigned"), ["long"] = new("long", "bigint"), ["ulong"] = new("ulong", "bigint unsigned"), ["float"] = new("float", "float"),
            ["double"] = new("double", "double"), ["DateOnly"] = new("DateOnly", "date"), ["Guid"] = new("Guid", "char(36)"), ["char"] = new("string", "varchar(1)"),
        },
    };

    /// <summary>The store type of a property that is in no key and no index, and is not converted; null if it is not known.</summary>
    /// <param name="type">The CLR type.</param>
    /// <param name="facets">Its facets.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="isPlain">Whether nothing in the source chooses the store type of a property of the snapshot.</param>
    public static StoreType? Of(ITypeSymbol type, StoreFacets facets, SnapshotModel snapshot, Func<SnapshotEntity, SnapshotProperty, bool> isPlain)
    {
        if (snapshot.Provider is not { } provider || Name(type) is not { } name || OfTable(provider, name, facets) is not { } store) return null;

        // An option of the provider or a convention may choose otherwise, as properties then show for which nobody chose anything.
        var learned = Learned(store.ClrType, facets, snapshot, isPlain);
        if (learned.Count == 0 || learned.Contains(store.ColumnType)) return store;
        return learned.Count == 1 ? store with { ColumnType = learned.Single() } : null;
    }

    /// <summary>The store type by the provider's table alone; null if it is not known.</summary>
    public static StoreType? OfTable(ITypeSymbol type, StoreFacets facets, string provider)
    {
        if (Name(type) is not { } name) return null;
        if (facets.IsFixed)
        {
            // Of a length that is no length there is nothing to fix.
            if (name is not ("string" or "byte[]") || facets.MaxLength is not (> 0 and <= 4000 and var length) || (provider == "Npgsql" && name == "byte[]")) return provider == "Sqlite" ? OfTable(provider, name, facets) : null;
            return (provider, name) switch
            {
                ("SqlServer", "string") => new("string", facets.IsUnicode == false ? $"char({length})" : $"nchar({length})"),
                ("SqlServer", "byte[]") => new("byte[]", $"binary({length})"),
                ("Npgsql", "string") => new("string", $"character({length})"),
                ("MySql", "string") when length <= 255 => new("string", $"char({length})"),
                ("Sqlite", _) => OfTable(provider, name, facets),
                _ => null,
            };
        }

        if (facets is { IsKey: true, MaxLength: null })
        {
            switch (provider, name)
            {
                case ("SqlServer", "string"): return new("string", facets.IsUnicode == false ? "varchar(900)" : "nvarchar(450)");
                case ("SqlServer", "byte[]"): return new("byte[]", "varbinary(900)");
                case ("MySql", "string"): return new("string", "varchar(255)");
                case ("MySql", "byte[]"): return new("byte[]", "varbinary(3072)");
            }
        }

        return OfTable(provider, name, facets with { IsKey = false });
    }

    /// <summary>The store type of SQL Server or MySQL for a text, or bytes, of no given length.</summary>
    public static string Unlimited(string provider, SnapshotProperty property, bool isKey) => (property.ClrType, property.IsUnicode) switch
    {
        ("string", _) when provider == "MySql" => isKey ? "varchar(255)" : "longtext",
        (_, _) when provider == "MySql" => isKey ? "varbinary(3072)" : "longblob",
        ("string", false) => isKey ? "varchar(900)" : "varchar(max)",
        ("string", _) => isKey ? "nvarchar(450)" : "nvarchar(max)",
        _ => isKey ? "varbinary(900)" : "varbinary(max)",
    };

    /// <summary>Whether the provider has this store type for a CLR type without a conversion, so that it can be chosen explicitly.</summary>
    public static bool CanBe(ITypeSymbol type, string storeType, string? provider)
    {
        var parenthesis = storeType.IndexOf('(');
        var known = (parenthesis < 0 ? storeType : storeType.Substring(0, parenthesis)).TrimEnd();
        return (provider, Name(type)) switch
        {
            ("SqlServer", "string") => known is "nvarchar" or "varchar" or "nchar" or "char" or "text" or "ntext" or "xml",
            ("SqlServer", "decimal") => known is "decimal" or "numeric" or "money" or "smallmoney",
            ("SqlServer", "DateTime") => known is "datetime2" or "datetime" or "smalldatetime" or "date",
            ("SqlServer", "byte[]") => known is "varbinary" or "binary" or "image",
            ("Sqlite", "string") => known.ToUpperInvariant() is var upper && (upper == "TEXT" || upper.Contains("CHAR") || upper == "CLOB"),
            ("Sqlite", "decimal") => known is "TEXT" or "REAL" or "decimal" or "numeric",
            ("Sqlite", "DateTime") => known is "TEXT" or "date" or "datetime",
            ("Npgsql", "string") => known is "text" or "citext" or "json" or "jsonb" or "xml" or "character varying" or "varchar" or "character" or "char",
            ("Npgsql", "decimal") => known is "numeric" or "decimal" or "money",
            ("Npgsql", "DateTime") => storeType is "timestamp with time zone" or "timestamp without time zone" or "timestamptz" or "timestamp" or "date",
            _ => false,
        };
    }

    /// <summary>As <see cref="OfTable(ITypeSymbol, StoreFacets, string)"/>, for a CLR type by its C# name, in no key and of no fixed length.</summary>
    public static StoreType? OfTable(string provider, string name, StoreFacets facets) => (provider, name) switch
    {
        ("SqlServer", "string") => new("string", facets switch
        {
            { IsUnicode: false, MaxLength: > 0 and <= 8000 and var length } => $"varchar({length})",
            { IsUnicode: false } => "varchar(max)",
            { MaxLength: > 0 and <= 4000 and var length } => $"nvarchar({length})",
            _ => "nvarchar(max)",
        }),
        ("SqlServer", "byte[]") => new("byte[]", facets.MaxLength is > 0 and <= 8000 and var length ? $"varbinary({length})" : "varbinary(max)"),
        ("SqlServer", "decimal") => new("decimal", $"decimal({facets.Precision ?? 18},{facets.Scale ?? (facets.Precision is < 2 ? 0 : 2)})"),
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
        ("MySql", "string") => facets.MaxLength is > 0 and <= 16383 and var length ? new("string", $"varchar({length})") : facets.MaxLength is null or <= 0 ? new("string", "longtext") : null,
        ("MySql", "byte[]") => facets.MaxLength is > 0 and <= 8000 and var length ? new("byte[]", $"varbinary({length})") : facets.MaxLength is null or <= 0 ? new("byte[]", "longblob") : null,
        ("MySql", "decimal") => new("decimal", facets switch
        {
            { Precision: { } precision, Scale: { } scale } => $"decimal({precision},{scale})",
            { Precision: { } precision } => $"decimal({precision})",
            _ => "decimal(65,30)",
        }),
        ("MySql", "DateTime" or "DateTimeOffset") => new(name, $"datetime({facets.Precision ?? 6})"),
        ("MySql", "TimeSpan" or "TimeOnly") => new(name, $"time({facets.Precision ?? 6})"),
        ("Npgsql", "TimeSpan") when facets.Precision is { } precision => new(name, $"interval({precision})"),
        ("Npgsql", "TimeOnly") when facets.Precision is { } precision => new(name, $"time({precision}) without time zone"),
        (not "Sqlite", "char" or "Uri") when facets != default => null,
        _ => s_fixed.TryGetValue(provider, out var types) && types.TryGetValue(name, out var store) && (provider == "Sqlite" || facets.Precision is null) ? store : null,
    };

    private static string Parenthesized(int? precision) => precision is { } digits ? $"({digits})" : "";

    private static HashSet<string> Learned(string clrType, StoreFacets facets, SnapshotModel snapshot, Func<SnapshotEntity, SnapshotProperty, bool> isPlain)
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
                if (!entity.IsDiscriminator(property.Name) && !learned.Contains(column) && isPlain(entity, property)) learned.Add(column);
            }
        }

        return learned;
    }

    /// <summary>The type as the table above names it: an enum is its underlying type. Null for a type that is not there.</summary>
    public static string? Name(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying }) type = underlying;
        if (type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte, Rank: 1 }) return "byte[]";
        if (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String) return type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));
        return type is { Name: "DateTime" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" or "Guid" or "Uri", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } ? type.Name : null;
    }
}
