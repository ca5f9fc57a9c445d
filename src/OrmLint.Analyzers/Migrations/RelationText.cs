using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the next snapshot says of a relationship that came, went, or became another: the foreign key, its index, its shadow property and the navigations.</summary>
internal static class RelationText
{
    /// <summary>The edit by which a delete does something else.</summary>
    public static ImmutableArray<SnapshotEdit> Deleting(ComparedEntity dependent, SnapshotForeignKey before, string behavior)
        => Changed(dependent, before, key => key with { OnDelete = Written(behavior) });

    /// <summary>The edit by which the constraint gets a name.</summary>
    public static ImmutableArray<SnapshotEdit> Constrained(ComparedEntity dependent, SnapshotForeignKey before, string name) => Changed(dependent, before, key => key with { ConstraintName = name });

    /// <summary>The edit by which a relationship leads to another key, of the types that the foreign key has.</summary>
    public static ImmutableArray<SnapshotEdit>? Leading(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal, IReadOnlyList<string?> key)
    {
        var properties = key.OfType<string>().ToImmutableArray();
        var isPrimary = principal.Entity.Key?.Properties.SequenceEqual(properties) == true;
        if (properties.Length != before.Properties.Length || dependent.IsPart || principal.IsPart || principal.Entity.BaseType is not null) return null;
        for (var index = 0; index < properties.Length; index++)
        {
            if (principal.Entity.Find(properties[index]) is not { } target || dependent.Entity.Find(before.Properties[index]) is not { } own || own.ClrType.TrimEnd('?') != target.ClrType || own.ColumnType != target.ColumnType) return null;

            // A text would get another length by being in a key.
            if (!isPrimary && (target.AllowsNull != false || target.ClrType is "string" or "byte[]")) return null;
        }

        return Changed(dependent, before, foreignKey => foreignKey with { PrincipalKey = isPrimary ? ImmutableArray<string>.Empty : properties });
    }

    /// <summary>The edits by which a relationship becomes required, or optional, and its foreign key with it.</summary>
    /// <param name="dependent">The dependent.</param>
    /// <param name="before">The relationship in the snapshot.</param>
    /// <param name="isRequired">Whether it is required now.</param>
    /// <param name="behavior">What a delete does now.</param>
    public static ImmutableArray<SnapshotEdit> Requiring(ComparedEntity dependent, SnapshotForeignKey before, bool isRequired, string behavior)
        => Changed(dependent, before, key => key with { IsRequired = isRequired, OnDelete = Written(behavior) })
            .Add(new EntityEdit(dependent.Entity, entity => before.Properties.Aggregate(entity, (other, name) => other.With(name, property => Nullable(property, !isRequired)))));

    /// <summary>The edits by which a relationship becomes one to one, or is so no longer, and its index with it; null where the index is said by itself.</summary>
    public static ImmutableArray<SnapshotEdit>? Counting(ComparedEntity dependent, SnapshotForeignKey before, bool isUnique)
    {
        if (dependent.IsPart || IndexText.Said(dependent, before.Properties)) return null;
        return Changed(dependent, before, key => key with { IsUnique = isUnique }).Add(new EntityEdit(dependent.Entity, entity =>
        {
            var index = IndexText.Own(entity, before.Properties);
            var isServed = IndexText.IsServed(entity, before.Properties, isUnique);
            if (index is null) return isServed ? entity : entity with { Indexes = entity.Indexes.Add(IndexText.Conventional(before.Properties, isUnique)) };
            return entity with { Indexes = isServed ? entity.Indexes.Remove(index) : entity.Indexes.Replace(index, index with { IsUnique = isUnique, HasConventionalFilter = true }) };
        }));
    }

    /// <summary>The edits by which the navigations of a relationship get other names, come or go: no change of the database, but of the next snapshot.</summary>
    public static ImmutableArray<SnapshotEdit> Named(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal, string? forward, string? back)
    {
        if (dependent.IsPart || principal.IsPart || (forward == before.Navigation && back == before.Inverse)) return ImmutableArray<SnapshotEdit>.Empty;
        return Changed(dependent, before, key => key with { Navigation = forward, Inverse = back })
            .Add(new EntityEdit(dependent.Entity, entity => entity with { Navigations = Replaced(entity.Navigations, before.Navigation, forward) }))
            .Add(new EntityEdit(principal.Entity, entity => entity with { Navigations = Replaced(entity.Navigations, before.Inverse, back) }));

        static ImmutableArray<string> Replaced(ImmutableArray<string> names, string? was, string? isNow)
        {
            if (was == isNow) return names;
            if (was is not null) names = names.Remove(was);
            return isNow is null || names.Contains(isNow) ? names : names.Add(isNow);
        }
    }

