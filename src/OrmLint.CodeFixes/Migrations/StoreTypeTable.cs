using System.Globalization;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>A CLR type as a provider stores it: the type after conversion, and the store type.</summary>
internal sealed record StoreMapping(string ClrType, string StoreType);

/// <summary>
/// What each provider maps a CLR type to. Read off what EF Core 8.0, 9.0 and 10.0 (Sqlite, SqlServer) and Npgsql 10.0 scaffold for
/// a class with a property of each type.
/// </summary>
internal static class StoreTypeTable
{
    /// <summary>The mapping of a property without an explicit store type; null if it is not known.</summary>
    /// <param name="provider">The provider by the snapshot's text.</param>
    /// <param name="clrType">The CLR type without <c>?</c>; an enum's underlying type.</param>
    /// <param name="facets">Where length, precision and encoding are.</param>
    public static StoreMapping? Find(string? provider, string clrType, SnapshotProperty facets)
    {
        if (!Understands(clrType, facets)) return null;
        return provider switch
        {
            "SqlServer" => SqlServer(clrType, facets),
            "Sqlite" => Sqlite(clrType),
            "Npgsql" => Npgsql(clrType, facets),
            _ => null,
        };
    }

    /// <summary>Whether an explicit store type is one that the provider has for the CLR type without converting it.</summary>
    public static bool Accepts(string? provider, string clrType, string storeType)
    {
        var parenthesis = storeType.IndexOf('(');
        var name = (parenthesis < 0 ? storeType : storeType.Substring(0, parenthesis)).TrimEnd();
        return (provider, clrType) switch
        {
            ("SqlServer", "string") => name is "nvarchar" or "varchar" or "nchar" or "char" or "text" or "ntext" or "xml",
            ("SqlServer", "decimal") => name is "decimal" or "numeric" or "money" or "smallmoney",
            ("SqlServer", "DateTime") => name is "datetime2" or "datetime" or "smalldatetime" or "date",
            ("SqlServer", "byte[]") => name is "varbinary" or "binary" or "image",
            ("SqlServer", "DateTimeOffset") => name is "datetimeoffset",
            ("SqlServer", "TimeSpan" or "TimeOnly") => name is "time",
            ("SqlServer", "double") => name is "float",
            ("SqlServer", "int" or "long" or "short" or "byte" or "bool" or "float" or "Guid" or "DateOnly") => storeType == SqlServer(clrType, new SnapshotProperty("", clrType))?.StoreType,
            ("Sqlite", "string") => true,
            ("Sqlite", "decimal" or "DateTime" or "Guid") => name is "TEXT" || (clrType != "Guid" && name is "decimal" or "numeric" or "REAL" or "date" or "datetime"),
            ("Sqlite", _) => storeType == Sqlite(clrType)?.StoreType,
            ("Npgsql", "string") => name is "text" or "citext" or "json" or "jsonb" or "xml" or "character varying" or "varchar" or "character" or "char",
            ("Npgsql", "decimal") => name is "numeric" or "decimal" or "money",
            ("Npgsql", "DateTime") => storeType is "timestamp with time zone" or "timestamp without time zone" or "timestamptz" or "timestamp" or "date",
            ("Npgsql", _) => storeType == Npgsql(clrType, new SnapshotProperty("", clrType))?.StoreType,
            _ => false,
        };
    }

    /// <summary>Facets have no meaning on the other types, or one that was not looked into.</summary>
    private static bool Understands(string clrType, SnapshotProperty facets)
    {
        if (facets.MaxLength is <= 0 || (facets.IsFixedLength && facets.MaxLength is null or > 4000)) return false;
        return clrType switch
        {
            "string" => facets.Precision is null,
            "byte[]" => facets.Precision is null && facets.IsUnicode is null,
            "decimal" => facets is { MaxLength: null, IsUnicode: null, IsFixedLength: false },
            "DateTime" or "DateTimeOffset" or "TimeSpan" or "TimeOnly" => facets is { MaxLength: null, IsUnicode: null, IsFixedLength: false, Scale: null },
            _ => facets is { MaxLength: null, IsUnicode: null, IsFixedLength: false, Precision: null },
        };
    }

