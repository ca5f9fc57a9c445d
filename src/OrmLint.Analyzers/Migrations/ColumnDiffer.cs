using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// Compares what a column is like with the snapshot: what <c>MigrationsModelDiffer</c> (EF Core 8 to 10) compares of it, which is its store
/// type rather than length and precision, its default, its computation, comment, collation and order, and whether it is numbered.
/// </summary>
internal sealed class ColumnDiffer
{
    private readonly Comparison _comparison;
    private readonly SnapshotEntity _entity;
    private readonly SnapshotProperty _property;
    private readonly ColumnFacts _facts;
    private readonly ISymbol?[] _places;
    private readonly string _subject;
    private readonly string _conventional;

    /// <param name="comparison">The comparison.</param>
    /// <param name="entity">The entity type in the snapshot.</param>
    /// <param name="property">The property in the snapshot.</param>
    /// <param name="facts">What the source says of the column.</param>
    /// <param name="subject">What the property is called in messages.</param>
    /// <param name="prefix">What the column's name begins with by convention.</param>
    /// <param name="places">Where to report what is said nowhere.</param>
    public ColumnDiffer(Comparison comparison, SnapshotEntity entity, SnapshotProperty property, ColumnFacts facts, string subject, string prefix, params ISymbol?[] places)
    {
        _comparison = comparison;
        _entity = entity;
        _property = property;
        _facts = facts;
        _places = places;
        _subject = subject;
        _conventional = prefix + property.Name;
    }

    /// <summary>Compares the column.</summary>
    /// <param name="isNameUnknown">Whether code that could not be read may name it.</param>
    public void Compare(bool isNameUnknown)
    {
        if (isNameUnknown) _comparison.Unsure();
        else CompareName();

        if (_facts.IsUnknown)
        {
            _comparison.Unsure();
            return;
        }

        CompareStoreType();
        CompareDefault();
        CompareText(Facet.ComputedColumnSql, "computed column SQL", _property.ComputedColumnSql);
        CompareStored();
        CompareText(Facet.Comment, "comment", _property.Comment);
        CompareText(Facet.Collation, "collation", _property.Collation);
        CompareOrder();
        CompareGeneration();
    }

    private void CompareName()
    {
        var name = _facts.Find(Facet.ColumnName);
        if (!name.Value.IsKnown)
        {
            _comparison.Unsure();
            return;
        }

        _comparison.Calibration.Count("column name");
        var said = name.Value.Value as string;
        var (was, isNow) = (_property.ColumnName ?? _conventional, said ?? _conventional);
        if (was == isNow) return;
        if (said is null && (IsRespelled(_property.Name, was) || was.EndsWith("_" + _property.Name, StringComparison.OrdinalIgnoreCase) || was.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == _property.Name) && was != _property.Name)
        {
            // A convention or a plug-in spells names in another way; EF Core itself tells columns of one name apart.
            _comparison.Unsure("the column's name may come from a convention", _subject, _comparison.Locate(null, _places));
            return;
        }

        Report("column name", Quoted(was), Quoted(isNow), name.Location);
    }

