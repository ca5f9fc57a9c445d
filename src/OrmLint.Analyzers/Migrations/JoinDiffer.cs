using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>Compares many to many relationships, whose join entity types the snapshot has: whether they are still there, their tables and columns.</summary>
internal sealed class JoinDiffer
{
    private readonly Comparison _comparison;
    private readonly EntityNavigations _navigations;
    private readonly SaidRelations _said;
    private readonly RelationPairing _pairing;

    public JoinDiffer(Comparison comparison, EntityNavigations navigations, SaidRelations said, RelationPairing pairing)
    {
        _comparison = comparison;
        _navigations = navigations;
        _said = said;
        _pairing = pairing;
    }

    private ContextModel Model => _comparison.Model;

    private SnapshotTables Tables => _comparison.Tables;

    private SaidTypes Types => Model.Configuration.Types;

    /// <summary>Compares them all.</summary>
    public void Compare(Dictionary<string, ComparedEntity> byName)
    {
        foreach (var join in ManyToMany(byName)) CompareJoin(join);
        foreach (var relation in Model.Configuration.Relations) ConsumeOver(relation, byName);
    }

    /// <summary>The two sides of a many to many relationship over a class that has navigations of its own: its relationships are compared, and the sides add nothing.</summary>
    private void ConsumeOver(RelationConfiguration relation, Dictionary<string, ComparedEntity> byName)
    {
        if (relation is not { IsManyToMany: true, Join: { } type, From: { } from, To: { } to, Certainty: Certainty.Yes } || !byName.ContainsKey(Types.NameOf(type))) return;
        _pairing.Consume(relation);
        if (byName.TryGetValue(Types.NameOf(from), out var left)) _pairing.Consume(left, relation.FromNavigation);
        if (byName.TryGetValue(Types.NameOf(to), out var right)) _pairing.Consume(right, relation.ToNavigation);
    }

    /// <summary>The join entity types of the snapshot that have no class: their two ends.</summary>
    private IEnumerable<(SnapshotEntity Join, ComparedEntity Left, ComparedEntity Right)> ManyToMany(Dictionary<string, ComparedEntity> byName)
    {
        foreach (var join in _comparison.Snapshot.Entities)
        {
            if (join.ForeignKeys is not [{ Navigation: null, Inverse: null } one, { Navigation: null, Inverse: null } other]) continue;
            if (byName.ContainsKey(join.Name) && !Model.Configuration.Relations.Exists(relation => relation.Join is { } type && Types.NameOf(type) == join.Name)) continue;
            if (byName.TryGetValue(one.Principal, out var left) && byName.TryGetValue(other.Principal, out var right)) yield return (join, left, right);
        }
    }

    private void CompareJoin((SnapshotEntity Join, ComparedEntity Left, ComparedEntity Right) join)
    {
        var (entity, left, right) = join;
        if (RelationDiffer.IsUnread(left) || RelationDiffer.IsUnread(right)) return;
        var said = Model.Configuration.Relations.Where(relation => relation.IsManyToMany && relation.From is not null && relation.To is not null
            && ((Is(relation.From, left) && Is(relation.To, right)) || (Is(relation.From, right) && Is(relation.To, left)))).ToList();
        var forward = Collections(left, right);
        var back = ReferenceEquals(left, right) ? forward : Collections(right, left);

        // Of several between two classes, the name of the join entity type tells which is meant.
        if (said.FindAll(relation => relation.JoinName == entity.Name) is [{ Certainty: Certainty.Yes } named] && said.Count > 1)
        {
            said = new List<RelationConfiguration> { named };
            forward = forward.FindAll(navigation => navigation.Name == named.FromNavigation || navigation.Name == named.ToNavigation);
            back = back.FindAll(navigation => navigation.Name == named.FromNavigation || navigation.Name == named.ToNavigation);
        }

        if (said.Count > 1 || forward.Count > 1 || back.Count > 1 || forward.Concat(back).Any(static navigation => !navigation.IsCertain))
        {
            _comparison.Unsure("which navigations go together could not be told", Pair(left, right), left.Locate(null));
            foreach (var navigation in forward) _pairing.Consume(left, navigation.Name);
            foreach (var navigation in back) _pairing.Consume(right, navigation.Name);
            return;
        }

        foreach (var relation in said)
        {
            _pairing.Consume(relation);
            foreach (var name in new[] { relation.FromNavigation, relation.ToNavigation })
            {
                if (name is null) continue;
                _pairing.Consume(left, name);
                _pairing.Consume(right, name);
            }
        }

        var isByConvention = forward.Count == 1 && back.Count == 1;
        if (said.Count == 0 && !isByConvention)
        {
            // One side alone makes another relationship, which is the same cause.
            var rest = forward.Concat(back).FirstOrDefault();
            if (rest is not null) _pairing.Consume(forward.Count > 0 ? left : right, rest.Name);
            var place = rest is null ? left.Locate(null) ?? right.Locate(null) : _comparison.Locate(rest.Symbol) ?? left.Locate(null);
            if (place is not null) _comparison.Report(new PartChanged("relationship", $"The many to many relationship of {Pair(left, right)}", IsAdded: false, left.Known.Type.Name + right.Known.Type.Name, place).With(Removed(entity, left, right, forward, back)));
            return;
        }

        foreach (var navigation in forward) _pairing.Consume(left, navigation.Name);
        foreach (var navigation in back) _pairing.Consume(right, navigation.Name);
        CompareJoinTable(entity, left, right, said.FirstOrDefault(), isByConvention ? (forward[0], back[0]) : null);
    }

