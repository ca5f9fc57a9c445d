using System.Text.RegularExpressions;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// How a provider writes the store type of a snapshot's property into operations: mostly as it is, but facets are put in
/// form (<c>decimal(18, 2)</c> becomes <c>decimal(18,2)</c>). Read off runs of EF Core 8.0, 9.0 and 10.0, Npgsql 10.0 and Pomelo 9.0.
/// </summary>
internal static class StoreTypeNames
{
    private static readonly Regex s_shape = new(@"^(?<name>[A-Za-z0-9_]+(?: [A-Za-z]+)*)(?: ?\( ?(?<first>max|\d+) ?(?:, ?(?<second>\d+) ?)?\))?(?<rest>(?: with(?:out)? time zone)?)$", RegexOptions.CultureInvariant);

    /// <summary>The type in an operation, or null if it is not known what the provider makes of it.</summary>
    public static string? InOperations(string? provider, SnapshotProperty property)
    {
        if (property.ColumnType is not { Length: > 0 } type) return null;
        if (provider == "Sqlite") return type;

        var shape = s_shape.Match(type);
        if (!shape.Success) return null;
        var name = shape.Groups["name"].Value;
        var first = shape.Groups["first"].Value;
        var second = shape.Groups["second"].Value;
        var rest = shape.Groups["rest"].Value;
        return provider switch
        {
            "SqlServer" when rest.Length == 0 => SqlServer(name, first, second, property),
            "MySql" when rest.Length == 0 => MySql(name, first, second, property),
            "Npgsql" => Npgsql(name, first, second, rest, property),
            _ => null,
        };
    }

    private static string? SqlServer(string name, string first, string second, SnapshotProperty property)
    {
        switch (name.ToLowerInvariant())
        {
            case "decimal" or "numeric":
                if (first.Length == 0 && property.Precision is not null) return null;
                return $"{name}({(first.Length == 0 ? "18" : first)},{(second.Length == 0 ? "0" : second)})";
            case "nvarchar" or "varchar" or "nchar" or "char" or "binary" or "varbinary" when first.Length == 0:
                return property.MaxLength is null ? name : null;
            case "datetime2" or "datetimeoffset" or "time" or "float" when first.Length == 0:
                return property.Precision is null ? name : null;
            default:
                return first.Length == 0 ? name : second.Length == 0 ? $"{name}({first})" : null;
        }
    }

    private static string? MySql(string name, string first, string second, SnapshotProperty property) => name switch
    {
        "decimal" => first.Length == 0 ? null : second.Length > 0 ? $"decimal({first},{second})" : $"decimal({first})",
        "varchar" or "char" or "varbinary" or "binary" => first.Length > 0 && second.Length == 0 ? $"{name}({first})" : null,
        "datetime" or "timestamp" or "time" => second.Length > 0 ? null : first.Length > 0 ? $"{name}({first})" : property.Precision is null ? name : null,
        "tinyint" => first is "" or "1" ? name + (first == "1" ? "(1)" : "") : null,
        "longtext" or "mediumtext" or "text" or "tinytext" or "longblob" or "mediumblob" or "blob" or "tinyblob" or "int" or "bigint" or "smallint" or "int unsigned" or "bigint unsigned" or "smallint unsigned"
            or "tinyint unsigned" or "float" or "double" or "date" => first.Length == 0 && property.MaxLength is null ? name : null,
        _ => null,
    };

    private static string? Npgsql(string name, string first, string second, string rest, SnapshotProperty property)
    {
        switch (name)
        {
            case "numeric" or "decimal" when first.Length > 0:
                return second.Length > 0 ? $"numeric({first},{second})" : null;
            case "timestamp" or "time" or "interval" or "numeric" or "decimal" or "character varying" or "varchar" or "character" or "char" when first.Length == 0:
                return property.MaxLength is null && property.Precision is null ? name + rest : null;
            case "timestamp" or "time":
                return rest.Length > 0 ? $"{name}({first}){rest}" : null;
            case "character varying" or "varchar" or "character" or "char" or "bpchar" or "interval" when first.Length > 0:
                return second.Length == 0 && rest.Length == 0 ? $"{name}({first})" : null;
            case "text" or "citext" or "json" or "jsonb" or "xml" or "uuid" or "bytea" or "boolean" or "bool" or "smallint" or "integer" or "bigint"
                or "int" or "int2" or "int4" or "int8" or "real" or "double precision" or "float4" or "float8" or "date" or "money" or "timestamptz":
                return first.Length == 0 && rest.Length == 0 ? name : null;
            default:
                // The name may have swallowed "with time zone": a type without facets.
                return first.Length == 0 && name is "timestamp with time zone" or "timestamp without time zone" or "time without time zone" && property.Precision is null
                    ? name
                    : null;
        }
    }
}