    /// <summary>The edits by which a relationship gets another foreign key; null where not all of it is known.</summary>
    public static ImmutableArray<SnapshotEdit>? Keyed(Comparison comparison, ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal, Navigation? forward, Navigation? back, RelationConfiguration? said, Fact<IReadOnlyList<string>> names)
        => !before.IsUnique && IsRemovable(dependent, before, principal) && Added(comparison, dependent, principal, forward, back, said, names) is { } added ? Removed(dependent, before, principal).AddRange(added) : null;

    /// <summary>Whether a relationship can go without touching another one.</summary>
    public static bool IsRemovable(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity? principal)
        => !dependent.IsPart && principal?.IsPart != true && dependent.Entity.ForeignKeys.Count(other => other.Properties.Intersect(before.Properties).Any()) == 1;

    /// <summary>The edits by which a relationship goes.</summary>
    /// <param name="dependent">The dependent.</param>
    /// <param name="before">The relationship in the snapshot.</param>
    /// <param name="principal">The principal; null: it goes, too.</param>
    public static ImmutableArray<SnapshotEdit> Removed(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity? principal)
    {
        var isIndexSaid = IndexText.Said(dependent, before.Properties);
        var edits = SnapshotEdit.Of(dependent.Entity, entity => entity with
        {
            ForeignKeys = entity.ForeignKeys.RemoveAll(key => ReferenceEquals(key.Statement, before.Statement)),
            Navigations = before.Navigation is null ? entity.Navigations : entity.Navigations.Remove(before.Navigation),
            Indexes = isIndexSaid ? entity.Indexes : entity.Indexes.RemoveAll(index => !index.IsNamedInModel && index.Properties.SequenceEqual(before.Properties)),
            Properties = entity.Properties.RemoveAll(property => before.Properties.Contains(property.Name) && !dependent.Has(property.Name) && entity.Key?.Properties.Contains(property.Name) != true),
        });
        return before.Inverse is null || principal is null ? edits : edits.Add(new EntityEdit(principal.Entity, entity => entity with { Navigations = entity.Navigations.Remove(before.Inverse) }));
    }

    /// <summary>The edits by which a relationship comes; null where not all of it is known.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="dependent">The dependent.</param>
    /// <param name="principal">The principal.</param>
    /// <param name="forward">The navigation of the dependent, or null.</param>
    /// <param name="back">The navigation of the principal, or null.</param>
    /// <param name="said">What code says of it, or null.</param>
    /// <param name="names">The foreign key's properties.</param>
    public static ImmutableArray<SnapshotEdit>? Added(Comparison comparison, ComparedEntity dependent, ComparedEntity principal, Navigation? forward, Navigation? back, RelationConfiguration? said, Fact<IReadOnlyList<string>> names)
    {
        if (!names.IsKnown || names.Value is not [var name] || dependent.IsPart || principal.IsPart || dependent.IsForeign) return null;
        if (said is { Certainty: not Certainty.Yes } or { PrincipalKey: not null } or { ConstraintName: not null } or { HasJoin: true } or { Required.IsKnown: false } or { OnDelete.IsKnown: false }) return null;
        if (comparison.Tables.Root(principal.Entity).Key?.Properties is not [var keyName] || (principal.Entity.Find(keyName) ?? comparison.Tables.Root(principal.Entity).Find(keyName)) is not { } key) return null;
        if (!SnapshotType.IsTakenByForeignKeys(key.ClrType) || key.ColumnType is null) return null;
        if ((back is { IsCollection: false } && forward is not null) || forward is { IsCollection: true }) return null;

        // One that is there already, or one that is made for it.
        var member = dependent.Property(name);
        var isCandidate = member is not null && EntityShape.IsCandidate(member).Is(true) && !MappingAttributes.IsNotMapped(member);
        if (member is not null && !isCandidate) return null;
        var allows = forward is null ? Fact<bool>.Known(true) : Nullability.AllowsNull(forward.Symbol);
        bool isRequired;
        if (isCandidate)
        {
            if (Nullability.AllowsNull(member!) is not { IsKnown: true, Value: var optional }) return null;
            isRequired = !optional;

            // A required navigation makes a foreign key required that the class lets be null.
            if (optional && (!allows.Is(true) || said?.Required?.Value == true)) return null;
            if (!optional && said?.Required?.Value == false) return null;
            if (dependent.Entity.Find(name) is { ValueGenerated: not null } || StoreTypes.Name(ColumnFacts.Underlying(member!.Type)) != key.ClrType || !HasTypeOfKey(comparison, dependent, member)) return null;
        }
        else
        {
            if (!allows.IsKnown || dependent.Entity.Find(name) is not null || dependent.SaidOf(name).Any(static one => !IsNamedAlone(one))) return null;
            isRequired = said?.Required?.Value ?? !allows.Value;

            // A text stays optional, whatever the navigation says (EF Core 10).
            if (isRequired && key.ClrType == "string") return null;
        }

        if (Behavior(said, forward, isRequired) is not { } behavior) return null;
        var foreignKey = new SnapshotForeignKey(principal.Entity.Name, ImmutableArray.Create(name), null!) { Navigation = forward?.Name, Inverse = back?.Name, IsRequired = isRequired, OnDelete = Written(behavior) };
        var shadow = isCandidate ? null : new SnapshotProperty(name, key.ClrType + (isRequired || key.ClrType == "string" ? "" : "?"));
        var edits = SnapshotEdit.Of(dependent.Entity, entity => With(entity, foreignKey, shadow).With(name, property => property with { ColumnType = key.ColumnType }));
        return back is null ? edits : edits.Add(new EntityEdit(principal.Entity, entity => entity with { Navigations = entity.Navigations.Add(back.Name) }));
    }

