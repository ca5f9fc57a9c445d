using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// Compares relationships, beginning at what the snapshot has: whether its navigations are still there, which foreign key the source says
/// or EF Core would find (<c>ForeignKeyPropertyDiscoveryConvention</c>, EF Core 8 to 10), whether it is required, and what a delete does.
/// </summary>
internal sealed class RelationDiffer
{
    private readonly Comparison _comparison;
    private readonly EntityNavigations _navigations;
    private readonly SaidRelations _said;
    private readonly RelationFacetDiffer _facets;
    private readonly RelationPairing _pairing = new();
    private readonly JoinDiffer _joins;

    public RelationDiffer(Comparison comparison)
    {
        _comparison = comparison;
        _navigations = new EntityNavigations(comparison.Model);
        _said = new SaidRelations(comparison.Model.Configuration, _pairing);
        _facets = new RelationFacetDiffer(comparison, _navigations, _said);
        _joins = new JoinDiffer(comparison, _navigations, _said, _pairing);
    }

    private ContextModel Model => _comparison.Model;

    /// <summary>Compares all relationships.</summary>
    /// <param name="entities">The entity types of the snapshot.</param>
    /// <param name="added">Those that came, as the next snapshot has them: their relationships come with them.</param>
    public void Compare(IReadOnlyList<ComparedEntity> entities, IReadOnlyList<ComparedEntity> added)
    {
        if (Model.Configuration.Any.Unknown.HasFlag(ModelAspects.Relations))
        {
            _comparison.Unsure();
            return;
        }

        var byName = entities.ToDictionary(static entity => entity.Entity.Name, StringComparer.Ordinal);
        var removed = new HashSet<string>(_comparison.Changes.OfType<EntityRemoved>().Where(static change => change.IsKnownInDetail).Select(static change => change.Entity.Name), StringComparer.Ordinal);
        var open = new List<(ComparedEntity Dependent, SnapshotForeignKey Before, ComparedEntity Principal, EndState State)>();
        foreach (var dependent in entities)
        {
            foreach (var before in dependent.Entity.ForeignKeys)
            {
                // A derived type with a table of its own leads to that of its base.
                if (before.Principal == dependent.Entity.BaseType && before is { Navigation: null, Inverse: null }) continue;
                if (removed.Contains(before.Principal) && !IsUnread(dependent) && !dependent.IsForeign && RelationText.IsRemovable(dependent, before, null))
                {
                    // It goes with the entity type that it leads to.
                    _comparison.Follow(RelationText.Removed(dependent, before, null));
                    continue;
                }

                if (!byName.TryGetValue(before.Principal, out var principal) || IsUnread(dependent) || IsUnread(principal) || dependent.IsForeign || (principal.IsForeign && before is { Navigation: null, Inverse: null }))
                {
                    if (byName.ContainsKey(before.Principal)) _comparison.TakeAsBefore(dependent.Entity);
                    else _comparison.Unsure();
                    _pairing.Consume(dependent, before.Navigation);
                    if (byName.TryGetValue(before.Principal, out principal)) _pairing.Consume(principal, before.Inverse);
                    continue;
                }

                open.Add((dependent, before, principal, Ends(dependent, before, principal)));
            }
        }

        // What is there as it was first, so that what is left over is what came or went.
        foreach (var (dependent, before, principal, state) in open.Where(static one => one.State != EndState.Gone))
        {
            if (before.Navigation is { } forward && IsThere(dependent, forward, principal) != EndState.Gone) _pairing.Consume(dependent, forward);
            if (before.Inverse is { } back && IsThere(principal, back, dependent) != EndState.Gone) _pairing.Consume(principal, back);
        }

        _joins.Compare(byName);
        foreach (var (dependent, before, principal, state) in open)
        {
            if (state == EndState.There) CompareThere(dependent, before, principal);
            else if (state == EndState.Gone) CompareGone(dependent, before, principal);
            else _comparison.TakeAsBefore(dependent.Entity);
        }

        foreach (var entity in added) byName[entity.Entity.Name] = entity;
        new NewRelationDiffer(_comparison, _navigations, _said, _facets, _pairing, _joins, byName, added).Compare(entities.Concat(added));
    }

    internal static bool IsUnread(ComparedEntity entity) => entity.Unknown.HasFlag(ModelAspects.Relations) || entity.Unknown.HasFlag(ModelAspects.Properties) || !entity.Shape.IsWhole;

    /// <summary>Whether the relationship of the snapshot can still be recognized.</summary>
    private EndState Ends(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal)
    {
        var forward = before.Navigation is { } name ? IsThere(dependent, name, principal) : null;
        var back = before.Inverse is { } inverse ? IsThere(principal, inverse, dependent) : null;
        if (forward is EndState.Unknown || back is EndState.Unknown) return EndState.Unknown;
        if (forward is EndState.There || back is EndState.There) return EndState.There;
        if (forward is null && back is null)
        {
            var said = _said.Find(dependent, principal, null, null, before);
            if (said is { Certainty: Certainty.Yes }) return EndState.There;
            return said is null && Model.Configuration.Relations.TrueForAll(static relation => relation is { Certainty: Certainty.Yes, From: not null, To: not null }) && before.PrincipalKey.IsEmpty ? EndState.Gone : EndState.Unknown;
        }

        return EndState.Gone;
    }