    /// <summary>Whether one name is the other in other letters: <c>first_name</c> for <c>FirstName</c>.</summary>
    public static bool IsRespelled(string name, string other)
        => string.Equals(name.Replace("_", ""), other.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    private void CompareStoreType()
    {
        var explicitType = _facts.Find(Facet.ColumnType);
        var length = _facts.Find(Facet.MaxLength);
        var precision = _facts.Find(Facet.Precision);
        var scale = _facts.Find(Facet.Scale);
        var unicode = _facts.Find(Facet.Unicode);
        var isFixed = _facts.Find(Facet.FixedLength);
        var rowVersion = _facts.Find(Facet.RowVersion);
        if (_property.ColumnType is not { } before) return;
        if (!new[] { explicitType, length, precision, scale, unicode, isFixed, rowVersion }.All(static fact => fact.Value.IsKnown))
        {
            _comparison.Unsure();
            return;
        }

        _comparison.Calibration.Count("type");
        if (explicitType.Value.Value is string named)
        {
            if (!StoreTypeText.MayBeEqual(named, before, _comparison.Snapshot.Provider)) Report("type", Quoted(before), Quoted(named), explicitType.Location);
            return;
        }

        // The type of a foreign key is that of the key it leads to; the length of a discriminator follows from its values.
        if (_property.Name == _comparison.Tables.Root(_entity).Discriminator) return;
        if (_entity.ForeignKeys.Any(foreignKey => foreignKey.Properties.Contains(_property.Name))) return;
        if (_comparison.Snapshot.Provider is not { } provider)
        {
            _comparison.Unsure("the provider of the migrations is not known", "the type of " + _subject, _comparison.Locate(null, _places));
            return;
        }

        var facets = new StoreFacets(Positive(length.Value.Value), precision.Value.Value as int?, scale.Value.Value as int?, unicode.Value.Value as bool?)
        {
            IsFixed = isFixed.Value.Value is true,
            IsKey = LearnedTypes.IsKey(_entity, _property.Name) || _comparison.Tables.IsPrincipalKey(_entity, _property.Name),
        };
        if (After(provider, facets, rowVersion.Value.Value is true) is not { } after)
        {
            // Two enums of one size, the same type as before: what is not known need not matter.
            _comparison.Unsure(_facts.IsConverted ? "what the conversion makes of it is not known" : $"the store type of '{_facts.Type.Name}' is not known", "the type of " + _subject, _comparison.Locate(null, _places));
            return;
        }

        if (StoreTypeText.AreEqual(after, before, provider))
        {
            // The next snapshot has other words for the same column.
            var facetsBefore = LearnedTypes.FacetsOf(_entity, _property) with { MaxLength = Positive(_property.MaxLength), IsKey = facets.IsKey };
            if (facets != facetsBefore) _comparison.Unsure();
            return;
        }

        // A type of the database's own, which an option of the provider maps the enum to.
        if (provider == "Npgsql" && _facts.Type.TypeKind == TypeKind.Enum && before is not ("integer" or "smallint" or "bigint" or "text") && !before.StartsWith("character", StringComparison.Ordinal))
        {
            _comparison.Unsure("the enum may be mapped to a type of the database's own", "the type of " + _subject, _comparison.Locate(null, _places));
            return;
        }

        // A switch of the process decides it.
        if (provider == "Npgsql" && before.StartsWith("timestamp without", StringComparison.Ordinal) && after.StartsWith("timestamp with ", StringComparison.Ordinal)) return;
        var cause = facets.MaxLength != Positive(_property.MaxLength) ? (Kind: "max length", Was: Words(Positive(_property.MaxLength)), Is: Words(facets.MaxLength), At: length.Location)
            : facets.Precision != _property.Precision || facets.Scale != _property.Scale ? (Kind: "precision", Was: Words(_property.Precision, _property.Scale), Is: Words(facets.Precision, facets.Scale), At: precision.Location)
            : (facets.IsUnicode ?? true) != (_property.IsUnicode ?? true) ? (Kind: "encoding", Was: before, Is: after, At: unicode.Location)
            : facets.IsFixed != _property.IsFixedLength ? (Kind: "fixed length", Was: before, Is: after, At: isFixed.Location)
            : (Kind: "type", Was: Quoted(before), Is: Quoted(after), At: _facts.Find(Facet.ProviderType).Location ?? rowVersion.Location);
        Report(cause.Kind, cause.Was, cause.Is, cause.At);
    }

    private string? After(string provider, StoreFacets facets, bool isRowVersion)
    {
        if (_facts.ProviderType is not { IsKnown: true, Value: { } type }) return null;
        if (isRowVersion && StoreTypes.Name(type) is var name)
        {
            return (provider, name) switch { ("SqlServer", "byte[]") => "rowversion", ("Sqlite", "byte[]") => "BLOB", ("Npgsql", "byte[]") => "bytea", ("MySql", "byte[]") => "timestamp(6)", _ => null };
        }

        if (IsCollection(type)) return provider switch { "SqlServer" when facets == default => "nvarchar(max)", "Sqlite" => "TEXT", "MySql" when facets == default => "longtext", _ => null };

        // How much room EF Core's converters ask for is known of enums alone.
        if (_facts.IsConverted && !SymbolEqualityComparer.Default.Equals(type, _facts.Type) && type.SpecialType == SpecialType.System_String && _facts.Type.TypeKind != TypeKind.Enum
            && _facts.Type.SpecialType != SpecialType.None && facets.MaxLength is null && provider != "Sqlite") return null;
        if (StoreTypes.OfTable(type, facets, provider) is not { } table) return null;
        return _comparison.Learned.Correct(table, facets, (_property.ClrType.TrimEnd('?'), LearnedTypes.FacetsOf(_entity, _property), _property.ColumnType));
    }

    private static bool IsCollection(ITypeSymbol type) => type is IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.System_Byte } or INamedTypeSymbol { IsGenericType: true, IsValueType: false };

