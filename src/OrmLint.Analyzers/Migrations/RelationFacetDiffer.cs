using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Compares what a relationship is like: one to one or not, its foreign and principal key, whether it is required, and what a delete does.</summary>
internal sealed class RelationFacetDiffer
{
    private readonly Comparison _comparison;
    private readonly EntityNavigations _navigations;
    private readonly SaidRelations _said;

    public RelationFacetDiffer(Comparison comparison, EntityNavigations navigations, SaidRelations said)
    {
        _comparison = comparison;
        _navigations = navigations;
        _said = said;
    }

    /// <summary>Compares a relationship that is there, with the navigations that it has now.</summary>
    public void Compare(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal, string? forwardName, string? backName)
    {
        var forward = forwardName is null ? null : _navigations.Find(dependent.Known.Type, forwardName);
        var back = backName is null ? null : _navigations.Find(principal.Known.Type, backName);
        var said = _said.Find(dependent, principal, forwardName, backName, before);
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
        var key = ForeignKeyDiscovery.Names(_comparison, dependent, principal, forward, back, said, before);
        if (!key.IsKnown)
        {
            _comparison.TakeAsBefore(dependent.Entity);
        }
        else if (!key.Value!.OrderBy(static name => name, StringComparer.Ordinal).SequenceEqual(before.Properties.OrderBy(static name => name, StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase))
        {
            Report("relationship", "foreign key", subject, ComparedEntity.List(before.Properties), ComparedEntity.List(key.Value!), place, RelationText.Keyed(_comparison, dependent, before, principal, forward, back, said, key));
            return;
        }

        _comparison.Follow(RelationText.Named(dependent, before, principal, forward?.Name, back?.Name));
        if (said?.ConstraintName is { IsKnown: true, Value: { } name } && name != before.ConstraintName && before.ConstraintName is not null) Report("relationship", "constraint", subject, $"'{before.ConstraintName}'", $"'{name}'", place, RelationText.Constrained(dependent, before, name));
        else if (said?.ConstraintName is { IsKnown: true, Value: { } given } && before.ConstraintName is null && !given.StartsWith("FK_" + _comparison.Tables.TableOf(dependent.Entity), StringComparison.OrdinalIgnoreCase)) Report("relationship", "constraint", subject, "the convention's", $"'{given}'", place, RelationText.Constrained(dependent, before, given));
        if (said?.PrincipalKey is { } principalKey && !principalKey.Contains(null) && !principalKey.SequenceEqual(before.PrincipalKey.IsEmpty ? principal.Entity.Key?.Properties ?? before.PrincipalKey : before.PrincipalKey))
        {
            Report("relationship", "principal key", subject, before.PrincipalKey.IsEmpty ? "the primary key" : ComparedEntity.List(before.PrincipalKey), ComparedEntity.List(principalKey), place, RelationText.Leading(dependent, before, principal, principalKey));
            return;
        }

        CompareRequired(dependent, before, principal, said, forward, subject, place);
    }

    /// <summary>Compares whether it is one to one.</summary>
    public void CompareUniqueness(ComparedEntity dependent, SnapshotForeignKey before, RelationConfiguration? said, Navigation? forward, Navigation? back, string subject, Location? place)
    {
        bool? isUnique = said is { ToMany: { } toMany } ? !toMany && !said.FromMany : back is not null ? !back.IsCollection : said is null && forward is not null ? false : null;
        if (isUnique is { } unique && unique != before.IsUnique) Report("relationship", "kind", subject, before.IsUnique ? "one to one" : "one to many", unique ? "one to one" : "one to many", place, RelationText.Counting(dependent, before, unique));
    }

    private void CompareRequired(ComparedEntity dependent, SnapshotForeignKey before, ComparedEntity principal, RelationConfiguration? said, Navigation? forward, string subject, Location? place)
    {
        var members = before.Properties.Select(dependent.Property).Where(static member => member is not null && EntityShape.IsCandidate(member).Is(true)).ToList();
        Fact<bool> isRequired;
        if (before.Properties.All(name => dependent.Entity.Key?.Properties.Contains(name) == true)) isRequired = true;
        else if (said?.Required is { } explicitly) isRequired = explicitly;
        else if (before.Properties.Any(name => dependent.SaidOf(name).Any(one => one.ShadowType is not null && dependent.Property(name) is null))) isRequired = Fact<bool>.Unknown;
        else if (before.Properties.Any(name => dependent.SaidOf(name).Any(static one => one.Required is not null))) isRequired = RequiredByProperty(dependent, before, forward);
        else if (members.Count == before.Properties.Length && members.TrueForAll(static member => Nullability.AllowsNull(member!).Is(false))) isRequired = true;
        else if (before.Properties.Select(name => dependent.Shape.Members.TryGetValue(name, out var member) ? member : null).OfType<IFieldSymbol>().ToList() is { Count: > 0 } fields)
        {
            // A field that code maps is as required as its type.
            isRequired = fields.Count == before.Properties.Length && fields.TrueForAll(static field => field.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }) ? true : Fact<bool>.Unknown;
        }
        else if ((members.Count > 0 && members.Count < before.Properties.Length) || members.Exists(static member => !Nullability.AllowsNull(member!).IsKnown)) isRequired = Fact<bool>.Unknown;
        else if (forward is null) isRequired = false;
        else if (Nullability.AllowsNull(forward.Symbol).Is(false) && members.Count == 0 && LeadsToText(before, principal)) isRequired = Fact<bool>.Unknown;
        else isRequired = Nullability.AllowsNull(forward.Symbol) is { IsKnown: true, Value: var allows } ? !allows : Fact<bool>.Unknown;

        if (!isRequired.IsKnown)
        {
            _comparison.Unsure("whether it is required could not be told", subject, place);
            return;
        }

        // A property of the foreign key's name that cannot be one says all the same whether it is required.
        if (!isRequired.Value && forward is not null && dependent.Shape.Candidates.Any(property => !before.Properties.Contains(property.Name)
            && (string.Equals(property.Name, forward.Name + "Id", StringComparison.OrdinalIgnoreCase) || string.Equals(property.Name, principal.Known.Type.Name + "Id", StringComparison.OrdinalIgnoreCase)) && Nullability.AllowsNull(property).Is(false)))
        {
            _comparison.TakeAsBefore(dependent.Entity);
            return;
        }

        var behavior = RelationText.Behavior(said, forward, isRequired.Value);
        ImmutableArray<SnapshotEdit>? edits = behavior is null ? null : RelationText.Requiring(dependent, before, isRequired.Value, behavior);
        if (isRequired.Value == before.IsRequired)
        {
            CompareDelete(dependent, before, said, forward, behavior, subject, place);
        }
        else if (!IsReportedByProperty(dependent, before, isRequired.Value))
        {
            _comparison.Report("relationship", "foreign key", subject, before.IsRequired ? "required" : "optional", isRequired.Value ? "required" : "optional", _comparison.Locate(place), edits);
        }
        else if (edits is { } known)
        {
            // The property was reported, and the relationship goes with it.
            _comparison.Follow(known);
        }
        else
        {
            _comparison.Unsure();
        }
    }