    private static StoreMapping? SqlServer(string clrType, SnapshotProperty facets)
    {
        var precision = facets.Precision is { } digits ? $"({Text(digits)})" : "";
        return clrType switch
        {
            "bool" => new(clrType, "bit"),
            "byte" => new(clrType, "tinyint"),
            "sbyte" => new("short", "smallint"),
            "short" => new(clrType, "smallint"),
            "ushort" => new("int", "int"),
            "int" => new(clrType, "int"),
            "uint" => new("long", "bigint"),
            "long" => new(clrType, "bigint"),
            "ulong" => new("decimal", "decimal(20,0)"),
            "float" => new(clrType, "real"),
            "double" => new(clrType, "float"),
            "decimal" => new(clrType, $"decimal({Text(facets.Precision ?? 18)},{Text(facets.Scale ?? 2)})"),
            "char" => new("string", "nvarchar(1)"),
            "string" => new(clrType, SqlServerText(facets)),
            "Uri" => new("string", "nvarchar(max)"),
            "byte[]" => new(clrType, facets.MaxLength is { } length and <= 8000 ? $"{(facets.IsFixedLength ? "binary" : "varbinary")}({Text(length)})" : "varbinary(max)"),
            "DateTime" => new(clrType, "datetime2" + precision),
            "DateTimeOffset" => new(clrType, "datetimeoffset" + precision),
            "TimeSpan" or "TimeOnly" => new(clrType, "time" + precision),
            "DateOnly" => new(clrType, "date"),
            "Guid" => new(clrType, "uniqueidentifier"),
            _ => null,
        };
    }

    private static string SqlServerText(SnapshotProperty facets)
    {
        var isAnsi = facets.IsUnicode == false;
        var name = (isAnsi ? "" : "n") + (facets.IsFixedLength ? "char" : "varchar");
        return facets.MaxLength is { } length && length <= (isAnsi ? 8000 : 4000) ? $"{name}({Text(length)})" : (isAnsi ? "varchar(max)" : "nvarchar(max)");
    }

    private static StoreMapping? Sqlite(string clrType) => clrType switch
    {
        "bool" or "byte" or "sbyte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong" => new(clrType, "INTEGER"),
        "float" or "double" => new(clrType, "REAL"),
        "decimal" or "char" or "string" or "DateTime" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" or "Guid" => new(clrType, "TEXT"),
        "Uri" => new("string", "TEXT"),
        "byte[]" => new(clrType, "BLOB"),
        _ => null,
    };

    private static StoreMapping? Npgsql(string clrType, SnapshotProperty facets)
    {
        var precision = facets.Precision is { } digits ? $"({Text(digits)})" : "";
        return clrType switch
        {
            "bool" => new(clrType, "boolean"),
            "byte" or "short" => new(clrType, "smallint"),
            "sbyte" => new("short", "smallint"),
            "ushort" => new("int", "integer"),
            "int" => new(clrType, "integer"),
            "uint" => new("long", "bigint"),
            "long" => new(clrType, "bigint"),
            "ulong" => new("decimal", "numeric(20,0)"),
            "float" => new(clrType, "real"),
            "double" => new(clrType, "double precision"),
            "decimal" => new(clrType, facets.Scale is { } scale ? $"numeric({Text(facets.Precision!.Value)},{Text(scale)})" : "numeric" + precision),
            "char" => new(clrType, "character(1)"),
            "string" => new(clrType, facets.MaxLength is { } length ? $"character{(facets.IsFixedLength ? "" : " varying")}({Text(length)})" : "text"),
            "Uri" => new("string", "text"),
            "byte[]" => new(clrType, "bytea"),
            "DateTime" or "DateTimeOffset" => new(clrType, $"timestamp{precision} with time zone"),
            "TimeSpan" => new(clrType, "interval" + precision),
            "DateOnly" => new(clrType, "date"),
            "TimeOnly" => new(clrType, $"time{precision} without time zone"),
            "Guid" => new(clrType, "uuid"),
            _ => null,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
