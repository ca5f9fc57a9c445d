using System;
using System.Collections.Generic;
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
    private readonly Navigations _navigations;
    private readonly HashSet<(ISymbol Type, string Name)> _matched = new();
    private readonly HashSet<RelationConfiguration> _said = new();

    public RelationDiffer(Comparison comparison)
    {
        _comparison = comparison;
        _navigations = new Navigations(comparison.Model);
    }

    private ContextModel Model => _comparison.Model;

    private SnapshotTables Tables => _comparison.Tables;

    /// <summary>Compares all relationships.</summary>
    public void Compare(IReadOnlyList<ComparedEntity> entities)
    {
        if (Model.Configuration.Any.Unknown.HasFlag(ModelAspects.Relations))
        {
            _comparison.Unsure();
            return;
        }

        var byName = entities.ToDictionary(static entity => entity.Entity.Name, StringComparer.Ordinal);
        var open = new List<(ComparedEntity Dependent, SnapshotForeignKey Before, ComparedEntity Principal, EndState State)>();
        foreach (var dependent in entities)
        {
            foreach (var before in dependent.Entity.ForeignKeys)
            {
                // A derived type with a table of its own leads to that of its base.
                if (before.Principal == dependent.Entity.BaseType && before is { Navigation: null, Inverse: null }) continue;
                if (!byName.TryGetValue(before.Principal, out var principal) || IsUnread(dependent) || IsUnread(principal) || dependent.IsForeign || (principal.IsForeign && before is { Navigation: null, Inverse: null }))
                {
                    _comparison.Unsure();
                    Consume(dependent, before.Navigation);
                    if (byName.TryGetValue(before.Principal, out principal)) Consume(principal, before.Inverse);
                    continue;
                }

                open.Add((dependent, before, principal, Ends(dependent, before, principal)));
            }
        }

        // What is there as it was first, so that what is left over is what came or went.
        foreach (var (dependent, before, principal, state) in open.Where(static one => one.State != EndState.Gone))
        {
            if (before.Navigation is { } forward && IsThere(dependent, forward, principal) != EndState.Gone) Consume(dependent, forward);
            if (before.Inverse is { } back && IsThere(principal, back, dependent) != EndState.Gone) Consume(principal, back);
        }

        foreach (var join in ManyToMany(byName)) CompareJoin(join);
        foreach (var (dependent, before, principal, state) in open)
        {
            if (state == EndState.There) CompareThere(dependent, before, principal);
            else if (state == EndState.Gone) CompareGone(dependent, before, principal);
            else _comparison.Unsure();
        }

        foreach (var entity in entities) CompareNew(entity, byName);
        CompareNewWithoutNavigation(byName);
    }

    private static bool IsUnread(ComparedEntity entity) => entity.Unknown.HasFlag(ModelAspects.Relations) || entity.Unknown.HasFlag(ModelAspects.Properties) || !entity.Shape.IsWhole;

    private void Consume(ComparedEntity entity, string? navigation)
    {
        if (navigation is not null) _matched.Add((entity.Known.Type, navigation));
    }

    private bool IsMatched(INamedTypeSymbol type, string navigation)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (_matched.Contains((ancestor, navigation))) return true;
        }

        return false;
    }

    /// <summary>Whether the relationship of the snapshot can still be recognized.</summary>
    private EndState Ends(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal)
    {
        var forward = before.Navigation is { } name ? IsThere(dependent, name, principal) : null;
        var back = before.Inverse is { } inverse ? IsThere(principal, inverse, dependent) : null;
        if (forward is EndState.Unknown || back is EndState.Unknown) return EndState.Unknown;
        if (forward is EndState.There || back is EndState.There) return EndState.There;
        if (forward is null && back is null)
        {
            var said = Said(dependent, principal, null, null, before);
            if (said is { Certainty: Certainty.Yes }) return EndState.There;
            return said is null && Model.Configuration.Relations.TrueForAll(static relation => relation is { Certainty: Certainty.Yes, From: not null, To: not null }) && before.PrincipalKey.IsEmpty ? EndState.Gone : EndState.Unknown;
        }

        return EndState.Gone;
    }

    private EndState? IsThere(ComparedEntity entity, string name, ComparedEntity target)
    {
        if (_navigations.Find(entity.Known.Type, name) is { } navigation) return !navigation.IsCertain ? EndState.Unknown : AreRelated(navigation.Target, target.Known.Type) ? EndState.There : EndState.Gone;
        if (!entity.Shape.Members.TryGetValue(name, out var member)) return EndState.Gone;

        // A field, or a property that code names or ignores.
        return entity.SaidOf(name).Exists(static said => said.IsIgnored == Certainty.Yes) || (member is IPropertySymbol property && MappingAttributes.IsNotMapped(property)) ? EndState.Gone : EndState.Unknown;
    }

    private static bool AreRelated(INamedTypeSymbol one, INamedTypeSymbol other) => DerivesFrom(one, other) || DerivesFrom(other, one);

    private static bool DerivesFrom(INamedTypeSymbol type, ITypeSymbol? ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor)) return true;
        }

        return false;
    }

    /// <summary>What code says of a relationship; with an unknown certainty where several might be meant.</summary>
    private RelationConfiguration? Said(ComparedEntity dependent, ComparedEntity principal, string? forward, string? back, SnapshotForeignKey? before)
    {
        RelationConfiguration? found = null;
        foreach (var relation in Model.Configuration.Relations)
        {
            if (relation.IsManyToMany || relation.From is null) continue;
            var isForward = DerivesFrom(dependent.Known.Type, relation.From) && (relation.To is null || DerivesFrom(principal.Known.Type, relation.To)) && !relation.FromMany && Fits(relation.FromNavigation, relation.ToNavigation, forward, back);
            var isBack = DerivesFrom(principal.Known.Type, relation.From) && (relation.To is null || DerivesFrom(dependent.Known.Type, relation.To)) && relation.ToMany != true && Fits(relation.FromNavigation, relation.ToNavigation, back, forward);
            if (!isForward && !isBack) continue;
            if (forward is null && back is null && before is not null && relation.ForeignKey is { } named && !named.SequenceEqual(before.Properties)) continue;
            if (found is not null)
            {
                // Said in several places: what is said later adds to it.
                found = new RelationConfiguration(relation.From, relation.FromNavigation, relation.FromMany, Certainty.Maybe, relation.Location) { To = relation.To };
                continue;
            }

            found = relation;
            _said.Add(relation);
        }

        return found;
    }

    /// <summary>Whether a relationship that is begun at one end is the one with these navigations.</summary>
    private static bool Fits(string? from, string? to, string? near, string? far)
        => near is null && far is null ? from is null && to is null : (near is not null && from == near) || (far is not null && to == far) || (near is null && from is null && far is not null && to == far);

    /// <summary>A relationship of which a navigation is there: the other one may have another name now.</summary>
    private void CompareThere(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal)
    {
        var forward = before.Navigation is { } name && IsThere(dependent, name, principal) == EndState.Gone ? Replacement(dependent, principal, isCollection: false) : before.Navigation;
        var back = before.Inverse is { } inverse && IsThere(principal, inverse, dependent) == EndState.Gone ? Replacement(principal, dependent, isCollection: !before.IsUnique) : before.Inverse;
        if (forward == "" || back == "")
        {
            _comparison.Unsure("which navigation took the place of another could not be told", Subject(dependent, null, principal, null), dependent.Locate(null));
            return;
        }

        if (forward is not null) Consume(dependent, forward);
        if (back is not null) Consume(principal, back);
        CompareRelation(dependent, before, principal, forward, back);
    }

    /// <summary>The only navigation that is in no relationship yet: null if there is none, empty if there are several.</summary>
    private string? Replacement(ComparedEntity from, ComparedEntity to, bool isCollection)
    {
        var candidates = _navigations.Of(from.Known.Type).Where(navigation => !IsMatched(from.Known.Type, navigation.Name) && AreRelated(navigation.Target, to.Known.Type)).ToList();
        if (candidates.Count == 0) return null;
        if (candidates is [{ IsCertain: true } only] && only.IsCollection == isCollection) return only.Name;
        foreach (var candidate in candidates) Consume(from, candidate.Name);
        return candidates is [{ IsCertain: true }] ? candidates[0].Name : "";
    }

    private void CompareRelation(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal, string? forwardName, string? backName)
    {
        var forward = forwardName is null ? null : _navigations.Find(dependent.Known.Type, forwardName);
        var back = backName is null ? null : _navigations.Find(principal.Known.Type, backName);
        var said = Said(dependent, principal, forwardName, backName, before);
        var subject = Subject(dependent, forward, principal, back);
        var place = said?.Location ?? _comparison.Locate(forward?.Symbol) ?? _comparison.Locate(back?.Symbol) ?? dependent.Locate(null);
        if (said is { Certainty: not Certainty.Yes })
        {
            _comparison.Unsure("several pieces of code, or one that may not run, say what it is like", subject, _comparison.Locate(said.Location, dependent.Known.Type));
            return;
        }

        // The side that was not written may be there now, and the other way round.
        back ??= said?.ToNavigation is { } other && !said.FromMany ? _navigations.Find(principal.Known.Type, other) : back;
        _comparison.Calibration.Count("relationship");
        CompareUniqueness(dependent, before, said, forward, back, subject, place);
        var key = ForeignKeyNames(dependent, principal, forward, back, said, before);
        if (!key.IsKnown)
        {
            _comparison.Unsure();
        }
        else if (!key.Value!.OrderBy(static name => name, StringComparer.Ordinal).SequenceEqual(before.Properties.OrderBy(static name => name, StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase))
        {
            Report("relationship", "foreign key", subject, ComparedEntity.List(before.Properties), ComparedEntity.List(key.Value!), place);
            return;
        }

        if (said?.ConstraintName is { IsKnown: true, Value: { } name } && name != before.ConstraintName && before.ConstraintName is not null) Report("relationship", "constraint", subject, $"'{before.ConstraintName}'", $"'{name}'", place);
        else if (said?.ConstraintName is { IsKnown: true, Value: { } given } && before.ConstraintName is null && !given.StartsWith("FK_" + Tables.TableOf(dependent.Entity), StringComparison.OrdinalIgnoreCase)) Report("relationship", "constraint", subject, "the convention's", $"'{given}'", place);
        if (said?.PrincipalKey is { } principalKey && !principalKey.Contains(null) && !principalKey.SequenceEqual(before.PrincipalKey.IsEmpty ? principal.Entity.Key?.Properties ?? before.PrincipalKey : before.PrincipalKey))
        {
            Report("relationship", "principal key", subject, before.PrincipalKey.IsEmpty ? "the primary key" : ComparedEntity.List(before.PrincipalKey), ComparedEntity.List(principalKey), place);
            return;
        }

        CompareRequired(dependent, before, said, forward, subject, place);
    }

    private void CompareUniqueness(ComparedEntity dependent, SnapshotForeignKey before, RelationConfiguration? said, Navigation? forward, Navigation? back, string subject, Location? place)
    {
        bool? isUnique = said is { ToMany: { } toMany } ? !toMany && !said.FromMany : back is not null ? !back.IsCollection : said is null && forward is not null ? false : null;
        if (isUnique is { } unique && unique != before.IsUnique) Report("relationship", "kind", subject, before.IsUnique ? "one to one" : "one to many", unique ? "one to one" : "one to many", place);
        _ = dependent;
    }

    private void CompareRequired(ComparedEntity dependent, SnapshotForeignKey before, RelationConfiguration? said, Navigation? forward, string subject, Location? place)
    {
        var members = before.Properties.Select(dependent.Property).Where(static member => member is not null && EntityShape.IsCandidate(member).Is(true)).ToList();
        Fact<bool> isRequired;
        if (before.Properties.All(name => dependent.Entity.Key?.Properties.Contains(name) == true)) isRequired = true;
        else if (said?.Required is { } explicitly) isRequired = explicitly;
        else if (before.Properties.Any(name => dependent.SaidOf(name).Exists(static one => one.Required is not null || one.ShadowType is not null))) isRequired = Fact<bool>.Unknown;
        else if (members.Count == before.Properties.Length && members.TrueForAll(static member => Nullability.AllowsNull(member!).Is(false))) isRequired = true;
        else if ((members.Count > 0 && members.Count < before.Properties.Length) || members.Exists(static member => !Nullability.AllowsNull(member!).IsKnown)) isRequired = Fact<bool>.Unknown;
        else if (forward is null) isRequired = false;
        else isRequired = Nullability.AllowsNull(forward.Symbol) is { IsKnown: true, Value: var allows } ? !allows : Fact<bool>.Unknown;

        if (!isRequired.IsKnown)
        {
            _comparison.Unsure("whether it is required could not be told", subject, place);
            return;
        }

        if (isRequired.Value != before.IsRequired && !IsReportedByProperty(dependent, before, isRequired.Value))
        {
            Report("relationship", "foreign key", subject, before.IsRequired ? "required" : "optional", isRequired.Value ? "required" : "optional", place);
            return;
        }

        if (isRequired.Value == before.IsRequired) CompareDelete(before, said, forward, isRequired.Value, subject, place);
    }

    /// <summary>A foreign key property that became required, or optional, is a change of the property.</summary>
    private static bool IsReportedByProperty(ComparedEntity dependent, SnapshotForeignKey before, bool isRequired)
        => isRequired && before.Properties.All(name => dependent.Property(name) is { } property && Nullability.AllowsNull(property).Is(false));

    private void CompareDelete(SnapshotForeignKey before, RelationConfiguration? said, Navigation? forward, bool isRequired, string subject, Location? place)
    {
        string? behavior;
        var location = place;
        if (said?.OnDelete is { } explicitly)
        {
            if (!explicitly.IsKnown)
            {
                _comparison.Unsure();
                return;
            }

            behavior = explicitly.Value;
        }
        else if (forward is not null && MappingAttributes.Find(forward.Symbol, "Microsoft.EntityFrameworkCore", "DeleteBehaviorAttribute") is { } attribute)
        {
            behavior = attribute.ConstructorArguments is [{ Type: INamedTypeSymbol type, Value: { } value }] ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, value))?.Name : null;
            location = KeyDiffer.Place(attribute) ?? place;
        }
        else
        {
            behavior = isRequired ? "Cascade" : "ClientSetNull";
        }

        if (behavior is null || InDatabase(behavior) == InDatabase(before.OnDelete ?? "ClientSetNull")) return;
        Report("delete behavior", "delete behavior", subject, before.OnDelete ?? "none", behavior, location);
    }

    /// <summary>What the database does: <c>ToReferentialAction</c>.</summary>
    private static string InDatabase(string behavior) => behavior is "Cascade" or "SetNull" or "Restrict" ? behavior : "NoAction";

    /// <summary>The names of the foreign key's properties: those that are said, or those that EF Core finds or makes.</summary>
    private Fact<IReadOnlyList<string>> ForeignKeyNames(ComparedEntity dependent, ComparedEntity principal, Navigation? forward, Navigation? back, RelationConfiguration? said, SnapshotForeignKey? before)
    {
        if (said?.ForeignKey is { } named) return named.Contains(null) ? Fact<IReadOnlyList<string>>.Unknown : Fact<IReadOnlyList<string>>.Known(named.ToList()!);
        var attributes = Attributed(dependent, forward, back).ToList();
        if (attributes.Count > 0) return attributes.Count == 1 ? Fact<IReadOnlyList<string>>.Known(attributes[0]) : Fact<IReadOnlyList<string>>.Unknown;
        if (said?.PrincipalKey is not null || before is { PrincipalKey.IsEmpty: false } || Tables.Root(principal.Entity).Key?.Properties is not { } keys) return Fact<IReadOnlyList<string>>.Unknown;
        if (keys.Length != 1) return Fact<IReadOnlyList<string>>.Unknown;

        var key = keys[0];
        var short_ = principal.Known.Type.Name;
        var name = forward?.Name;
        var bases = name is null ? new[] { short_ } : new[] { name, short_ };
        foreach (var start in bases)
        {
            foreach (var candidate in new[] { start + key, start + "Id" })
            {
                if (Compatible(dependent, candidate, principal, key) is not { } found) continue;

                // A name by the principal's class serves one relationship.
                if (start == short_ && start != name && dependent.Entity.ForeignKeys.Count(foreignKey => foreignKey.Principal == principal.Entity.Name) > 1) return Fact<IReadOnlyList<string>>.Unknown;
                return !found.IsKnown ? Fact<IReadOnlyList<string>>.Unknown : Fact<IReadOnlyList<string>>.Known(new[] { found.Value! });
            }
        }

        if (before is { IsUnique: true } or null && said?.Dependent is null && back is { IsCollection: false }) return Fact<IReadOnlyList<string>>.Unknown;
        if (Compatible(dependent, key, principal, key) is not null && !key.Equals("Id", StringComparison.OrdinalIgnoreCase) && dependent.Entity.Key?.Properties.Contains(key) == true) return Fact<IReadOnlyList<string>>.Unknown;
        var first = name ?? short_;
        var shadow = key.StartsWith(first, StringComparison.OrdinalIgnoreCase) ? key : first + key;
        return dependent.Shape.Members.ContainsKey(shadow) ? Fact<IReadOnlyList<string>>.Unknown : Fact<IReadOnlyList<string>>.Known(new[] { shadow });
    }

    /// <summary>The scalar property of this name that can hold the principal's key: none, one, or (unknown) one of which that cannot be told.</summary>
    private static Fact<string?>? Compatible(ComparedEntity dependent, string name, ComparedEntity principal, string key)
    {
        var property = dependent.Shape.Candidates().FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        if (property is null) return null;
        if (MappingAttributes.IsNotMapped(property) || dependent.SaidOf(property.Name).Exists(static said => said.IsIgnored == Certainty.Yes)) return null;
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

        foreach (var property in dependent.Shape.Candidates())
        {
            if (forward is not null && Text(property) == forward.Name && !SymbolEqualityComparer.Default.Equals(property, forward.Symbol)) yield return new[] { property.Name };
        }

        static string? Text(ISymbol symbol) => MappingAttributes.Find(symbol, "System.ComponentModel.DataAnnotations.Schema", "ForeignKeyAttribute")?.ConstructorArguments is [{ Value: string text }] ? text : null;
    }

    /// <summary>A relationship whose navigations are gone: by another name, or gone with them.</summary>
    private void CompareGone(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal)
    {
        var renamed = _navigations.Of(dependent.Known.Type).Where(navigation => !IsMatched(dependent.Known.Type, navigation.Name) && AreRelated(navigation.Target, principal.Known.Type)).ToList();
        var others = _navigations.Of(principal.Known.Type).Where(navigation => !IsMatched(principal.Known.Type, navigation.Name) && AreRelated(navigation.Target, dependent.Known.Type)).ToList();
        if (renamed.Concat(others).Any(static navigation => !navigation.IsCertain) || renamed.Count > 1 || others.Count > 1)
        {
            _comparison.Unsure("which navigation took the place of another could not be told", Subject(dependent, null, principal, null), dependent.Locate(null));
            foreach (var navigation in renamed) Consume(dependent, navigation.Name);
            foreach (var navigation in others) Consume(principal, navigation.Name);
            return;
        }

        if (renamed.Count + others.Count > 0 && renamed.TrueForAll(static navigation => !navigation.IsCollection))
        {
            var forward = renamed.FirstOrDefault();
            var back = others.FirstOrDefault();
            if (forward is not null) Consume(dependent, forward.Name);
            if (back is not null) Consume(principal, back.Name);
            CompareRelation(dependent, before, principal, forward?.Name, back?.Name);
            return;
        }

        // Its key column may be left, or go with it; and without a navigation, code may say it in a way that was not recognized.
        if (Said(dependent, principal, before.Navigation, before.Inverse, before) is not null)
        {
            _comparison.Unsure();
            return;
        }

        if (dependent.Locate(null) is { } location)
        {
            _comparison.Report(new PartChanged("relationship", $"The relationship of {dependent.Subject} to {principal.Subject} by {ComparedEntity.List(before.Properties)}", IsAdded: false, dependent.Known.Type.Name + principal.Known.Type.Name, location));
        }
    }

    /// <summary>Navigations that are in no relationship of the snapshot.</summary>
    private void CompareNew(ComparedEntity entity, Dictionary<string, ComparedEntity> byName)
    {
        if (IsUnread(entity)) return;
        foreach (var navigation in _navigations.Of(entity.Known.Type))
        {
            if (IsMatched(entity.Known.Type, navigation.Name) || !entity.OwnTypes().Any(type => type.GetMembers(navigation.Name).Length > 0)) continue;
            if (!byName.TryGetValue(EntityName.Of(navigation.Target), out var target) || !navigation.IsCertain || IsUnread(target))
            {
                _comparison.Unsure();
                continue;
            }

            var backs = _navigations.Of(target.Known.Type).Where(back => !IsMatched(target.Known.Type, back.Name) && AreRelated(back.Target, entity.Known.Type) && !SymbolEqualityComparer.Default.Equals(back.Symbol, navigation.Symbol)).ToList();
            if (Completes(entity, navigation, target)) continue;
            if (backs.Count > 1 || _comparison.Locate(navigation.Symbol) is not { } location)
            {
                _comparison.Unsure("with which navigation it goes could not be told", $"'{entity.Known.Type.Name}.{navigation.Name}'", _comparison.Locate(navigation.Symbol));
                continue;
            }

            Consume(entity, navigation.Name);
            foreach (var back in backs) Consume(target, back.Name);
            _comparison.Report(new PartChanged("relationship", $"The relationship '{entity.Known.Type.Name}.{navigation.Name}'", IsAdded: true, entity.Known.Type.Name + navigation.Name, location));
        }
    }

    /// <summary>Whether a navigation is the other side of a relationship that is there with one side; compares what it makes of it.</summary>
    private bool Completes(ComparedEntity entity, Navigation navigation, ComparedEntity target)
    {
        var asPrincipal = target.Entity.ForeignKeys.Where(foreignKey => foreignKey.Principal == entity.Entity.Name && foreignKey.Inverse is null && foreignKey.Navigation is not null && IsOwnNavigation(target, foreignKey.Navigation)).ToList();
        var asDependent = navigation.IsCollection ? new List<SnapshotForeignKey>()
            : entity.Entity.ForeignKeys.Where(foreignKey => foreignKey.Principal == target.Entity.Name && foreignKey.Navigation is null && foreignKey.Inverse is not null && IsOwnNavigation(target, foreignKey.Inverse)).ToList();
        if (asPrincipal.Count + asDependent.Count == 0) return false;
        Consume(entity, navigation.Name);
        if (asPrincipal.Count + asDependent.Count > 1)
        {
            _comparison.Unsure("with which navigation it goes could not be told", $"'{entity.Known.Type.Name}.{navigation.Name}'", _comparison.Locate(navigation.Symbol));
        }
        else if (asPrincipal.Count == 1)
        {
            // An explicit relationship without this side leaves it alone.
            if (Said(target, entity, asPrincipal[0].Navigation, null, null) is { ToMany: not null }) _comparison.Unsure();
            else CompareUniqueness(target, asPrincipal[0], null, _navigations.Find(target.Known.Type, asPrincipal[0].Navigation!), navigation, Subject(target, null, entity, navigation), _comparison.Locate(navigation.Symbol));
        }
        else
        {
            CompareRelation(entity, asDependent[0], target, navigation.Name, asDependent[0].Inverse);
        }

        return true;
    }

    private bool IsOwnNavigation(ComparedEntity entity, string name) => _navigations.Find(entity.Known.Type, name) is { IsCertain: true };

    /// <summary>Relationships that code names without a navigation, and that the snapshot does not have.</summary>
    private void CompareNewWithoutNavigation(Dictionary<string, ComparedEntity> byName)
    {
        foreach (var relation in Model.Configuration.Relations)
        {
            if (_said.Contains(relation) || relation is not { FromNavigation: null, ToNavigation: null, Certainty: Certainty.Yes, From: { } from, To: { } to, ToMany: not null, HasJoin: false }) continue;
            var (dependent, principal) = relation.FromMany ? (to, from) : (from, to);
            if (!relation.FromMany && relation.ToMany == false) continue;
            if (!byName.TryGetValue(EntityName.Of(dependent), out var entity) || !byName.TryGetValue(EntityName.Of(principal), out var target) || IsUnread(entity) || IsUnread(target)) continue;
            if (entity.Entity.ForeignKeys.Any(foreignKey => foreignKey.Principal == target.Entity.Name && relation.ForeignKey?.SequenceEqual(foreignKey.Properties) != false)) continue;
            if (entity.Locate(relation.Location) is { } location) _comparison.Report(new PartChanged("relationship", $"The relationship of {entity.Subject} to {target.Subject}", IsAdded: true, entity.Known.Type.Name + target.Known.Type.Name, location));
        }
    }

    /// <summary>The join entity types of the snapshot that have no class: their two ends.</summary>
    private IEnumerable<(SnapshotEntity Join, ComparedEntity Left, ComparedEntity Right)> ManyToMany(Dictionary<string, ComparedEntity> byName)
    {
        foreach (var join in _comparison.Snapshot.Entities)
        {
            if (join.ForeignKeys is not [{ Navigation: null, Inverse: null } one, { Navigation: null, Inverse: null } other]) continue;
            if (byName.ContainsKey(join.Name) && !Model.Configuration.Relations.Exists(relation => relation.Join is { } type && EntityName.Of(type) == join.Name)) continue;
            if (byName.TryGetValue(one.Principal, out var left) && byName.TryGetValue(other.Principal, out var right)) yield return (join, left, right);
        }
    }

    private void CompareJoin((SnapshotEntity Join, ComparedEntity Left, ComparedEntity Right) join)
    {
        var (entity, left, right) = join;
        if (IsUnread(left) || IsUnread(right)) return;
        var said = Model.Configuration.Relations.Where(relation => relation.IsManyToMany && relation.From is not null && relation.To is not null
            && ((Is(relation.From, left) && Is(relation.To, right)) || (Is(relation.From, right) && Is(relation.To, left)))).ToList();
        var forward = Collections(left, right);
        var back = ReferenceEquals(left, right) ? forward : Collections(right, left);
        if (said.Count > 1 || forward.Count > 1 || back.Count > 1 || forward.Concat(back).Any(static navigation => !navigation.IsCertain))
        {
            _comparison.Unsure("which navigations go together could not be told", Pair(left, right), left.Locate(null));
            foreach (var navigation in forward) Consume(left, navigation.Name);
            foreach (var navigation in back) Consume(right, navigation.Name);
            return;
        }

        foreach (var relation in said)
        {
            _said.Add(relation);
            foreach (var name in new[] { relation.FromNavigation, relation.ToNavigation })
            {
                if (name is null) continue;
                Consume(left, name);
                Consume(right, name);
            }
        }

        var isByConvention = forward.Count == 1 && back.Count == 1;
        if (said.Count == 0 && !isByConvention)
        {
            // One side alone makes another relationship, which is the same cause.
            var rest = forward.Concat(back).FirstOrDefault();
            if (rest is not null) Consume(forward.Count > 0 ? left : right, rest.Name);
            var place = rest is null ? left.Locate(null) ?? right.Locate(null) : _comparison.Locate(rest.Symbol) ?? left.Locate(null);
            if (place is not null) _comparison.Report(new PartChanged("relationship", $"The many to many relationship of {Pair(left, right)}", IsAdded: false, left.Known.Type.Name + right.Known.Type.Name, place));
            return;
        }

        foreach (var navigation in forward) Consume(left, navigation.Name);
        foreach (var navigation in back) Consume(right, navigation.Name);
        CompareJoinTable(entity, left, right, said.FirstOrDefault(), isByConvention ? (forward[0], back[0]) : null);
    }

    private void CompareJoinTable(SnapshotEntity join, ComparedEntity left, ComparedEntity right, RelationConfiguration? said, (Navigation Forward, Navigation Back)? navigations)
    {
        if (said?.Join is not null || said is { Certainty: not Certainty.Yes } || join.Table is null) return;
        var name = said?.JoinConfiguration?.Table;
        if (name is { IsKnown: false } || said?.JoinConfiguration is { Unknown: not ModelAspects.None }) return;
        var place = said?.JoinConfiguration?.TableLocation ?? said?.Location ?? _comparison.Locate(navigations?.Forward.Symbol);
        var conventional = string.CompareOrdinal(left.Known.Type.Name, right.Known.Type.Name) < 0 ? left.Known.Type.Name + right.Known.Type.Name : right.Known.Type.Name + left.Known.Type.Name;
        if (name is { Value: { } table } && table != join.Table) Report("relationship", "join table", Pair(left, right), $"'{join.Table}'", $"'{table}'", place);
        else if (name is null && join.Table != conventional && join.Name == conventional) Report("relationship", "join table", Pair(left, right), $"'{join.Table}'", $"'{conventional}'", place);

        // The columns are named after the navigations, where nothing else is said.
        if (navigations is not { } pair || said?.JoinConfiguration?.AnyProperty is not null || said?.JoinConfiguration?.Properties.Any() == true || said?.HasJoin == true) return;
        foreach (var (navigation, target) in new[] { (pair.Forward, right), (pair.Back, left) })
        {
            if (Tables.Root(target.Entity).Key?.Properties is not [var key] || ReferenceEquals(left, right)) continue;
            if (join.ForeignKeys.Any(foreignKey => foreignKey.Principal == target.Entity.Name && foreignKey.Properties is [var only] && only == navigation.Name + key)) continue;
            var before = join.ForeignKeys.First(foreignKey => foreignKey.Principal == target.Entity.Name);
            if (before.Properties.Length == 1 && before.Properties[0].EndsWith(key, StringComparison.Ordinal)) Report("relationship", "join table's column", Pair(left, right), before.Properties[0], navigation.Name + key, _comparison.Locate(navigation.Symbol));
        }
    }

    private List<Navigation> Collections(ComparedEntity from, ComparedEntity to)
        => _navigations.Of(from.Known.Type).Where(navigation => navigation.IsCollection && !IsMatched(from.Known.Type, navigation.Name) && AreRelated(navigation.Target, to.Known.Type)
            && Model.Configuration.Relations.TrueForAll(relation => relation.IsManyToMany || !(relation.FromNavigation == navigation.Name && Is(relation.From, from)))).ToList();

    private static bool Is(ITypeSymbol? type, ComparedEntity entity) => DerivesFrom(entity.Known.Type, type) || (type is INamedTypeSymbol named && DerivesFrom(named, entity.Known.Type));

    private static string Pair(ComparedEntity left, ComparedEntity right) => $"{left.Subject} and {right.Subject}";

    private static string Subject(ComparedEntity dependent, Navigation? forward, ComparedEntity principal, Navigation? back)
        => forward is not null ? $"'{dependent.Known.Type.Name}.{forward.Name}'" : back is not null ? $"'{principal.Known.Type.Name}.{back.Name}'" : $"the relationship of {dependent.Subject} to {principal.Subject}";

    private void Report(string kind, string what, string subject, string was, string isNow, Location? place) => _comparison.Report(kind, what, subject, was, isNow, _comparison.Locate(place));

    private enum EndState
    {
        There,
        Gone,
        Unknown,
    }
}