    /// <summary>What a new many to many relationship without a word of code does to the snapshot; null where not all of it is known.</summary>
    public ImmutableArray<SnapshotEdit>? Added(ComparedEntity entity, Navigation navigation, ComparedEntity target, Navigation other)
        => Model.Configuration.Relations.Exists(relation => relation.IsManyToMany && (Is(relation.From, entity) || Is(relation.From, target))) || JoinText.Of(_comparison, entity, navigation, target, other) is not { } join ? null
            : ImmutableArray.Create<SnapshotEdit>(new EntityInsertion(join, join.Properties.Select(static property => property.Name).ToImmutableArray()));

    /// <summary>What it does that a many to many relationship goes: one side alone makes another relationship.</summary>
    private ImmutableArray<SnapshotEdit>? Removed(SnapshotEntity join, ComparedEntity left, ComparedEntity right, List<Navigation> forward, List<Navigation> back)
    {
        if (!JoinText.IsPlain(join, Model.Configuration) || ReferenceEquals(left, right)) return null;
        var deletion = ImmutableArray.Create<SnapshotEdit>(new EntityDeletion(join));
        if (forward.Count + back.Count == 0) return deletion;
        if (forward.Count + back.Count > 1) return null;
        var (dependent, principal, navigation) = forward.Count > 0 ? (right, left, forward[0]) : (left, right, back[0]);
        var said = _said.Find(dependent, principal, null, navigation.Name, null);
        return RelationText.Added(_comparison, dependent, principal, null, navigation, said, ForeignKeyDiscovery.Names(_comparison, dependent, principal, null, navigation, said, null)) is { } added ? deletion.AddRange(added) : null;
    }

    private void CompareJoinTable(SnapshotEntity join, ComparedEntity left, ComparedEntity right, RelationConfiguration? said, (Navigation Forward, Navigation Back)? navigations)
    {
        if (said?.Join is not null || said is { Certainty: not Certainty.Yes } || join.Table is null) return;
        var name = said?.JoinConfiguration?.Table;
        if (name is { IsKnown: false } || said?.JoinConfiguration is { Unknown: not ModelAspects.None }) return;
        var place = said?.JoinConfiguration?.TableLocation ?? said?.Location ?? _comparison.Locate(navigations?.Forward.Symbol);
        var conventional = JoinText.NameOf(left, right);
        if (name is { Value: { } table } && table != join.Table) Report("relationship", "join table", Pair(left, right), $"'{join.Table}'", $"'{table}'", place, JoinText.Renamed(_comparison, join, table, isSaid: true));
        else if (name is null && join.Table != conventional && join.Name == conventional) Report("relationship", "join table", Pair(left, right), $"'{join.Table}'", $"'{conventional}'", place, JoinText.Renamed(_comparison, join, conventional, isSaid: false));

        // The columns are named after the navigations, where nothing else is said.
        if (navigations is not { } pair || said?.JoinConfiguration?.AnyProperty is not null || said?.JoinConfiguration?.Properties.Any() == true || said?.HasJoin == true) return;
        foreach (var (navigation, target) in new[] { (pair.Forward, right), (pair.Back, left) })
        {
            if (Tables.Root(target.Entity).Key?.Properties is not [var key] || ReferenceEquals(left, right)) continue;
            if (join.ForeignKeys.Any(foreignKey => foreignKey.Principal == target.Entity.Name && foreignKey.Properties is [var only] && only == navigation.Name + key)) continue;
            var before = join.ForeignKeys.First(foreignKey => foreignKey.Principal == target.Entity.Name);
            if (before.Properties.Length == 1 && before.Properties[0].EndsWith(key, StringComparison.Ordinal)) Report("relationship", "join table's column", Pair(left, right), before.Properties[0], navigation.Name + key, _comparison.Locate(navigation.Symbol), Renamed(join, left, pair.Forward, right, pair.Back));
        }
    }

    /// <summary>The join entity type anew, with its columns by other names: the table stays.</summary>
    private ImmutableArray<SnapshotEdit>? Renamed(SnapshotEntity join, ComparedEntity left, Navigation forward, ComparedEntity right, Navigation back)
        => JoinText.IsPlain(join, Model.Configuration) && JoinText.Of(_comparison, left, forward, right, back) is { } next
            ? ImmutableArray.Create<SnapshotEdit>(new EntityDeletion(join), new EntityInsertion(next with { Name = join.Name, Table = join.Table, HasNullSchema = join.HasNullSchema, Schema = join.Schema }, next.Properties.Select(static property => property.Name).ToImmutableArray())) : null;

    private List<Navigation> Collections(ComparedEntity from, ComparedEntity to)
        => _navigations.Of(from.Known.Type).Where(navigation => navigation.IsCollection && !_pairing.IsMatched(from.Known.Type, navigation.Name) && RelationPairing.AreRelated(navigation.Target, to.Known.Type)
            && Model.Configuration.Relations.TrueForAll(relation => relation.IsManyToMany || !(relation.FromNavigation == navigation.Name && Is(relation.From, from)))).ToList();

    private bool Is(SaidType? said, ComparedEntity entity)
        => said is { } number && Types[number] is INamedTypeSymbol type && (entity.Known.Type.DerivesFrom(type) || type.DerivesFrom(entity.Known.Type));

    private static string Pair(ComparedEntity left, ComparedEntity right) => $"{left.Subject} and {right.Subject}";

    private void Report(string kind, string what, string subject, string was, string isNow, Location? place, ImmutableArray<SnapshotEdit>? edits = null) => _comparison.Report(kind, what, subject, was, isNow, _comparison.Locate(place), edits);
}
