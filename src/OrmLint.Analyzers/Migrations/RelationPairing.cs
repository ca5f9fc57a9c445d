using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>Which navigations, and which relationships that code names, have found their place in the snapshot.</summary>
internal sealed class RelationPairing
{
    private readonly HashSet<(ISymbol Type, string Name)> _matched = new();
    private readonly HashSet<RelationConfiguration> _said = new();

    /// <summary>Says that a navigation has found its place.</summary>
    public void Consume(ComparedEntity entity, string? navigation)
    {
        if (navigation is not null) _matched.Add((entity.Known.Type, navigation));
    }

    /// <summary>Says that a relationship that code names has found its place.</summary>
    public void Consume(RelationConfiguration relation) => _said.Add(relation);

    /// <summary>Whether a relationship that code names has found its place.</summary>
    public bool IsMatched(RelationConfiguration relation) => _said.Contains(relation);

    /// <summary>Whether a navigation has found its place.</summary>
    public bool IsMatched(INamedTypeSymbol type, string navigation)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (_matched.Contains((ancestor, navigation))) return true;
        }

        return false;
    }

    /// <summary>Whether one class derives from the other, or is it.</summary>
    public static bool AreRelated(INamedTypeSymbol one, INamedTypeSymbol other) => one.DerivesFrom(other) || other.DerivesFrom(one);
}
