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

    /// <summary>The edits by which a relationship becomes required, or optional, and its foreign key with it.</summary>
    /// <param name="dependent">The dependent.</param>
    /// <param name="before">The relationship in the snapshot.</param>
    /// <param name="isRequired">Whether it is required now.</param>
    /// <param name="behavior">What a delete does now.</param>
    public static ImmutableArray<SnapshotEdit> Requiring(ComparedEntity dependent, SnapshotForeignKey before, bool isRequired, string behavior)
        => Changed(dependent, before, key => key with { IsRequired = isRequired, OnDelete = Written(behavior) })
            .Add(new EntityEdit(dependent.Entity, entity => before.Properties.Aggregate(entity, (other, name) => other.With(name, property => Nullable(property, !isRequired)))));

    /// <summary>The edits by which a relationship goes.</summary>
    public static ImmutableArray<SnapshotEdit> Removed(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal)
    {
        var isIndexSaid = IndexDiffer.Said(dependent).Any(index => index.Properties.SequenceEqual(before.Properties));
        var edits = SnapshotEdit.Of(dependent.Entity, entity => entity with
        {
            ForeignKeys = entity.ForeignKeys.RemoveAll(key => ReferenceEquals(key.Statement, before.Statement)),
            Navigations = before.Navigation is null ? entity.Navigations : entity.Navigations.Remove(before.Navigation),
            Indexes = isIndexSaid ? entity.Indexes : entity.Indexes.RemoveAll(index => !index.IsNamedInModel && index.Properties.SequenceEqual(before.Properties)),
            Properties = entity.Properties.RemoveAll(property => before.Properties.Contains(property.Name) && !dependent.Has(property.Name) && entity.Key?.Properties.Contains(property.Name) != true),
        });
        return before.Inverse is null ? edits : edits.Add(new EntityEdit(principal.Entity, entity => entity with { Navigations = entity.Navigations.Remove(before.Inverse) }));
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
        if (!names.IsKnown || names.Value is not [var name] || dependent.IsPart || principal.IsPart || dependent.IsForeign || principal.IsForeign) return null;
        if (said is { Certainty: not Certainty.Yes } or { PrincipalKey: not null } or { ConstraintName: not null } or { HasJoin: true } or { Required.IsKnown: false } or { OnDelete.IsKnown: false }) return null;
        if (comparison.Tables.Root(principal.Entity).Key?.Properties is not [var keyName] || (principal.Entity.Find(keyName) ?? comparison.Tables.Root(principal.Entity).Find(keyName)) is not { } key) return null;
        if (key.ClrType is not ("int" or "long" or "short" or "Guid") || key.ColumnType is null) return null;
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
            if (dependent.Entity.Find(name) is { } there && (there.ClrType.TrimEnd('?') != key.ClrType || there.ColumnType != key.ColumnType || there.ValueGenerated is not null)) return null;
        }
        else
        {
            if (!allows.IsKnown || dependent.Entity.Find(name) is not null || dependent.SaidOf(name).Count > 0) return null;
            isRequired = said?.Required?.Value ?? !allows.Value;
        }

        if (Behavior(said, forward, isRequired) is not { } behavior) return null;
        var foreignKey = new SnapshotForeignKey(principal.Entity.Name, ImmutableArray.Create(name), null!) { Navigation = forward?.Name, Inverse = back?.Name, IsRequired = isRequired, OnDelete = Written(behavior) };
        var shadow = isCandidate ? null : new SnapshotProperty(name, key.ClrType + (isRequired ? "" : "?")) { ColumnType = key.ColumnType };
        var edits = SnapshotEdit.Of(dependent.Entity, entity => With(entity, foreignKey, shadow));
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

        // A key, or an index that begins with the foreign key, serves it.
        var isCovered = Begins(entity.Key?.Properties) || entity.AlternateKeys.Any(key => Begins(key.Properties)) || entity.Indexes.Any(index => Begins(index.Properties));
        if (!isCovered) entity = entity with { Indexes = entity.Indexes.Add(new SnapshotIndex(foreignKey.Properties, null!)) };
        return entity with { ForeignKeys = entity.ForeignKeys.Add(foreignKey) };

        bool Begins(ImmutableArray<string>? properties) => properties is { IsDefault: false } names && names.Take(foreignKey.Properties.Length).SequenceEqual(foreignKey.Properties);
    }

    private static ImmutableArray<SnapshotEdit> Changed(ComparedEntity dependent, SnapshotForeignKey before, Func<SnapshotForeignKey, SnapshotForeignKey> change)
        => SnapshotEdit.Of(dependent.Entity, entity => entity with { ForeignKeys = entity.ForeignKeys.Select(key => ReferenceEquals(key.Statement, before.Statement) ? change(key) : key).ToImmutableArray() });

    private static SnapshotProperty Nullable(SnapshotProperty property, bool allowsNull)
        => SnapshotType.AllowsNull(property.ClrType.TrimEnd('?')) == true ? property with { IsRequired = !allowsNull } : property with { ClrType = property.ClrType.TrimEnd('?') + (allowsNull ? "?" : "") };

    /// <summary>What EF Core writes: it leaves the usual one out.</summary>
    private static string? Written(string behavior) => behavior == "ClientSetNull" ? null : behavior;
}
