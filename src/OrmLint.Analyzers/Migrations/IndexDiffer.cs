using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Compares the indexes of an entity type: those that code and <c>[Index]</c> name. Those on foreign keys are there by convention.</summary>
internal static class IndexDiffer
{
    /// <summary>Compares the indexes.</summary>
    public static void Compare(Comparison comparison, ComparedEntity compared)
    {
        if (compared.IsForeign || compared.Unknown.HasFlag(ModelAspects.Relations))
        {
            comparison.TakeAsBefore();
            return;
        }

        var said = Said(compared).ToList();
        if (comparison.Model.Configuration.Any.Indexes.Count > 0 || said.Exists(static index => index.Certainty != Certainty.Yes || index.Properties.Contains(null)))
        {
            comparison.Unsure("it is not certain which indexes are named", compared.Subject, compared.Locate(said.FirstOrDefault()?.Location));
            return;
        }

        var left = compared.Entity.Indexes.ToList();
        foreach (var index in Merge(said))
        {
            comparison.Calibration.Count("index");
            var before = left.Find(other => index.Properties.SequenceEqual(other.Properties) && index.ModelName.IsKnown && index.ModelName.Value == other.ModelName) ?? left.Find(other => index.Properties.SequenceEqual(other.Properties));
            if (before is not null)
            {
                left.Remove(before);
                Compare(comparison, compared, index, before);
            }
            else if (compared.Locate(index.Location) is { } location)
            {
                comparison.Report(new PartChanged("index", Words(compared, index.Properties), IsAdded: true, Name(compared, index.Properties), location).With(IndexText.Added(compared, index)));
            }
        }

        foreach (var before in left) CompareUnsaid(comparison, compared, before);
    }

    /// <summary>The indexes that code and attributes name.</summary>
    public static IEnumerable<IndexConfiguration> Said(ComparedEntity compared) => compared.Said.SelectMany(static one => one.Indexes).Concat(compared.OwnTypes().SelectMany(Attributes));

    /// <summary>An index of the snapshot that nothing in the source names.</summary>
    private static void CompareUnsaid(Comparison comparison, ComparedEntity compared, SnapshotIndex before)
    {
        if (compared.Entity.ForeignKeys.FirstOrDefault(foreignKey => foreignKey.Properties.SequenceEqual(before.Properties)) is { } conventional)
        {
            // Unique although it is the many side: an index made it so.
            if (before.IsUnique && !conventional.IsUnique) comparison.Report("index", "uniqueness", Lower(compared, before.Properties), "unique", "not unique", compared.Locate(null), IndexText.Changed(compared, before, static index => index with { IsUnique = false, Filter = null }));
            return;
        }

        // It goes with its column; an owned type's is on the key of its owner.
        if (compared.IsPart && before.Properties.All(property => compared.Property(property) is null)) return;
        if (!before.Properties.All(compared.Has) || before.Properties.Any(static property => property.IndexOf('.') >= 0)) return;
        if (compared.Locate(null) is { } location) comparison.Report(new PartChanged("index", Words(compared, before.Properties), IsAdded: false, Name(compared, before.Properties), location).With(IndexText.Removed(compared, before)));
    }

    private static void Compare(Comparison comparison, ComparedEntity compared, IndexConfiguration index, SnapshotIndex before)
    {
        if (index.HasMore) comparison.Unsure();
        var subject = Lower(compared, index.Properties);
        var isOneToOne = compared.Entity.ForeignKeys.Any(foreignKey => foreignKey.IsUnique && foreignKey.Properties.SequenceEqual(before.Properties));
        if (index.IsUnique is { IsKnown: true, Value: var isUnique } && isUnique != before.IsUnique && !(isOneToOne && !isUnique))
        {
            comparison.Report("index", "uniqueness", subject, before.IsUnique ? "unique" : "not unique", isUnique ? "unique" : "not unique", compared.Locate(index.Location), IndexText.Changed(compared, before, index));
        }

        if (index.Filter is { IsKnown: true, Value: var filter } ? filter != before.Filter : index.Filter is null && before.Filter is not null && before.Filter.IndexOf("IS NOT NULL", StringComparison.Ordinal) < 0)
        {
            comparison.Report("index", "filter", subject, before.Filter ?? "none", index.Filter?.Value ?? "none", compared.Locate(index.Location), IndexText.Changed(compared, before, index));
        }

        if (index.Descending is { IsKnown: true, Value: var descending } && !Directions(descending, index.Properties.Count).SequenceEqual(Directions(before.Descending.IsDefault ? null : before.Descending, index.Properties.Count)))
        {
            comparison.Report("index", "direction", subject, "another", "changed", compared.Locate(index.Location), IndexText.Changed(compared, before, index));
        }

        CompareName(comparison, compared, index, before, subject);
    }