    private void CompareDefault()
    {
        var value = _facts.Find(Facet.DefaultValue);
        var sql = _facts.Find(Facet.DefaultValueSql);

        // Whatever it is: where there was none there is one now, and the other way round.
        if (value.IsSaid && !value.Value.IsKnown && _property is { DefaultValue: null, DefaultValueSql: null })
        {
            _comparison.Unsure();
            return;
        }

        if (!value.Value.IsKnown || !sql.Value.IsKnown)
        {
            _comparison.Unsure();
            return;
        }

        _comparison.Calibration.Count("default");
        CompareText(Facet.DefaultValueSql, "default SQL", _property.DefaultValueSql, "default");
        if (_property.DefaultValueSql is not null || sql.Value.Value is not null) return;
        if (_property.Calls.Any(static call => call.Name == "HasDefaultValue" && call.Arguments.IsEmpty)) return;
        var after = InProvider(value.Value.Value);
        if (_property.DefaultValue is not { } literal)
        {
            if (value.Value.Value is not null) Report("default", "none", Words(value.Value.Value), value.Location);
        }
        else if (value.Value.Value is null)
        {
            Report("default", literal.ToString(), "none", value.Location);
        }
        else if (Literal(literal) is { } before && after is not null)
        {
            if (!AreEqual(before, after)) Report("default", literal.ToString(), Words(after), value.Location);
        }
        else
        {
            _comparison.Unsure("the default in the migrations is no literal", "the default of " + _subject, _comparison.Locate(value.Location, _places));
        }
    }

    /// <summary>A constant as the snapshot has it: an enum that is stored as text, by its name.</summary>
    private object? InProvider(object? value)
    {
        if (value is null || _facts.ProviderType is not { IsKnown: true, Value: { } provider }) return null;
        if (_facts.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type && provider.SpecialType == SpecialType.System_String)
        {
            return type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && AreEqual(member.ConstantValue!, value))?.Name;
        }

