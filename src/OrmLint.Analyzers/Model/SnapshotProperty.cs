using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Model;

/// <summary>
/// A scalar property of the model in the terms of a snapshot: read from one, or as EF Core would write it into the next one.
/// The type is the provider's, after conversion: an enum is <c>int</c>, or <c>string</c> where it is stored as text.
/// </summary>
public sealed record SnapshotProperty(string Name, string ClrType)
{
    /// <summary>Whether <c>.IsRequired()</c> is written: the type alone would allow null, the model does not.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is written as <c>b.PrimitiveCollection</c> (EF Core 9 and later).</summary>
    public bool IsPrimitiveCollection { get; init; }

    /// <summary><c>.HasMaxLength(n)</c>.</summary>
    public int? MaxLength { get; init; }

    /// <summary><c>.HasPrecision(p, s)</c>.</summary>
    public int? Precision { get; init; }

    /// <summary>The second argument of <c>.HasPrecision(p, s)</c>.</summary>
    public int? Scale { get; init; }

    /// <summary><c>.IsUnicode(b)</c>.</summary>
    public bool? IsUnicode { get; init; }

    /// <summary><c>.IsFixedLength()</c>.</summary>
    public bool IsFixedLength { get; init; }

    /// <summary><c>.IsConcurrencyToken()</c>.</summary>
    public bool IsConcurrencyToken { get; init; }

    /// <summary>The call that says when the value is generated: <c>ValueGeneratedOnAdd</c>, …; null: never.</summary>
    public string? ValueGenerated { get; init; }

    /// <summary>The store type. EF Core always writes it; null in a property to be added means that it could not be told.</summary>
    public string? ColumnType { get; init; }

    /// <summary><c>.HasColumnName(s)</c>: written where it is not the property's name.</summary>
    public string? ColumnName { get; init; }

    /// <summary><c>.HasColumnOrder(n)</c>.</summary>
    public int? ColumnOrder { get; init; }

    /// <summary>The value in <c>.HasDefaultValue(value)</c>.</summary>
    public ExpressionSyntax? DefaultValue { get; init; }

    /// <summary><c>.HasDefaultValueSql(s)</c>.</summary>
    public string? DefaultValueSql { get; init; }

    /// <summary><c>.HasComputedColumnSql(s)</c>.</summary>
    public string? ComputedColumnSql { get; init; }

    /// <summary>The second argument of <c>.HasComputedColumnSql(s, b)</c>.</summary>
    public bool? IsStored { get; init; }

    /// <summary><c>.HasComment(s)</c>.</summary>
    public string? Comment { get; init; }

    /// <summary><c>.UseCollation(s)</c>.</summary>
    public string? Collation { get; init; }

    /// <summary>Every call after <c>Property</c>, those above included, as written. Empty in a property that no snapshot has.</summary>
    public ImmutableArray<SnapshotCall> Calls { get; init; } = ImmutableArray<SnapshotCall>.Empty;

    /// <summary>The statements it was read from: <c>b.Property…;</c> first, then provider calls. Empty in a property that no snapshot has.</summary>
    public ImmutableArray<StatementSyntax> Statements { get; init; } = ImmutableArray<StatementSyntax>.Empty;

    /// <summary>The name of the column in the entity type's table.</summary>
    public string Column => ColumnName ?? Name;

    /// <summary>
    /// Whether the model allows null, as far as the text says: key properties aside, which never do. Null where the text
    /// does not say: a type that may be a struct or a class.
    /// </summary>
    public bool? AllowsNull => IsRequired ? false : SnapshotType.AllowsNull(ClrType);
}

/// <summary>CLR types as a snapshot writes them.</summary>
internal static class SnapshotType
{
    /// <summary>Whether one key of this CLR type gets its value by itself, a number or a Guid (<c>ValueGenerationConvention</c>).</summary>
    public static bool IsGeneratedInKey(string clrType) => clrType is "int" or "long" or "short" or "Guid";

    /// <summary>Whether a foreign key to a key of this CLR type has a column of the key's type.</summary>
    public static bool IsTakenByForeignKeys(string clrType) => clrType == "string" || IsGeneratedInKey(clrType);

    private static readonly ImmutableHashSet<string> s_values = ImmutableHashSet.Create(StringComparer.Ordinal,
        "bool", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "char",
        "DateTime", "DateTimeOffset", "TimeSpan", "DateOnly", "TimeOnly", "Guid", "BigInteger");

    private static readonly ImmutableHashSet<string> s_references = ImmutableHashSet.Create(StringComparer.Ordinal,
        "string", "object", "IPAddress", "PhysicalAddress", "JsonDocument", "BitArray", "Uri",
        "NpgsqlTsVector", "Vector", "Point", "Geometry", "LineString", "Polygon", "MultiPolygon", "MultiPoint");

    private static readonly string[] s_genericReferences = { "List<", "IList<", "ICollection<", "IEnumerable<", "Dictionary<", "HashSet<", "IReadOnlyList<", "ObservableCollection<" };

    /// <summary>Whether a value of the type can be null: yes, no, or (null) not told by the text.</summary>
    public static bool? AllowsNull(string type)
    {
        if (type.EndsWith("?", StringComparison.Ordinal) || type.EndsWith("]", StringComparison.Ordinal) || s_references.Contains(type)) return true;
        if (s_values.Contains(type)) return false;
        return s_genericReferences.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal)) ? true : null;
    }
}
