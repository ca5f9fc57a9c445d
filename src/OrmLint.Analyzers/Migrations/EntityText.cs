using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>What the next snapshot says of an entity type that came: its columns, key and indexes. Its relationships are found with those of the others.</summary>
internal static class EntityText
{
    /// <summary>The entity type as the next snapshot has it, without its relationships; null where not all of it is known.</summary>
    public static ComparedEntity? Added(Comparison comparison, ModelEntity known, Location location, out EntityInsertion? insertion)
    {
        insertion = null;
        var model = comparison.Model;
        var compared = new ComparedEntity(comparison, new SnapshotEntity(EntityName.Of(known.Type)), known);
        if (!IsPlain(model, compared) || IsDerived(model, known.Type) || known.Table is not { IsKnown: true, Value: { } table } || SchemaOf(comparison, compared) is not { IsKnown: true, Value: var schema }) return null;
        if (KeyOf(compared) is not { } key) return null;

        if (Columns(comparison, compared, location) is not { } columns || !key.All(name => columns.Any(property => property.Name == name)) || Indexes(compared) is not { } indexes) return null;
        var keyName = compared.Said.Select(static said => said.PrimaryKey).FirstOrDefault(static said => said is not null)?.Name;
        var comment = compared.Said.Select(static said => said.Comment).FirstOrDefault(static said => said is not null);
        if (keyName is { IsKnown: false } || comment is { Value.IsKnown: false }) return null;
        var entity = compared.Entity with
        {
            Table = table,
            Schema = schema ?? comparison.Snapshot.DefaultSchema,
            HasNullSchema = schema is null && comparison.Snapshot.DefaultSchema is null && compared.Said.Any(static said => said.Table is not null),
            Comment = comment?.Value.Value as string ?? MappingAttributes.Find(known.Type, "Microsoft.EntityFrameworkCore", "CommentAttribute")?.ConstructorArguments.FirstOrDefault().Value as string,
            Key = new SnapshotKey(key, null!) { Name = keyName?.Value },
            Properties = columns.Select(property => key.Contains(property.Name) ? InKey(property, key.Length == 1) : property).ToImmutableArray(),
            Indexes = indexes,
        };
        insertion = new EntityInsertion(entity, Members(known.Type));
        return new ComparedEntity(comparison, entity, known);
    }

    /// <summary>The columns that it has of its own; null where not all of them are known.</summary>
    public static ImmutableArray<SnapshotProperty>? Columns(Comparison comparison, ComparedEntity compared, Location location)
    {
        var properties = ImmutableArray.CreateBuilder<SnapshotProperty>();
        foreach (var symbol in new PropertyDiffer(comparison, compared).Added())
        {
            var added = PropertyText.Added(comparison, compared, symbol, location);
            if (!added.IsKnownInDetail) return null;
            properties.Add(added.Property);
        }

        return properties.ToImmutable();
    }

    /// <summary>The indexes that are said of it; null where not all of them are known.</summary>
    public static ImmutableArray<SnapshotIndex>? Indexes(ComparedEntity compared)
    {
        var indexes = ImmutableArray.CreateBuilder<SnapshotIndex>();
        foreach (var said in IndexDiffer.Merge(IndexDiffer.Said(compared).ToList()))
        {
            if (said.Certainty != Certainty.Yes || IndexText.Of(compared, said) is not { } index) return null;
            indexes.Add(index);
        }

        return indexes.ToImmutable();
    }

    /// <summary>The members in the order of the table's columns: those of base classes first, each class's in the order of its text.</summary>
    public static ImmutableArray<string> Members(INamedTypeSymbol type)
    {
        var classes = new Stack<INamedTypeSymbol>();
        for (var ancestor = type; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType) classes.Push(ancestor);
        return classes.SelectMany(static ancestor => ancestor.GetMembers().OfType<IPropertySymbol>()).Select(static property => property.Name).Distinct().ToImmutableArray();
    }

    /// <summary>Whether nothing makes it more than columns: owned types, rows, further keys, what derives from it.</summary>
    public static bool IsPlain(ContextModel model, ComparedEntity compared)
    {
        var type = compared.Known.Type;
        if (compared.Unknown != ModelAspects.None || !compared.Shape.IsWhole || compared.IsForeign || type.IsGenericType || MappingAttributes.HasUnknownAttribute(type)) return false;

        // A class in several parts may have its columns in any order.
        if (type.DeclaringSyntaxReferences.Length != 1) return false;
        if (type.IsAbstract || model.Entities.Any(other => !SymbolEqualityComparer.Default.Equals(other.Type, type) && other.Type.DerivesFrom(type))) return false;
        if (compared.Said.Any(static said => said.AlternateKeys.Count > 0 || said.Checks.Count > 0 || said.Seed is not null || said.Parts.Count > 0 || said.Strategy is not null || said.Discriminator is not null || said.IsInJson != Certainty.No || said.AnyProperty is not null
            || said.Properties.Any(static property => property.Value.ShadowType is not null))) return false;
        if (model.Configuration.Any is { Seed: not null } or { Indexes.Count: > 0 }) return false;
        return compared.Shape.Members.Values.OfType<IPropertySymbol>().All(property => EntityDiscovery.ElementType(property.Type) is not INamedTypeSymbol { TypeKind: TypeKind.Class } element ? !IsPart(property.Type) : !IsPart(element));

        static bool IsPart(ITypeSymbol type) => type is INamedTypeSymbol named && MappingAttributes.IsPartOfOthers(named);
    }

    private static bool IsDerived(ContextModel model, INamedTypeSymbol type) => model.Entities.Any(other => !SymbolEqualityComparer.Default.Equals(other.Type, type) && type.DerivesFrom(other.Type));

    private static Fact<string?> SchemaOf(Comparison comparison, ComparedEntity compared)
    {
        if (comparison.Model.Configuration.Model.Find(Facet.Schema) is { } said && !(said.Value is { IsKnown: true, Value: string schema } && schema == comparison.Snapshot.DefaultSchema)) return Fact<string?>.Unknown;
        if (compared.Said.FirstOrDefault(static one => one.Table is not null) is { } named) return named.Schema ?? (string?)null;
        return MappingAttributes.Table(compared.Known.Type)?.Schema;
    }

    private static ImmutableArray<string>? KeyOf(ComparedEntity compared)
    {
        var said = compared.Said.Select(static one => one.PrimaryKey).FirstOrDefault(static key => key is not null);
        if (said is { Certainty: not Certainty.Yes }) return null;
        var names = said?.Properties.ToList() ?? KeyDiffer.Discovered(compared).Properties;
        return names is null || names.Contains(null) ? null : names.ToImmutableArray()!;
    }

    /// <summary>A property of the key: it has a value always, and one number, or one Guid, gets it by itself.</summary>
    private static SnapshotProperty InKey(SnapshotProperty property, bool isAlone)
    {
        property = property with { ClrType = property.ClrType.TrimEnd('?'), IsRequired = false };
        return isAlone && SnapshotType.IsGeneratedInKey(property.ClrType) && property.ValueGenerated is null ? property with { ValueGenerated = "ValueGeneratedOnAdd" } : property;
    }
}