        return _facts.IsConverted && _facts.Type.TypeKind != TypeKind.Enum && !SymbolEqualityComparer.Default.Equals(provider, _facts.Type) ? null : value;
    }

    private static object? Literal(ExpressionSyntax expression) => SnapshotLiteral.Read(expression);

    /// <summary>Whether two constants are one value, in whatever number type.</summary>
    public static bool AreEqual(object one, object other)
    {
        if (one is string or bool or char || other is string or bool or char) return string.Equals(Convert.ToString(one, CultureInfo.InvariantCulture), Convert.ToString(other, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (one is float or double || other is float or double) return Convert.ToDouble(one, CultureInfo.InvariantCulture).Equals(Convert.ToDouble(other, CultureInfo.InvariantCulture));
        return one is IConvertible && other is IConvertible ? Convert.ToDecimal(one, CultureInfo.InvariantCulture) == Convert.ToDecimal(other, CultureInfo.InvariantCulture) : one.Equals(other);
    }

    private void CompareText(Facet facet, string kind, string? before, string? calibrated = null)
    {
        var fact = _facts.Find(facet);
        if (!fact.Value.IsKnown)
        {
            _comparison.Unsure();
            return;
        }

        _comparison.Calibration.Count(calibrated ?? kind);
        if (!string.Equals(Lines(before), Lines(fact.Value.Value as string), StringComparison.Ordinal)) Report(kind, Quoted(before), Quoted(fact.Value.Value as string), fact.Location);
    }

    private void CompareStored()
    {
        if (_property.ComputedColumnSql is null || _facts.Find(Facet.ComputedColumnSql) is not { Value: { IsKnown: true, Value: string } } computed) return;
        if (_facts.Find(Facet.IsStored).Value is not { IsKnown: true, Value: var isStored }) return;

        // EF Core writes what was said only.
        var before = _property.Calls.FirstOrDefault(static call => call.Name == "HasComputedColumnSql")?.Truth(1);
        if ((isStored as bool? ?? false) != (before ?? false)) Report("computed column", before == true ? "stored" : "computed on reading", isStored is true ? "stored" : "computed on reading", computed.Location);
    }

    private void CompareOrder()
    {
        var order = _facts.Find(Facet.ColumnOrder);
        if (order.Value.IsKnown && order.Value.Value as int? != _property.ColumnOrder) Report("column order", Words(_property.ColumnOrder), Words(order.Value.Value as int?), order.Location);
    }

    /// <summary>Whether the database numbers the rows. Of what it generates otherwise, nothing is to be seen in the schema.</summary>
    private void CompareGeneration()
    {
        var generated = _facts.Find(Facet.ValueGenerated);
        if (!generated.Value.IsKnown || _facts.IsConverted || _property.DefaultValue is not null || _property.DefaultValueSql is not null || _property.ComputedColumnSql is not null) return;
        if (_facts.Type.SpecialType is not (SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64)) return;
        if (_facts.Find(Facet.DefaultValue).IsSaid || _facts.Find(Facet.DefaultValueSql).IsSaid || _facts.Find(Facet.ComputedColumnSql).IsSaid) return;
        var isKey = _entity.Key?.Properties is [var only] && only == _property.Name;
        if (!isKey && _comparison.Snapshot.Provider is not ("SqlServer" or "Npgsql")) return;
        if (_entity.Key?.Properties.Contains(_property.Name) == true && !isKey) return;
        if (_entity.ForeignKeys.Any(foreignKey => foreignKey.Properties.Contains(_property.Name))) return;
        if (!generated.IsSaid && (isKey || _property.ValueGenerated is null))
        {
            // By convention, a key of one number is numbered.
            if (!isKey || _entity.IsOwned || _property.ValueGenerated == "ValueGeneratedOnAdd" || _comparison.Tables.IsShared(_entity) || _entity.BaseType is not null) return;
            if (_property.ValueGenerated is not null) return;
            Report("numbering", "by the application", "by the database", null);
            return;
        }

        var before = _property.ValueGenerated == "ValueGeneratedOnAdd";
        var after = generated.Value.Value as string == "OnAdd";
        if (before != after && _property.ValueGenerated is null or "ValueGeneratedOnAdd") Report("numbering", before ? "by the database" : "by the application", after ? "by the database" : "by the application", generated.Location);
    }

    private void Report(string kind, string? was, string? isNow, Location? said)
        => _comparison.Report(kind, kind, _subject, was, isNow, _comparison.Locate(said, _places));

    private static int? Positive(object? length) => length is int and > 0 and var number ? number : null;

    private static string? Lines(string? text) => text?.Replace("\r\n", "\n");

    private static string Quoted(string? text) => text is null ? "none" : "'" + text + "'";

    private static string Words(object? value) => value switch { null => "none", string text => Quoted(text), bool truth => truth ? "true" : "false", _ => Convert.ToString(value, CultureInfo.InvariantCulture) };

    private static string Words(int? precision, int? scale) => precision is null ? "none" : scale is null ? $"({precision})" : $"({precision}, {scale})";
}
