using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>The relationships that code names, by the class at which they are begun.</summary>
internal sealed class SaidRelations
{
    private readonly RelationPairing _pairing;
    private readonly SaidTypes _types;
    private readonly ILookup<SaidType?, RelationConfiguration> _begun;

    public SaidRelations(ModelConfiguration configuration, RelationPairing pairing)
    {
        _pairing = pairing;
        _types = configuration.Types;
        _begun = configuration.Relations.Where(static relation => relation.From is not null).ToLookup(static relation => relation.From);
    }

    /// <summary>What code says of a relationship; with an unknown certainty where several might be meant.</summary>
    public RelationConfiguration? Find(ComparedEntity dependent, ComparedEntity principal, string? forward, string? back, SnapshotForeignKey? before)
    {
        RelationConfiguration? found = null;
        foreach (var relation in Begun(dependent.Known.Type).Concat(Begun(principal.Known.Type)).Distinct())
        {
            if (relation.IsManyToMany) continue;
            var isForward = Derives(dependent, relation.From) && (relation.To is null || Derives(principal, relation.To)) && !relation.FromMany && Fits(relation.FromNavigation, relation.ToNavigation, forward, back);
            var isBack = Derives(principal, relation.From) && (relation.To is null || Derives(dependent, relation.To)) && relation.ToMany != true && Fits(relation.FromNavigation, relation.ToNavigation, back, forward);
            if (!isForward && !isBack) continue;
            if (forward is null && back is null && before is not null && relation.ForeignKey is { } named && !named.SequenceEqual(before.Properties)) continue;
            if (found is not null)
            {
                // Said in several places: what is said later adds to it.
                found = new RelationConfiguration(relation.From, relation.FromNavigation, relation.FromMany, Certainty.Maybe, relation.Location) { To = relation.To };
                continue;
            }

            found = relation;
            _pairing.Consume(relation);
        }

        return found;
    }

    /// <summary>A relationship that code names by the foreign key of <paramref name="before"/>, whatever its navigations are; null: none.</summary>
    public RelationConfiguration? Over(ComparedEntity dependent, ComparedEntity principal, SnapshotForeignKey before)
        => Begun(dependent.Known.Type).Concat(Begun(principal.Known.Type)).FirstOrDefault(relation => !relation.IsManyToMany && relation.ForeignKey is { } named && named.SequenceEqual(before.Properties)
            && (relation.FromMany ? Derives(principal, relation.From) && (relation.To is null || Derives(dependent, relation.To)) : Derives(dependent, relation.From) && (relation.To is null || Derives(principal, relation.To))));

    /// <summary>The relationships that code begins at a class or at one that it derives from.</summary>
    private IEnumerable<RelationConfiguration> Begun(INamedTypeSymbol type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (var relation in _types.Find(ancestor) is { } said ? _begun[said] : Enumerable.Empty<RelationConfiguration>()) yield return relation;
        }
    }

    private bool Derives(ComparedEntity entity, SaidType? from) => from is { } type && entity.Known.Type.DerivesFrom(_types[type]);

    /// <summary>Whether a relationship that is begun at one end is the one with these navigations.</summary>
    private static bool Fits(string? from, string? to, string? near, string? far)
        => near is null && far is null ? from is null && to is null : (near is not null && from == near) || (far is not null && to == far) || (near is null && from is null && far is not null && to == far);
}
