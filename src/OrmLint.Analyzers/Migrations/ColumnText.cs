using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the next snapshot says of a column that differs: all of its facets, as EF Core's <c>CSharpSnapshotGenerator</c> writes them.</summary>
internal static class ColumnText
{
    /// <summary>The edit of a property; null where not all that is said of it is known.</summary>
    public static ImmutableArray<SnapshotEdit>? Edit(ComparedColumn column)
        => IsTypeKnown(column) && After(column.Property, column.Facts, column.Conventional, (facets, isRowVersion) => StoreTypeDiffer.Next(column, facets, isRowVersion)) is { } after
            ? SnapshotEdit.Of(column.Entity, other => other.With(column.Property.Name, after)).AddRange(Followers(column, after(column.Property))) : null;

    /// <summary>The edits of foreign keys that lead to the column, which have its type: those without a property in the class, and others as long as the CLR type stays.</summary>
    private static IEnumerable<SnapshotEdit> Followers(ComparedColumn column, SnapshotProperty after)
    {
        var (comparison, before) = (column.Comparison, column.Property);
        foreach (var dependent in comparison.Snapshot.Entities)
        {
            foreach (var foreignKey in dependent.ForeignKeys.Where(key => key.Principal == column.Entity.Name))
            {
                var position = (foreignKey.PrincipalKey.IsEmpty ? column.Entity.Key?.Properties ?? foreignKey.PrincipalKey : foreignKey.PrincipalKey).IndexOf(before.Name);
                if (position < 0 || dependent.Find(foreignKey.Properties[position]) is not { MaxLength: null } property || property.ColumnType != before.ColumnType) continue;
                var isShadow = comparison.Model.Find(dependent.Name) is not { } known || !comparison.Model.Shapes.Of(known.Type).Members.ContainsKey(property.Name);
                if (!isShadow && after.ClrType != before.ClrType) continue;
                yield return new EntityEdit(dependent, entity => entity.With(property.Name, other => other with { ClrType = after.ClrType.TrimEnd('?') + (other.ClrType.EndsWith("?", StringComparison.Ordinal) ? "?" : ""), ColumnType = after.ColumnType }));
            }
        }
    }

    /// <summary>Whether a store type that is chosen newly is one that the provider is known to take for the CLR type.</summary>
    private static bool IsTypeKnown(ComparedColumn column)
        => column.Facts.Find(Facet.ColumnType).Value.Value is not string named || named == column.Property.ColumnType || (column.Facts.ProviderType is { IsKnown: true, Value: { } type } && StoreTypes.CanBe(type, named, column.Comparison.Snapshot.Provider));

