using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Compares what a model has beside its entity types: the default schema, the collation, sequences.</summary>
internal static class ModelPartsDiffer
{
    /// <summary>Compares the parts of the model.</summary>
    public static void Compare(Comparison comparison)
    {
        var configuration = comparison.Model.Configuration;
        if (configuration.Any.Unknown.HasFlag(ModelAspects.Names) || configuration.Any.Unknown.HasFlag(ModelAspects.Facets)) return;
        CompareFacet(comparison, Facet.Schema, "default schema", comparison.Snapshot.DefaultSchema);
        CompareFacet(comparison, Facet.Collation, "collation", comparison.Snapshot.Calls.FirstOrDefault(static call => call.Name == "UseCollation")?.Text(0));
        if (!configuration.HasGeneratedParts) CompareSequences(comparison);
    }

    private static void CompareFacet(Comparison comparison, Facet facet, string what, string? before)
    {
        var said = comparison.Model.Configuration.Model.Find(facet);
        if (said is { Value.IsKnown: false }) return;
        var after = said?.Value.Value as string;
        if (string.Equals(before, after, StringComparison.Ordinal)) return;

        // A default schema that no table is in has no effect.
        var isUsed = comparison.Snapshot.Entities.Any(static entity => entity is { Table: not null, Schema: null, IsExcluded: false });
        if (facet == Facet.Schema && !isUsed) return;
        comparison.Report(what, what, "the model", before is null ? "none" : $"'{before}'", after is null ? "none" : $"'{after}'", comparison.Locate(said?.Location, comparison.Home), facet == Facet.Collation ? ImmutableArray.Create<SnapshotEdit>(new ModelSetting("UseCollation", after)) : Moved(comparison, before, after));
    }

    /// <summary>The edits by which tables without a schema get one; null where some may have been in the default one for another reason.</summary>
    private static ImmutableArray<SnapshotEdit>? Moved(Comparison comparison, string? before, string? after)
    {
        if (before is not null || after is null) return null;
        var tables = comparison.Snapshot.Entities.SelectMany(All).Where(static entity => entity is { Table: not null, Schema: null, HasNullSchema: false, IsMappedOtherwise: false });
        return tables.Select(entity => (SnapshotEdit)new EntityEdit(entity, other => other with { Schema = after })).Prepend(new ModelSetting("HasDefaultSchema", after)).ToImmutableArray();

        static IEnumerable<SnapshotEntity> All(SnapshotEntity entity) => entity.Owned.SelectMany(All).Prepend(entity);
    }

    private static void CompareSequences(Comparison comparison)
    {
        var said = comparison.Model.Configuration.Sequences;
        if (said.Exists(static sequence => sequence.Certainty != Certainty.Yes || !sequence.Name.IsKnown))
        {
            comparison.Unsure("it is not certain which sequences are named", "the sequences", comparison.Locate(comparison.Home));
            return;
        }

        var before = comparison.Snapshot.Sequences;
        foreach (var sequence in said)
        {
            var known = before.FirstOrDefault(other => string.Equals(other.Name, sequence.Name.Value, StringComparison.Ordinal));
            if (known is null) Report(comparison, sequence.Name.Value!, isAdded: true, sequence.Location, sequence.IsOfKeys ? null : Edit(null, After(sequence)));
            else CompareSequence(comparison, sequence, known);
        }

        // Sequences for keys are made by providers.
        var isByProvider = comparison.Snapshot.Entities.SelectMany(static entity => entity.Properties).SelectMany(static property => property.Calls).Any(static call => call.Name is "UseHiLo" or "UseSequence");
        foreach (var gone in before.Where(other => !isByProvider && !said.Exists(sequence => sequence.Name.Is(other.Name)))) Report(comparison, gone.Name, isAdded: false, null, ImmutableArray.Create<SnapshotEdit>(new SequenceEdit(gone, null)));
    }

    private static void CompareSequence(Comparison comparison, SequenceConfiguration sequence, SnapshotSequence before)
    {
        var subject = $"the sequence '{before.Name}'";
        var after = After(sequence);
        var edits = before.IsWhole && after.Schema == before.Schema && !sequence.IsOfKeys ? Edit(before, after) : null;
        if (edits is null && !sequence.IsOfKeys) comparison.Unsure();
        Compare("type", before.ClrType, after.ClrType, isKnown: true);
        Compare("StartsAt", Text(before.StartsAt), Text(after.StartsAt), IsKnown(sequence, "StartsAt"));
        Compare("IncrementsBy", Text(before.IncrementsBy), Text(after.IncrementsBy), IsKnown(sequence, "IncrementsBy"));
        Compare("HasMin", Text(before.Min), Text(after.Min), IsKnown(sequence, "HasMin"));
        Compare("HasMax", Text(before.Max), Text(after.Max), IsKnown(sequence, "HasMax"));
        Compare("IsCyclic", before.IsCyclic ? "true" : "false", after.IsCyclic ? "true" : "false", IsKnown(sequence, "IsCyclic"));

        void Compare(string what, string? was, string? isNow, bool isKnown)
        {
            if (isKnown && was != isNow) comparison.Report("sequence", what, subject, was, isNow, comparison.Locate(sequence.Location), edits);
        }
    }

    private static bool IsKnown(SequenceConfiguration sequence, string facet) => !sequence.Facets.TryGetValue(facet, out var said) || said.IsKnown;

    /// <summary>The sequence as the next snapshot has it; not whole where something that is said of it could not be read.</summary>
    private static SnapshotSequence After(SequenceConfiguration said)
        => said.Facets.Aggregate(new SnapshotSequence(said.Name.Value!) { ClrType = said.Type, Schema = said.Schema.Value, IsWhole = said.Schema.IsKnown }, static (sequence, facet) => sequence.With(facet.Key, facet.Value.Value));

    private static ImmutableArray<SnapshotEdit>? Edit(SnapshotSequence? before, SnapshotSequence after) => after.IsWhole ? ImmutableArray.Create<SnapshotEdit>(new SequenceEdit(before, after)) : null;

    private static string Text(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static void Report(Comparison comparison, string name, bool isAdded, Location? place, ImmutableArray<SnapshotEdit>? edits)
    {
        if (comparison.Locate(place, comparison.Home) is { } location) comparison.Report(new PartChanged("sequence", $"The sequence '{name}'", isAdded, name, location).With(edits));
    }
}
