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
    private readonly HashSet<ComparedEntity> _added = new();

    public RelationDiffer(Comparison comparison)
    {
        _comparison = comparison;
        _navigations = new EntityNavigations(comparison.Model);
        _said = new SaidRelations(comparison.Model.Configuration, _pairing);
        _facets = new RelationFacetDiffer(comparison, _navigations, _said);
        _joins = new JoinDiffer(comparison, _navigations, _said, _pairing);
    }

    private ContextModel Model => _comparison.Model;

    private SnapshotTables Tables => _comparison.Tables;

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
                    _comparison.Unsure();
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
            else _comparison.Unsure();
        }

        foreach (var entity in added)
        {
            byName[entity.Entity.Name] = entity;
            _added.Add(entity);
        }

        foreach (var entity in entities.Concat(added)) CompareNew(entity, byName);
        CompareNewWithoutNavigation(byName);
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
        return entity.SaidOf(name).Exists(static said => said.IsIgnored == Certainty.Yes) || (member is IPropertySymbol property && MappingAttributes.IsNotMapped(property)) ? EndState.Gone : EndState.Unknown;
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

        if (dependent.Locate(null) is { } location)
        {
            _comparison.Report(new PartChanged("relationship", $"The relationship of {dependent.Subject} to {principal.Subject} by {ComparedEntity.List(before.Properties)}", IsAdded: false, dependent.Known.Type.Name + principal.Known.Type.Name, location)
                .With(RelationText.IsRemovable(dependent, before, principal) ? RelationText.Removed(dependent, before, principal) : null));
        }
    }

    /// <summary>Navigations that are in no relationship of the snapshot.</summary>
    private void CompareNew(ComparedEntity entity, Dictionary<string, ComparedEntity> byName)
    {
        if (IsUnread(entity)) return;
        foreach (var navigation in _navigations.Of(entity.Known.Type))
        {
            if (_pairing.IsMatched(entity.Known.Type, navigation.Name) || !entity.OwnTypes().Any(type => type.GetMembers(navigation.Name).Length > 0)) continue;

            // A part of the entity type: it is compared with that.
            if (MappingAttributes.IsPartOfOthers(navigation.Target)) continue;
            if (!byName.TryGetValue(EntityName.Of(navigation.Target), out var target) || !navigation.IsCertain || IsUnread(target))
            {
                _comparison.Unsure();
                continue;
            }

            var backs = _navigations.Of(target.Known.Type).Where(back => !_pairing.IsMatched(target.Known.Type, back.Name) && RelationPairing.AreRelated(back.Target, entity.Known.Type) && !SymbolEqualityComparer.Default.Equals(back.Symbol, navigation.Symbol)).ToList();
            if (Completes(entity, navigation, target)) continue;
            if (backs.Count > 1 || _comparison.Locate(navigation.Symbol) is not { } location)
            {
                _comparison.Unsure("with which navigation it goes could not be told", $"'{entity.Known.Type.Name}.{navigation.Name}'", _comparison.Locate(navigation.Symbol));
                continue;
            }

            _pairing.Consume(entity, navigation.Name);
            foreach (var back in backs) _pairing.Consume(target, back.Name);
            if (_added.Contains(entity) || _added.Contains(target))
            {
                // The entity type is reported.
                if (Added(entity, navigation, target, backs.FirstOrDefault()) is { } edits) _comparison.Follow(edits);
                else _comparison.Unsure();
                continue;
            }

            _comparison.Report(new PartChanged("relationship", $"The relationship '{entity.Known.Type.Name}.{navigation.Name}'", IsAdded: true, entity.Known.Type.Name + navigation.Name, location).With(Added(entity, navigation, target, backs.FirstOrDefault())));
        }
    }

    /// <summary>What a new relationship does to the snapshot; null where it is not known which side is the dependent, or what its foreign key is.</summary>
    private ImmutableArray<SnapshotEdit>? Added(ComparedEntity entity, Navigation navigation, ComparedEntity target, Navigation? other)
    {
        if (navigation.IsCollection && other is { IsCollection: true }) return _joins.Added(entity, navigation, target, other);
        if (!navigation.IsCollection && other is { IsCollection: false }) return null;
        var (dependent, principal, forward, back) = navigation.IsCollection ? (target, entity, other, navigation) : (entity, target, navigation, other);
        var said = _said.Find(dependent, principal, forward?.Name, back?.Name, null);
        return RelationText.Added(_comparison, dependent, principal, forward, back, said, ForeignKeyDiscovery.Names(_comparison, dependent, principal, forward, back, said, null));
    }

    /// <summary>Whether a navigation is the other side of a relationship that is there with one side; compares what it makes of it.</summary>
    private bool Completes(ComparedEntity entity, Navigation navigation, ComparedEntity target)
    {
        var asPrincipal = target.Entity.ForeignKeys.Where(foreignKey => foreignKey.Principal == entity.Entity.Name && foreignKey.Inverse is null && foreignKey.Navigation is not null && IsOwnNavigation(target, foreignKey.Navigation)).ToList();
        var asDependent = navigation.IsCollection ? new List<SnapshotForeignKey>()
            : entity.Entity.ForeignKeys.Where(foreignKey => foreignKey.Principal == target.Entity.Name && foreignKey.Navigation is null && foreignKey.Inverse is not null && IsOwnNavigation(target, foreignKey.Inverse)).ToList();
        if (asPrincipal.Count + asDependent.Count == 0) return false;
        _pairing.Consume(entity, navigation.Name);
        if (asPrincipal.Count + asDependent.Count > 1)
        {
            _comparison.Unsure("with which navigation it goes could not be told", $"'{entity.Known.Type.Name}.{navigation.Name}'", _comparison.Locate(navigation.Symbol));
        }
        else if (asPrincipal.Count == 1)
        {
            // An explicit relationship without this side leaves it alone.
            if (_said.Find(target, entity, asPrincipal[0].Navigation, null, null) is { ToMany: not null }) _comparison.Unsure();
            else
            {
                _facets.CompareUniqueness(target, asPrincipal[0], null, _navigations.Find(target.Known.Type, asPrincipal[0].Navigation!), navigation, RelationFacetDiffer.Subject(target, null, entity, navigation), _comparison.Locate(navigation.Symbol));
                _comparison.Follow(RelationText.Named(target, asPrincipal[0], entity, asPrincipal[0].Navigation, navigation.Name));
            }
        }
        else
        {
            _facets.Compare(entity, asDependent[0], target, navigation.Name, asDependent[0].Inverse);
        }

        return true;
    }

    private bool IsOwnNavigation(ComparedEntity entity, string name) => _navigations.Find(entity.Known.Type, name) is { IsCertain: true };

    /// <summary>Relationships that code names without a navigation, and that the snapshot does not have.</summary>
    private void CompareNewWithoutNavigation(Dictionary<string, ComparedEntity> byName)
    {
        foreach (var relation in Model.Configuration.Relations)
        {
            if (_pairing.IsMatched(relation) || relation is not { FromNavigation: null, ToNavigation: null, Certainty: Certainty.Yes, From: { } from, To: { } to, ToMany: not null, HasJoin: false }) continue;
            var (dependent, principal) = relation.FromMany ? (to, from) : (from, to);
            if (!relation.FromMany && relation.ToMany == false) continue;
            if (!byName.TryGetValue(EntityName.Of(dependent), out var entity) || !byName.TryGetValue(EntityName.Of(principal), out var target) || IsUnread(entity) || IsUnread(target)) continue;
            if (entity.Entity.ForeignKeys.Any(foreignKey => foreignKey.Principal == target.Entity.Name && relation.ForeignKey?.SequenceEqual(foreignKey.Properties) != false)) continue;
            var edits = RelationText.Added(_comparison, entity, target, null, null, relation, ForeignKeyDiscovery.Names(_comparison, entity, target, null, null, relation, null));
            if (_added.Contains(entity) || _added.Contains(target))
            {
                if (edits is { } known) _comparison.Follow(known);
                else _comparison.Unsure();
            }
            else if (entity.Locate(relation.Location) is { } location)
            {
                _comparison.Report(new PartChanged("relationship", $"The relationship of {entity.Subject} to {target.Subject}", IsAdded: true, entity.Known.Type.Name + target.Known.Type.Name, location).With(edits));
            }
        }
    }

    private enum EndState
    {
        There,
        Gone,
        Unknown,
    }
}
