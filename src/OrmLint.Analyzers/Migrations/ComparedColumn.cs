using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>A column of the snapshot with what the source says of it, and what to call it and where to point when they differ.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Entity">The entity type in the snapshot.</param>
/// <param name="Property">The property in the snapshot.</param>
/// <param name="Facts">What the source says of the column.</param>
/// <param name="Known">The entity type in the source.</param>
/// <param name="Symbol">The property in the source; null for a shadow one.</param>
/// <param name="Conventional">The name that the column has where nobody names it.</param>
internal sealed record ComparedColumn(Comparison Comparison, SnapshotEntity Entity, SnapshotProperty Property, ColumnFacts Facts, ModelEntity Known, IPropertySymbol? Symbol, string Conventional)
{
    /// <summary>What the property is called in messages.</summary>
    public string Subject => $"'{Known.Type.Name}.{Property.Name}'";

    /// <summary>Where to point: to what is said, or else to the property, its class or its set.</summary>
    public Location? Place(Location? said) => Comparison.Locate(said, Symbol, Known.Type, Known.Set);

    /// <summary>Records that something of the column could not be read, and is taken to be as the migrations say.</summary>
    public void TakeAsBefore()
    {
        Comparison.TakeAsBefore();
        Comparison.UnreadColumns.Add(Entity, Property);
    }

    /// <summary>Records that something of the column could not be read, with the reason.</summary>
    public void TakeAsBefore(string reason, string subject, Location? location)
    {
        TakeAsBefore();
        Comparison.TakeAsBefore(reason, subject, location);
    }

    /// <summary>Records that a facet differs.</summary>
    public void Report(string kind, string? was, string? isNow, Location? said) => Comparison.Report(kind, kind, Subject, was, isNow, Place(said), ColumnText.Edit(this));

    /// <summary>Compares a facet that is a text: whose line ends do not matter.</summary>
    /// <param name="facet">The facet.</param>
    /// <param name="kind">What it is called.</param>
    /// <param name="before">The text in the snapshot.</param>
    /// <param name="calibrated">What it counts as, where not as itself.</param>
    public void CompareText(Facet facet, string kind, string? before, string? calibrated = null)
    {
        var fact = Facts.Find(facet);
        if (!fact.Value.IsKnown)
        {
            TakeAsBefore();
            return;
        }

        Comparison.Calibration.Count(calibrated ?? kind);
        if (!string.Equals(Lines(before), Lines(fact.Value.Value as string), StringComparison.Ordinal)) Report(kind, Quoted(before), Quoted(fact.Value.Value as string), fact.Location);
    }

    /// <summary>A text as messages have it.</summary>
    public static string Quoted(string? text) => text is null ? "none" : "'" + text + "'";

    /// <summary>A constant as messages have it.</summary>
    public static string Words(object? value) => value switch { null => "none", string text => Quoted(text), bool truth => truth ? "true" : "false", _ => Convert.ToString(value, CultureInfo.InvariantCulture) };

    /// <summary>Precision and scale as messages have them.</summary>
    public static string Words(int? precision, int? scale) => precision is null ? "none" : scale is null ? $"({precision})" : $"({precision}, {scale})";

    private static string? Lines(string? text) => text?.Replace("\r\n", "\n");
}
