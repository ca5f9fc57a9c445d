using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Finds the relationships that the snapshot does not have, once those that it has are paired with what the source says.</summary>
internal sealed class NewRelationDiffer
{
    private readonly Comparison _comparison;
    private readonly EntityNavigations _navigations;
    private readonly SaidRelations _said;
    private readonly RelationFacetDiffer _facets;
    private readonly RelationPairing _pairing;
    private readonly JoinDiffer _joins;
    private readonly IReadOnlyDictionary<string, ComparedEntity> _byName;
    private readonly HashSet<ComparedEntity> _added;

    public NewRelationDiffer(Comparison comparison, EntityNavigations navigations, SaidRelations said, RelationFacetDiffer facets, RelationPairing pairing, JoinDiffer joins, IReadOnlyDictionary<string, ComparedEntity> byName, IEnumerable<ComparedEntity> added)
    {
        _comparison = comparison;
        _navigations = navigations;
        _said = said;
        _facets = facets;
        _pairing = pairing;
        _joins = joins;
        _byName = byName;
        _added = new HashSet<ComparedEntity>(added);
    }

    /// <summary>Compares what is in no relationship yet.</summary>
    /// <param name="entities">The entity types, those that came included.</param>
    public void Compare(IEnumerable<ComparedEntity> entities)
    {
        foreach (var entity in entities) Compare(entity);
        CompareWithoutNavigation();
    }

    /// <summary>Navigations that are in no relationship of the snapshot.</summary>
    private void Compare(ComparedEntity entity)
    {
        if (RelationDiffer.IsUnread(entity)) return;
        foreach (var navigation in _navigations.Of(entity.Known.Type))
        {
            if (_pairing.IsMatched(entity.Known.Type, navigation.Name) || !entity.OwnTypes().Any(type => type.GetMembers(navigation.Name).Length > 0)) continue;

            // A part of the entity type: it is compared with that.
            if (MappingAttributes.IsPartOfOthers(navigation.Target)) continue;
            if (!_byName.TryGetValue(EntityName.Of(navigation.Target), out var target) || !navigation.IsCertain || RelationDiffer.IsUnread(target))
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
    private void CompareWithoutNavigation()
    {
        var types = _comparison.Model.Configuration.Types;
        foreach (var relation in _comparison.Model.Configuration.Relations)
        {
            if (_pairing.IsMatched(relation) || relation is not { FromNavigation: null, ToNavigation: null, Certainty: Certainty.Yes, From: { } from, To: { } to, ToMany: not null, HasJoin: false }) continue;
            var (dependent, principal) = relation.FromMany ? (to, from) : (from, to);
            if (!relation.FromMany && relation.ToMany == false) continue;
            if (!_byName.TryGetValue(types.NameOf(dependent), out var entity) || !_byName.TryGetValue(types.NameOf(principal), out var target) || RelationDiffer.IsUnread(entity) || RelationDiffer.IsUnread(target)) continue;
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
}