    private EndState? IsThere(ComparedEntity entity, string name, ComparedEntity target)
    {
        if (_navigations.Find(entity.Known.Type, name) is { } navigation) return !navigation.IsCertain ? EndState.Unknown : RelationPairing.AreRelated(navigation.Target, target.Known.Type) ? EndState.There : EndState.Gone;
        if (!entity.Shape.Members.TryGetValue(name, out var member)) return EndState.Gone;

        // A field, or a property that code names or ignores.
        return entity.SaidOf(name).Any(static said => said.IsIgnored == Certainty.Yes) || (member is IPropertySymbol property && MappingAttributes.IsNotMapped(property)) ? EndState.Gone : EndState.Unknown;
    }

    /// <summary>A relationship of which a navigation is there: the other one may have another name now.</summary>
    private void CompareThere(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal)
    {
        var forward = before.Navigation is { } name && IsThere(dependent, name, principal) == EndState.Gone ? Replacement(dependent, principal, isCollection: false) : before.Navigation;
        var back = before.Inverse is { } inverse && IsThere(principal, inverse, dependent) == EndState.Gone ? Replacement(principal, dependent, isCollection: !before.IsUnique) : before.Inverse;
        if (forward == "" || back == "")
        {
            _comparison.Unsure("which navigation took the place of another could not be told", RelationFacetDiffer.Subject(dependent, null, principal, null), dependent.Locate(null));
            return;
        }

        if (forward is not null) _pairing.Consume(dependent, forward);
        if (back is not null) _pairing.Consume(principal, back);
        _facets.Compare(dependent, before, principal, forward, back);
    }

    /// <summary>The only navigation that is in no relationship yet: null if there is none, empty if there are several.</summary>
    private string? Replacement(ComparedEntity from, ComparedEntity to, bool isCollection)
    {
        var candidates = _navigations.Of(from.Known.Type).Where(navigation => !_pairing.IsMatched(from.Known.Type, navigation.Name) && RelationPairing.AreRelated(navigation.Target, to.Known.Type)).ToList();
        if (candidates.Count == 0) return null;
        if (candidates is [{ IsCertain: true } only] && only.IsCollection == isCollection) return only.Name;
        foreach (var candidate in candidates) _pairing.Consume(from, candidate.Name);
        return candidates is [{ IsCertain: true }] ? candidates[0].Name : "";
    }

    /// <summary>A relationship whose navigations are gone: by another name, or gone with them.</summary>
    private void CompareGone(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal)
    {
        var renamed = _navigations.Of(dependent.Known.Type).Where(navigation => !_pairing.IsMatched(dependent.Known.Type, navigation.Name) && RelationPairing.AreRelated(navigation.Target, principal.Known.Type)).ToList();
        var others = _navigations.Of(principal.Known.Type).Where(navigation => !_pairing.IsMatched(principal.Known.Type, navigation.Name) && RelationPairing.AreRelated(navigation.Target, dependent.Known.Type)).ToList();
        if (renamed.Concat(others).Any(static navigation => !navigation.IsCertain) || renamed.Count > 1 || others.Count > 1)
        {
            _comparison.Unsure("which navigation took the place of another could not be told", RelationFacetDiffer.Subject(dependent, null, principal, null), dependent.Locate(null));
            foreach (var navigation in renamed) _pairing.Consume(dependent, navigation.Name);
            foreach (var navigation in others) _pairing.Consume(principal, navigation.Name);
            return;
        }

        if (renamed.Count + others.Count > 0 && renamed.TrueForAll(static navigation => !navigation.IsCollection))
        {
            var forward = renamed.FirstOrDefault();
            var back = others.FirstOrDefault();
            if (forward is not null) _pairing.Consume(dependent, forward.Name);
            if (back is not null) _pairing.Consume(principal, back.Name);
            _facets.Compare(dependent, before, principal, forward?.Name, back?.Name);
            return;
        }

        // Its key column may be left, or go with it; and without a navigation, code may say it in a way that was not recognized.
        var bare = _said.Find(dependent, principal, null, null, before);
        if (bare is { Certainty: Certainty.Yes, ForeignKey: { } named } && named.SequenceEqual(before.Properties))
        {
            _facets.Compare(dependent, before, principal, null, null);
            return;
        }

        if (bare is not null || _said.Find(dependent, principal, before.Navigation, before.Inverse, before) is not null)
        {
            _comparison.Unsure();
            return;
        }

        // A navigation that was not there, and that the conventions would not see.
        if (_said.Over(dependent, principal, before) is { } over)
        {
            _pairing.Consume(over);
            _comparison.TakeAsBefore(dependent.Entity);
            return;
        }

        if (dependent.Locate(null) is { } location)
        {
            _comparison.Report(new PartChanged("relationship", $"The relationship of {dependent.Subject} to {principal.Subject} by {ComparedEntity.List(before.Properties)}", IsAdded: false, dependent.Known.Type.Name + principal.Known.Type.Name, location)
                .With(RelationText.IsRemovable(dependent, before, principal) ? RelationText.Removed(dependent, before, principal) : null));
        }
    }

    private enum EndState
    {
        There,
        Gone,
        Unknown,
    }
}
