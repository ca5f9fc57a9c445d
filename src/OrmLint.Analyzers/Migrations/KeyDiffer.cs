using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Compares the primary key and the alternate keys of an entity type: what code names, attributes, and the names that <c>KeyDiscoveryConvention</c> looks for.</summary>
internal static class KeyDiffer
{
    private const string EfCore = "Microsoft.EntityFrameworkCore";

    /// <summary>Compares the keys.</summary>
    public static void Compare(Comparison comparison, ComparedEntity compared)
    {
        if (compared.IsForeign || compared.Unknown.HasFlag(ModelAspects.Relations) || compared.Entity.BaseType is not null)
        {
            if (compared.Entity.BaseType is null) comparison.TakeAsBefore();
            return;
        }

        ComparePrimaryKey(comparison, compared);
        if (!compared.IsPart) CompareAlternateKeys(comparison, compared);
    }

    private static void ComparePrimaryKey(Comparison comparison, ComparedEntity compared)
    {
        if (compared.Entity.Key is not { } before) return;
        var said = compared.Said.Select(static one => one.PrimaryKey).FirstOrDefault(static key => key is not null);
        if (said is { Certainty: not Certainty.Yes } || said?.Properties.Contains(null) == true)
        {
            comparison.Unsure("it is not certain which key is named", compared.Subject, compared.Locate(said.Location));
            return;
        }

        comparison.Calibration.Count("key");
        var (after, place) = said is not null ? (said.Properties.ToList(), said.Location) : compared.IsPart ? (null, null) : Discovered(compared);
        if (after is null) return;
        if (!after.SequenceEqual(before.Properties))
        {
            comparison.Report("key", "key", compared.Subject, ComparedEntity.List(before.Properties), ComparedEntity.List(after), compared.Locate(place), KeyText.Changed(comparison, compared, after, said));
        }
        else if (said?.Name is { IsKnown: true, Value: { } name } && name != (before.Name ?? "PK_" + comparison.Tables.TableOf(compared.Entity)))
        {
            comparison.Report("key", "key's name", compared.Subject, $"'{before.Name ?? "PK_" + comparison.Tables.TableOf(compared.Entity)}'", $"'{name}'", compared.Locate(said.Location), SnapshotEdit.Of(compared.Entity, entity => entity with { Key = before with { Name = name } }));
        }
    }

    /// <summary>The key by attributes and by names; none where neither says it.</summary>
    public static (List<string?>? Properties, Location? Place) Discovered(ComparedEntity compared)
    {
        foreach (var type in compared.OwnTypes())
        {
            if (MappingAttributes.Find(type, EfCore, "PrimaryKeyAttribute") is { } attribute) return (Names(attribute).ToList(), Place(attribute));
        }

        var (attributed, byName, byType) = ((IPropertySymbol?)null, (IPropertySymbol?)null, (IPropertySymbol?)null);
        var nameOfType = compared.Known.Type.Name + "Id";
        foreach (var property in compared.Shape.Candidates)
        {
            var isKey = MappingAttributes.IsKey(property);
            var isId = string.Equals(property.Name, "Id", StringComparison.OrdinalIgnoreCase);
            if (!isKey && !isId && !string.Equals(property.Name, nameOfType, StringComparison.OrdinalIgnoreCase)) continue;
            if (MappingAttributes.IsNotMapped(property) || compared.SaidOf(property.Name).Any(static said => said.IsIgnored != Certainty.No)) continue;
            if (isKey && attributed is not null) return (null, null);
            if (isKey) attributed = property;
            if (isId) byName ??= property;
            else byType ??= property;
        }

        var key = attributed ?? byName ?? byType;
        return key is null || compared.Known.Type.IsGenericType ? (null, null) : (new List<string?> { key.Name }, key.Locations.FirstOrDefault());
    }

    private static void CompareAlternateKeys(Comparison comparison, ComparedEntity compared)
    {
        var said = compared.Said.SelectMany(static one => one.AlternateKeys).ToList();
        if (said.Exists(static key => key.Certainty != Certainty.Yes || key.Properties.Contains(null)))
        {
            comparison.Unsure("it is not certain which alternate keys are named", compared.Subject, compared.Locate(said[0].Location));
            return;
        }

        var referenced = comparison.Tables.PrincipalKeysOf(compared.Entity).ToList();
        foreach (var key in said)
        {
            var before = compared.Entity.AlternateKeys.FirstOrDefault(other => key.Properties.SequenceEqual(other.Properties));
            if (before is null && !referenced.Exists(other => key.Properties.SequenceEqual(other)) && (compared.Entity.Key is not { } primary || !key.Properties.SequenceEqual(primary.Properties)))
            {
                Report(comparison, compared, key.Properties, isAdded: true, key.Location, Added(compared, key));
            }
        }

        foreach (var before in compared.Entity.AlternateKeys)
        {
            if (said.Exists(key => key.Properties.SequenceEqual(before.Properties)) || !before.Properties.All(compared.Has)) continue;
            if (comparison.Model.Configuration.Relations.Exists(relation => relation.PrincipalKey?.SequenceEqual(before.Properties) == true)) continue;
            Report(comparison, compared, before.Properties, isAdded: false, null, SnapshotEdit.Of(compared.Entity, entity => entity with { AlternateKeys = entity.AlternateKeys.Remove(before) }));
        }
    }

    private static void Report(Comparison comparison, ComparedEntity compared, IEnumerable<string?> properties, bool isAdded, Location? place, ImmutableArray<SnapshotEdit>? edits)
    {
        if (compared.Locate(place) is { } location) comparison.Report(new PartChanged("alternate key", $"The alternate key {ComparedEntity.List(properties)} of {compared.Subject}", isAdded, compared.Known.Type.Name + string.Concat(properties) + "Key", location).With(edits));
    }

    /// <summary>The edit by which an alternate key comes; null where it makes its properties others than they are.</summary>
    private static ImmutableArray<SnapshotEdit>? Added(ComparedEntity compared, KeyConfiguration key)
    {
        if (key.Name is { IsKnown: false } || key.Properties.Any(name => compared.Entity.Find(name!) is not { AllowsNull: false } property || (property.ValueGenerated is not null && compared.Entity.Key?.Properties.Contains(name!) != true))) return null;
        var added = new SnapshotKey(key.Properties.ToImmutableArray()!, null!) { Name = key.Name?.Value };
        return SnapshotEdit.Of(compared.Entity, entity => entity with { AlternateKeys = entity.AlternateKeys.Add(added) });
    }

    /// <summary>The names among the arguments of an attribute, those in an array too.</summary>
    public static IEnumerable<string?> Names(AttributeData attribute)
        => attribute.ConstructorArguments.SelectMany(static argument => argument.Kind == TypedConstantKind.Array ? argument.Values.IsDefault ? Enumerable.Empty<TypedConstant>() : argument.Values : Enumerable.Repeat(argument, 1)).Select(static argument => argument.Value as string);

    /// <summary>Where an attribute is.</summary>
    public static Location? Place(AttributeData attribute) => attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : null;
}
