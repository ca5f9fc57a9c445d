using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// Compares what a column is like with the snapshot: what <c>MigrationsModelDiffer</c> (EF Core 8 to 10) compares of it, which is its store
/// type rather than length and precision, its default, its computation, comment, collation and order, and whether it is numbered.
/// </summary>
internal static class ColumnDiffer
{
    /// <summary>Compares the column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isNameUnknown">Whether code that could not be read may name it.</param>
    public static void Compare(ComparedColumn column, bool isNameUnknown)
    {
        if (isNameUnknown) column.TakeAsBefore();
        else CompareName(column);

        if (column.Facts.IsUnknown)
        {
            column.TakeAsBefore();
            return;
        }

        StoreTypeDiffer.Compare(column);
        DefaultDiffer.Compare(column);
        column.CompareText(Facet.ComputedColumnSql, "computed column SQL", column.Property.ComputedColumnSql);
        CompareStored(column);
        column.CompareText(Facet.Comment, "comment", column.Property.Comment);
        column.CompareText(Facet.Collation, "collation", column.Property.Collation);
        CompareOrder(column);
        CompareGeneration(column);
    }

    private static void CompareName(ComparedColumn column)
    {
        var name = column.Facts.Find(Facet.ColumnName);
        if (!name.Value.IsKnown)
        {
            column.TakeAsBefore();
            return;
        }

        column.Comparison.Calibration.Count("column name");
        var said = name.Value.Value as string;
        var (was, isNow) = (column.Property.ColumnName ?? column.Conventional, said ?? column.Conventional);
        if (was == isNow) return;
        if (said is null && (ColumnWords.IsRespelled(column.Property.Name, was) || was.EndsWith("_" + column.Property.Name, StringComparison.OrdinalIgnoreCase) || was.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == column.Property.Name) && was != column.Property.Name)
        {
            // A convention or a plug-in spells names in another way; EF Core itself tells columns of one name apart.
            column.Comparison.UnsureOfColumn(column.Subject, column.Place(null));
            return;
        }

        column.Report("column name", ComparedColumn.Quoted(was), ComparedColumn.Quoted(isNow), name.Location);
    }

    private static void CompareStored(ComparedColumn column)
    {
        if (column.Property.ComputedColumnSql is null || column.Facts.Find(Facet.ComputedColumnSql) is not { Value: { IsKnown: true, Value: string } } computed) return;
        if (column.Facts.Find(Facet.IsStored).Value is not { IsKnown: true, Value: var isStored }) return;

        // EF Core writes what was said only.
        var before = column.Property.Calls.FirstOrDefault(static call => call.Name == "HasComputedColumnSql")?.Truth(1);
        if ((isStored as bool? ?? false) != (before ?? false)) column.Report("computed column", before == true ? "stored" : "computed on reading", isStored is true ? "stored" : "computed on reading", computed.Location);
    }

    private static void CompareOrder(ComparedColumn column)
    {
        var order = column.Facts.Find(Facet.ColumnOrder);
        if (order.Value.IsKnown && order.Value.Value as int? != column.Property.ColumnOrder) column.Report("column order", ComparedColumn.Words(column.Property.ColumnOrder), ComparedColumn.Words(order.Value.Value as int?), order.Location);
    }

    /// <summary>Whether the database numbers the rows. Of what it generates otherwise, nothing is to be seen in the schema.</summary>
    private static void CompareGeneration(ComparedColumn column)
    {
        var generated = column.Facts.Find(Facet.ValueGenerated);
        if (!generated.Value.IsKnown || column.Facts.IsConverted || column.Property.DefaultValue is not null || column.Property.DefaultValueSql is not null || column.Property.ComputedColumnSql is not null) return;
        if (column.Facts.Type.SpecialType is not (SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64)) return;
        if (column.Facts.Find(Facet.DefaultValue).IsSaid || column.Facts.Find(Facet.DefaultValueSql).IsSaid || column.Facts.Find(Facet.ComputedColumnSql).IsSaid) return;
        var isKey = column.Entity.Key?.Properties is [var only] && only == column.Property.Name;
        if (!isKey && column.Comparison.Snapshot.Provider is not ("SqlServer" or "Npgsql")) return;
        if (column.Entity.Key?.Properties.Contains(column.Property.Name) == true && !isKey) return;
        if (SnapshotRoles.Of(column.Entity).IsForeignKey(column.Property.Name)) return;
        if (!generated.IsSaid && (isKey || column.Property.ValueGenerated is null))
        {
            // By convention, a key of one number is numbered.
            if (!isKey || column.Entity.IsOwned || column.Property.ValueGenerated == "ValueGeneratedOnAdd" || column.Comparison.Tables.IsShared(column.Entity) || column.Entity.BaseType is not null) return;
            if (column.Property.ValueGenerated is not null) return;
            column.Report("numbering", "by the application", "by the database", null);
            return;
        }

        var before = column.Property.ValueGenerated == "ValueGeneratedOnAdd";
        var after = generated.Value.Value as string == "OnAdd";
        if (before != after && column.Property.ValueGenerated is null or "ValueGeneratedOnAdd") column.Report("numbering", before ? "by the database" : "by the application", after ? "by the database" : "by the application", generated.Location);
    }
}