    private static void CompareName(Comparison comparison, ComparedEntity compared, IndexConfiguration index, SnapshotIndex before, string subject)
    {
        if (!index.Name.IsKnown || index.Name.Value == before.Name || comparison.Tables.TableOf(compared.Entity) is not { } table) return;
        var conventional = "IX_" + table + "_" + string.Join("_", index.Properties.Select(property => compared.Entity.Find(property!)?.Column ?? property));
        var (was, isNow) = (before.Name ?? conventional, index.Name.Value ?? conventional);
        if (string.Equals(was, isNow, StringComparison.OrdinalIgnoreCase) || conventional.Length > 60 || compared.IsPart) return;
        if (index.Name.Value is null && ColumnWords.IsRespelled(was, isNow)) return;
        comparison.Report("index", "name", subject, $"'{was}'", $"'{isNow}'", compared.Locate(index.Location), IndexText.Changed(compared, before, index));
    }

    private static IEnumerable<bool> Directions(IReadOnlyList<bool>? descending, int count)
        => Enumerable.Range(0, count).Select(position => descending is not null && (descending.Count == 0 || (position < descending.Count && descending[position])));

    /// <summary>The same index may be named by an attribute and by code, which then has the last word.</summary>
    public static IEnumerable<IndexConfiguration> Merge(List<IndexConfiguration> said)
    {
        var merged = new List<IndexConfiguration>();
        foreach (var index in said)
        {
            if (!merged.Exists(other => other.Properties.SequenceEqual(index.Properties) && other.ModelName.IsKnown && index.ModelName.IsKnown && other.ModelName.Value == index.ModelName.Value)) merged.Add(index);
        }

        return merged;
    }

    private static IEnumerable<IndexConfiguration> Attributes(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "IndexAttribute", ContainingNamespace: { } space } || space.ToDisplayString() != "Microsoft.EntityFrameworkCore") continue;
            var name = Named(attribute, "Name") as string;
            var isDescending = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "IsDescending").Value;
            yield return new IndexConfiguration(KeyDiffer.Names(attribute).ToList(), Certainty.Yes, KeyDiffer.Place(attribute) ?? Location.None)
            {
                Name = name,
                ModelName = name,
                IsUnique = Named(attribute, "IsUnique") is true,
                Descending = Named(attribute, "AllDescending") is true ? Fact<IReadOnlyList<bool>?>.Known(ImmutableArray<bool>.Empty)
                    : isDescending is { Kind: TypedConstantKind.Array, IsNull: false } ? Fact<IReadOnlyList<bool>?>.Known(isDescending.Values.Select(static value => value.Value is true).ToList())
                    : Fact<IReadOnlyList<bool>?>.Known(null),
            };
        }
    }

    private static object? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array) return argument.Value.Value;
        }

        return null;
    }

    private static string Words(ComparedEntity compared, IEnumerable<string?> properties) => $"The index {ComparedEntity.List(properties)} of {compared.Subject}";

    private static string Lower(ComparedEntity compared, IEnumerable<string?> properties) => $"the index {ComparedEntity.List(properties)} of {compared.Subject}";

    private static string Name(ComparedEntity compared, IEnumerable<string?> properties) => compared.Known.Type.Name + string.Concat(properties) + "Index";
}