    /// <summary>Makes a property what the source says of its column; null where not all of it is known.</summary>
    /// <param name="before">The property in the snapshot.</param>
    /// <param name="facts">What the source says of it.</param>
    /// <param name="conventional">The column's name by convention.</param>
    /// <param name="typeOf">The store type by facets, and whether it is the row's version.</param>
    public static Func<SnapshotProperty, SnapshotProperty>? After(SnapshotProperty before, ColumnFacts facts, string conventional, Func<StoreFacets, bool, StoreType?> typeOf)
    {
        var said = new Dictionary<Facet, ColumnFact>();
        foreach (Facet facet in Enum.GetValues(typeof(Facet)))
        {
            if (facet is Facet.Required or Facet.ProviderType or Facet.Schema) continue;
            var fact = facts.Find(facet);
            if (!fact.Value.IsKnown) return null;
            said.Add(facet, fact);
        }

        if (Value<int?>(Facet.MaxLength) is <= 0) return null;
        var sizes = new StoreFacets(Value<int?>(Facet.MaxLength), Value<int?>(Facet.Precision), Value<int?>(Facet.Scale), Value<bool?>(Facet.Unicode)) { IsFixed = Value<bool?>(Facet.FixedLength) == true };
        var isRowVersion = Value<bool?>(Facet.RowVersion) == true;
        var type = typeOf(sizes, isRowVersion);
        if (Value<string?>(Facet.ColumnType) is { } named)
        {
            // A chosen type may have a CLR type of its own.
            type = type is { } usual ? usual with { ColumnType = named } : facts.IsConverted ? null : new StoreType(before.ClrType.TrimEnd('?'), named);
        }

        if (type is not { } store) return null;
        var literal = said[Facet.DefaultValue].Value.Value is { } value ? Literal(DefaultDiffer.InProvider(facts, value), store.ClrType) : null;
        if (said[Facet.DefaultValue].Value.Value is not null && literal is null) return null;
        var name = Value<string?>(Facet.ColumnName) ?? conventional;
        return property => Typed(property, store) with
        {
            MaxLength = sizes.MaxLength,
            Precision = sizes.Precision,
            Scale = sizes.Scale,
            IsUnicode = sizes.IsUnicode,
            IsFixedLength = sizes.IsFixed,

            // What it is called by convention is not written; an owned type's own name is none.
            ColumnName = name == conventional && before.ColumnName != name ? null : name,
            ColumnOrder = Value<int?>(Facet.ColumnOrder),
            DefaultValue = literal,
            DefaultValueSql = Value<string?>(Facet.DefaultValueSql),
            ComputedColumnSql = Value<string?>(Facet.ComputedColumnSql),
            IsStored = Value<bool?>(Facet.IsStored),
            Comment = Value<string?>(Facet.Comment),
            Collation = Value<string?>(Facet.Collation),
            IsConcurrencyToken = property.IsConcurrencyToken || isRowVersion,
            ValueGenerated = Generated(before, said, isRowVersion),
        };

        T? Value<T>(Facet facet) => said[facet].Value.Value is T known ? known : default;
    }

    /// <summary>The property with another type; it allows null as before.</summary>
    private static SnapshotProperty Typed(SnapshotProperty property, StoreType store)
    {
        if (property.ClrType.TrimEnd('?') == store.ClrType) return property with { ColumnType = store.ColumnType };
        var isReference = SnapshotType.AllowsNull(store.ClrType) == true;
        var allowsNull = property.AllowsNull == true;
        return property with { ClrType = store.ClrType + (!isReference && allowsNull ? "?" : ""), IsRequired = isReference && !allowsNull, ColumnType = store.ColumnType };
    }

    private static string? Generated(SnapshotProperty before, Dictionary<Facet, ColumnFact> said, bool isRowVersion)
    {
        if (said[Facet.ValueGenerated].Value.Value is string explicitly) return explicitly == "Never" ? null : "ValueGenerated" + explicitly;
        if (isRowVersion || said[Facet.ComputedColumnSql].Value.Value is not null) return "ValueGeneratedOnAddOrUpdate";
        if (said[Facet.DefaultValue].Value.Value is not null || said[Facet.DefaultValueSql].Value.Value is not null) return "ValueGeneratedOnAdd";

        // What a default or a computation brought goes with it.
        return before.DefaultValue is not null || before.DefaultValueSql is not null || before.ComputedColumnSql is not null ? null : before.ValueGenerated;
    }

    /// <summary>A constant as EF Core writes it, of the type that the provider gets to see; null where that is not known.</summary>
    public static ExpressionSyntax? Literal(object? value, string clrType)
    {
        try
        {
            var text = (clrType, value) switch
            {
                (_, null) => null,
                ("string", string literal) => SymbolText(literal),
                ("bool", bool truth) => truth ? "true" : "false",
                ("int", not (string or bool)) => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
                ("long", not (string or bool)) => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "L",
                ("short" or "byte", not (string or bool)) => $"({clrType}){Convert.ToInt16(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}",
                ("decimal", decimal number) => number.ToString(CultureInfo.InvariantCulture) + "m",
                ("decimal", int number) => number.ToString(CultureInfo.InvariantCulture) + "m",
                ("double", double number) when !double.IsNaN(number) && !double.IsInfinity(number) => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)),
                _ => null,
            };
            return text is null ? null : SyntaxFactory.ParseExpression(text);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string SymbolText(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\0", "\\0").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\"", "\\\"") + "\"";

    private static string WithPoint(string number) => number.IndexOfAny(new[] { '.', 'E', 'e' }) < 0 ? number + ".0" : number;
}