    /// <summary>What a delete does: what is said, or what follows from whether it is required. Null where it is not known.</summary>
    public static string? Behavior(RelationConfiguration? said, Navigation? forward, bool isRequired)
    {
        if (said?.OnDelete is { } explicitly) return explicitly.IsKnown ? explicitly.Value : null;
        if (forward is null || MappingAttributes.Find(forward.Symbol, "Microsoft.EntityFrameworkCore", "DeleteBehaviorAttribute") is not { } attribute) return isRequired ? "Cascade" : "ClientSetNull";
        return attribute.ConstructorArguments is [{ Type: INamedTypeSymbol type, Value: { } value }] ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, value))?.Name : null;
    }

    private static SnapshotEntity With(SnapshotEntity entity, SnapshotForeignKey foreignKey, SnapshotProperty? shadow)
    {
        if (shadow is not null) entity = entity with { Properties = entity.Properties.Add(shadow) };
        if (foreignKey.Navigation is not null) entity = entity with { Navigations = entity.Navigations.Add(foreignKey.Navigation) };

        if (IndexText.Own(entity, foreignKey.Properties) is null && !IndexText.IsServed(entity, foreignKey.Properties, isUnique: false)) entity = entity with { Indexes = entity.Indexes.Add(IndexText.Conventional(foreignKey.Properties, isUnique: false)) };
        return entity with { ForeignKeys = entity.ForeignKeys.Add(foreignKey) };
    }

    /// <summary>Whether nothing is said of a property but that a relationship is made of it.</summary>
    private static bool IsNamedAlone(PropertyConfiguration said) => said is { IsConverted: false, Unknown: ModelAspects.None, ShadowType: null, IsIgnored: Certainty.No } && !said.Facets.Any();

    /// <summary>Whether the store type of a foreign key's property follows from the key it leads to, as nothing else is said of it.</summary>
    private static bool HasTypeOfKey(Comparison comparison, ComparedEntity dependent, IPropertySymbol member)
    {
        var facts = new ColumnFacts(comparison.Model.Configuration, member.Type, member, dependent.SaidOf(member.Name), dependent.Unknown.HasFlag(ModelAspects.Facets));
        return facts is { IsUnknown: false, IsConverted: false } && new[] { Facet.MaxLength, Facet.Unicode, Facet.FixedLength, Facet.ColumnType, Facet.Precision, Facet.DefaultValue, Facet.DefaultValueSql, Facet.ComputedColumnSql }.All(facet => facts.Find(facet) is { IsSaid: false, Value.IsKnown: true });
    }

    private static ImmutableArray<SnapshotEdit> Changed(ComparedEntity dependent, SnapshotForeignKey before, Func<SnapshotForeignKey, SnapshotForeignKey> change)
        => SnapshotEdit.Of(dependent.Entity, entity => entity with { ForeignKeys = entity.ForeignKeys.Select(key => ReferenceEquals(key.Statement, before.Statement) ? change(key) : key).ToImmutableArray() });

    private static SnapshotProperty Nullable(SnapshotProperty property, bool allowsNull)
        => SnapshotType.AllowsNull(property.ClrType.TrimEnd('?')) == true ? property with { IsRequired = !allowsNull } : property with { ClrType = property.ClrType.TrimEnd('?') + (allowsNull ? "?" : "") };

    /// <summary>What EF Core writes: it leaves the usual one out.</summary>
    private static string? Written(string behavior) => behavior == "ClientSetNull" ? null : behavior;
}
