using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Which properties are the foreign key of a relationship: <c>ForeignKeyAttributeConvention</c> and <c>ForeignKeyPropertyDiscoveryConvention</c>, EF Core 8 to 10.</summary>
internal static class ForeignKeyDiscovery
{
    /// <summary>The names of the foreign key's properties: those that are said, or those that EF Core finds or makes.</summary>
    public static Fact<IReadOnlyList<string>> Names(Comparison comparison, ComparedEntity dependent, ComparedEntity principal, Navigation? forward, Navigation? back, RelationConfiguration? said, SnapshotForeignKey? before)
    {
        if (said?.ForeignKey is { } named) return named.Contains(null) ? Fact<IReadOnlyList<string>>.Unknown : Fact<IReadOnlyList<string>>.Known(named.ToList()!);
        var attributes = Attributed(dependent, forward, back).ToList();
        if (attributes.Count > 0) return attributes.Count == 1 ? Fact<IReadOnlyList<string>>.Known(attributes[0]) : Fact<IReadOnlyList<string>>.Unknown;
        if (said?.PrincipalKey is not null || before is { PrincipalKey.IsEmpty: false } || comparison.Tables.Root(principal.Entity).Key?.Properties is not { } keys) return Fact<IReadOnlyList<string>>.Unknown;
        var principalName = principal.Known.Type.Name;
        var name = forward?.Name;
        if (keys.Length != 1)
        {
            // Of a key of several parts, each has one of its own, as long as nothing in the class looks like it.
            var parts = keys.Select(key => key.StartsWith(name ?? principalName, StringComparison.OrdinalIgnoreCase) ? key : (name ?? principalName) + key).ToList();
            var isAnyThere = keys.SelectMany(key => new[] { key, name + key, principalName + key }).Any(candidate => dependent.Shape.Members.Keys.Any(member => string.Equals(member, candidate, StringComparison.OrdinalIgnoreCase)));
            return isAnyThere ? Fact<IReadOnlyList<string>>.Unknown : Fact<IReadOnlyList<string>>.Known(parts);
        }

        var key = keys[0];
        var bases = name is null ? new[] { principalName } : new[] { name, principalName };
        foreach (var start in bases)
        {
            foreach (var candidate in new[] { start + key, start + "Id" })
            {
                if (Compatible(dependent, candidate, principal, key) is not { } found) continue;

                // A name by the principal's class serves one relationship.
                if (start == principalName && start != name && dependent.Entity.ForeignKeys.Count(foreignKey => foreignKey.Principal == principal.Entity.Name) > 1) return Fact<IReadOnlyList<string>>.Unknown;
                return !found.IsKnown ? Fact<IReadOnlyList<string>>.Unknown : Fact<IReadOnlyList<string>>.Known(new[] { found.Value! });
            }
        }

        if (before is { IsUnique: true } or null && said?.Dependent is null && back is { IsCollection: false }) return Fact<IReadOnlyList<string>>.Unknown;
        if (Compatible(dependent, key, principal, key) is not null && !key.Equals("Id", StringComparison.OrdinalIgnoreCase) && dependent.Entity.Key?.Properties.Contains(key) == true) return Fact<IReadOnlyList<string>>.Unknown;
        var first = name ?? principalName;
        var shadow = key.StartsWith(first, StringComparison.OrdinalIgnoreCase) ? key : first + key;
        return dependent.Shape.Members.ContainsKey(shadow) ? Fact<IReadOnlyList<string>>.Unknown : Fact<IReadOnlyList<string>>.Known(new[] { shadow });
    }

    /// <summary>The scalar property of this name that can hold the principal's key: none, one, or (unknown) one of which that cannot be told.</summary>
    private static Fact<string?>? Compatible(ComparedEntity dependent, string name, ComparedEntity principal, string key)
    {
        var property = dependent.Shape.Candidates.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        if (property is null) return null;
        if (MappingAttributes.IsNotMapped(property) || dependent.SaidOf(property.Name).Any(static said => said.IsIgnored == Certainty.Yes)) return null;
        if (principal.Property(key) is not { } principalKey) return Fact<string?>.Unknown;
        return SymbolEqualityComparer.Default.Equals(ColumnFacts.Underlying(property.Type), ColumnFacts.Underlying(principalKey.Type)) ? property.Name : (Fact<string?>?)null;
    }

    /// <summary>The foreign keys that <c>[ForeignKey]</c> names, at a navigation or at a property.</summary>
    private static IEnumerable<IReadOnlyList<string>> Attributed(ComparedEntity dependent, Navigation? forward, Navigation? back)
    {
        foreach (var navigation in new[] { forward, back })
        {
            if (navigation is not null && Text(navigation.Symbol) is { } names) yield return names.Split(',').Select(static name => name.Trim()).ToList();
        }

        foreach (var property in dependent.Shape.Candidates)
        {
            if (forward is not null && Text(property) == forward.Name && !SymbolEqualityComparer.Default.Equals(property, forward.Symbol)) yield return new[] { property.Name };
        }

        static string? Text(ISymbol symbol) => MappingAttributes.Find(symbol, "System.ComponentModel.DataAnnotations.Schema", "ForeignKeyAttribute")?.ConstructorArguments is [{ Value: string text }] ? text : null;
    }
}
