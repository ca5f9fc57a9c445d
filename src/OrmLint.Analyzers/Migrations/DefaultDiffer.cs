using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Compares the default of a column: a value, or SQL.</summary>
internal static class DefaultDiffer
{
    /// <summary>Compares the default.</summary>
    public static void Compare(ComparedColumn column)
    {
        var value = column.Facts.Find(Facet.DefaultValue);
        var sql = column.Facts.Find(Facet.DefaultValueSql);

        // Whatever it is: where there was none there is one now, and the other way round.
        if (value.IsSaid && !value.Value.IsKnown && column.Property is { DefaultValue: null, DefaultValueSql: null })
        {
            column.TakeAsBefore();
            return;
        }

        if (!value.Value.IsKnown || !sql.Value.IsKnown)
        {
            column.TakeAsBefore();
            return;
        }

        column.Comparison.Calibration.Count("default");
        column.CompareText(Facet.DefaultValueSql, "default SQL", column.Property.DefaultValueSql, "default");
        if (column.Property.DefaultValueSql is not null || sql.Value.Value is not null) return;
        if (column.Property.Calls.Any(static call => call.Name == "HasDefaultValue" && call.Arguments.IsEmpty)) return;
        var after = InProvider(column.Facts, value.Value.Value);
        if (column.Property.DefaultValue is not { } literal)
        {
            if (value.Value.Value is not null) column.Report("default", "none", ComparedColumn.Words(value.Value.Value), value.Location);
        }
        else if (value.Value.Value is null)
        {
            column.Report("default", literal.ToString(), "none", value.Location);
        }
        else if (SnapshotLiteral.Read(literal) is { } before && after is not null)
        {
            if (!SnapshotLiteral.AreEqual(before, after)) column.Report("default", literal.ToString(), ComparedColumn.Words(after), value.Location);
        }
        else
        {
            column.TakeAsBefore("the default in the migrations is no literal", "the default of " + column.Subject, column.Place(value.Location));
        }
    }

    /// <summary>A constant as the snapshot has it: an enum that is stored as text, by its name.</summary>
    public static object? InProvider(ColumnFacts facts, object? value)
    {
        if (value is null || facts.ProviderType is not { IsKnown: true, Value: { } provider }) return null;
        if (facts.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type && provider.SpecialType == SpecialType.System_String)
        {
            return type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && SnapshotLiteral.AreEqual(member.ConstantValue!, value))?.Name;
        }

        return facts.IsConverted && facts.Type.TypeKind != TypeKind.Enum && !SymbolEqualityComparer.Default.Equals(provider, facts.Type) ? null : value;
    }
}
