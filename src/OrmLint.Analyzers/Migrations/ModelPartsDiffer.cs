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
    private static readonly ImmutableHashSet<string> s_sequence = ImmutableHashSet.Create(StringComparer.Ordinal, "StartsAt", "IncrementsBy", "HasMin", "HasMax", "IsCyclic");

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

        var before = InSnapshot(comparison.Snapshot).ToList();
        foreach (var sequence in said)
        {
            var known = before.Find(other => string.Equals(other.Name, sequence.Name.Value, StringComparison.Ordinal));
            if (known is null) Report(comparison, sequence.Name.Value!, isAdded: true, sequence.Location);
            else CompareSequence(comparison, sequence, known);
        }

        // Sequences for keys are made by providers.
        var isByProvider = comparison.Snapshot.Entities.SelectMany(static entity => entity.Properties).SelectMany(static property => property.Calls).Any(static call => call.Name is "UseHiLo" or "UseSequence");
        foreach (var gone in before.Where(other => !isByProvider && !said.Exists(sequence => sequence.Name.Is(other.Name)))) Report(comparison, gone.Name, isAdded: false, null);
    }

    private static void CompareSequence(Comparison comparison, SequenceConfiguration sequence, SnapshotSequence before)
    {
        var subject = $"the sequence '{before.Name}'";
        if (before.Type is { } type && type != sequence.Type) comparison.Report("sequence", "type", subject, type, sequence.Type, comparison.Locate(sequence.Location));
        foreach (var facet in s_sequence)
        {
            var was = before.Facets.TryGetValue(facet, out var value) ? value : null;
            if (!sequence.Facets.TryGetValue(facet, out var said)) said = Fact<object?>.Known(null);
            if (!said.IsKnown) continue;
            var isNow = said.Value is bool truth && facet != "IsCyclic" ? null : said.Value;
            var whenLeftOut = facet switch { "StartsAt" or "IncrementsBy" => (object)1, "IsCyclic" => false, _ => null };
            if (AreEqual(was ?? whenLeftOut, isNow ?? whenLeftOut)) continue;
            comparison.Report("sequence", facet, subject, Text(was ?? whenLeftOut), Text(isNow ?? whenLeftOut), comparison.Locate(sequence.Location));
        }
    }

    private static bool AreEqual(object? one, object? other) => one is null || other is null ? ReferenceEquals(one, other) : SnapshotLiteral.AreEqual(one, other);

    private static string Text(object? value) => value is null ? "none" : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static void Report(Comparison comparison, string name, bool isAdded, Location? place)
    {
        if (comparison.Locate(place, comparison.Home) is { } location) comparison.Report(new PartChanged("sequence", $"The sequence '{name}'", isAdded, name, location));
    }

    /// <summary>The calls on the model are one after the other: those after <c>HasSequence</c> are of the sequence.</summary>
    private static IEnumerable<SnapshotSequence> InSnapshot(SnapshotModel snapshot)
    {
        SnapshotSequence? sequence = null;
        foreach (var call in snapshot.Calls)
        {
            if (call.Name == "HasSequence")
            {
                if (sequence is not null) yield return sequence;
                sequence = call.Text(0) is { } name ? new SnapshotSequence(name, call.TypeArguments.FirstOrDefault()) : null;
            }
            else if (sequence is not null && s_sequence.Contains(call.Name))
            {
                sequence.Facets[call.Name] = call.Arguments.IsEmpty ? true : SnapshotLiteral.Read(call.Arguments[0]);
            }
        }

        if (sequence is not null) yield return sequence;
    }

    private sealed record SnapshotSequence(string Name, string? Type)
    {
        public Dictionary<string, object?> Facets { get; } = new(StringComparer.Ordinal);
    }
}