    /// <summary>A foreign key of one property is as required as the property is said to be, whatever the navigation says (<c>ForeignKey.IsRequired</c>, EF Core 8 to 10).</summary>
    private static Fact<bool> RequiredByProperty(ComparedEntity dependent, SnapshotForeignKey before, Navigation? forward)
    {
        // Its delete stays that of a required one.
        if (forward is not null && MappingAttributes.Find(forward.Symbol, "System.ComponentModel.DataAnnotations", "RequiredAttribute") is not null) return Fact<bool>.Unknown;
        return before.Properties is [var name] && dependent.SaidOf(name) is [{ Required: { } required }] ? required : Fact<bool>.Unknown;
    }

    /// <summary>Whether the principal's key is of a class: a shadow foreign key of one stays optional, whatever the navigation says (EF Core 10).</summary>
    private bool LeadsToText(SnapshotForeignKey before, ComparedEntity principal)
        => (before.PrincipalKey.IsEmpty ? _comparison.Tables.Root(principal.Entity).Key?.Properties ?? before.PrincipalKey : before.PrincipalKey).Any(name => principal.Property(name) is not { Type.IsValueType: true });

    /// <summary>A foreign key property that became required, or optional, is a change of the property.</summary>
    private static bool IsReportedByProperty(ComparedEntity dependent, SnapshotForeignKey before, bool isRequired)
        => isRequired && before.Properties.All(name => dependent.Property(name) is { } property && Nullability.AllowsNull(property).Is(false));

    private void CompareDelete(ComparedEntity dependent, SnapshotForeignKey before, RelationConfiguration? said, Navigation? forward, string? behavior, string subject, Location? place)
    {
        if (said?.OnDelete is { IsKnown: false }) _comparison.Unsure();
        if (behavior is null || InDatabase(behavior) == InDatabase(before.OnDelete ?? "ClientSetNull")) return;
        var attribute = said?.OnDelete is null && forward is not null ? MappingAttributes.Find(forward.Symbol, "Microsoft.EntityFrameworkCore", "DeleteBehaviorAttribute") : null;
        var location = (attribute is null ? null : KeyDiffer.Place(attribute)) ?? place;
        _comparison.Report("delete behavior", "delete behavior", subject, before.OnDelete ?? "none", behavior, _comparison.Locate(location), RelationText.Deleting(dependent, before, behavior));
    }

    /// <summary>What the database does: <c>ToReferentialAction</c>.</summary>
    private static string InDatabase(string behavior) => behavior is "Cascade" or "SetNull" or "Restrict" ? behavior : "NoAction";

    /// <summary>What a relationship is called in messages.</summary>
    public static string Subject(ComparedEntity dependent, Navigation? forward, ComparedEntity principal, Navigation? back)
        => forward is not null ? $"'{dependent.Known.Type.Name}.{forward.Name}'" : back is not null ? $"'{principal.Known.Type.Name}.{back.Name}'" : $"the relationship of {dependent.Subject} to {principal.Subject}";

    private void Report(string kind, string what, string subject, string was, string isNow, Location? place, ImmutableArray<SnapshotEdit>? edits = null) => _comparison.Report(kind, what, subject, was, isNow, _comparison.Locate(place), edits);
}
