using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>
/// The model's metadata in the code that configures it: <c>modelBuilder.Model.GetEntityTypes()</c>, <c>builder.Metadata</c>.
/// Reading it is free; a change makes unknown what it changes, for each entity type or property that it may be.
/// </summary>
internal static class MetadataCalls
{
    private static readonly Dictionary<string, ModelAspects> s_changes = new(StringComparer.Ordinal)
    {
        ["SetQueryFilter"] = ModelAspects.None, ["SetPropertyAccessMode"] = ModelAspects.None, ["SetChangeTrackingStrategy"] = ModelAspects.None,
        ["SetValueComparer"] = ModelAspects.None, ["SetKeyValueComparer"] = ModelAspects.None, ["SetProviderValueComparer"] = ModelAspects.None,
        ["SetIsEagerLoaded"] = ModelAspects.None, ["SetField"] = ModelAspects.None, ["SetBeforeSaveBehavior"] = ModelAspects.None,
        ["SetAfterSaveBehavior"] = ModelAspects.None, ["SetLazyLoadingEnabled"] = ModelAspects.None, ["SetDiscriminatorValue"] = ModelAspects.None,
        ["SetAnnotation"] = ModelAspects.Facets, ["AddAnnotation"] = ModelAspects.Facets, ["RemoveAnnotation"] = ModelAspects.Facets, ["SetOrRemoveAnnotation"] = ModelAspects.Facets,
        ["SetComment"] = ModelAspects.Facets, ["SetColumnType"] = ModelAspects.Facets, ["SetMaxLength"] = ModelAspects.Facets, ["SetPrecision"] = ModelAspects.Facets,
        ["SetScale"] = ModelAspects.Facets, ["SetIsUnicode"] = ModelAspects.Facets, ["SetIsFixedLength"] = ModelAspects.Facets, ["SetValueConverter"] = ModelAspects.Facets,
        ["SetProviderClrType"] = ModelAspects.Facets, ["SetDefaultValue"] = ModelAspects.Facets, ["SetDefaultValueSql"] = ModelAspects.Facets,
        ["SetComputedColumnSql"] = ModelAspects.Facets, ["SetCollation"] = ModelAspects.Facets, ["SetTypeMapping"] = ModelAspects.Facets,
        ["SetColumnOrder"] = ModelAspects.Facets, ["SetValueGenerationStrategy"] = ModelAspects.Facets, ["ValueGenerated"] = ModelAspects.Facets, ["SetIsConcurrencyToken"] = ModelAspects.None,
        ["IsConcurrencyToken"] = ModelAspects.None,
        ["SetTableName"] = ModelAspects.Names, ["SetSchema"] = ModelAspects.Names, ["SetColumnName"] = ModelAspects.Names, ["SetColumnBaseName"] = ModelAspects.Names,
        ["SetConstraintName"] = ModelAspects.Names, ["SetName"] = ModelAspects.Names, ["SetDatabaseName"] = ModelAspects.Names, ["SetDefaultSchema"] = ModelAspects.Names,
        ["IsNullable"] = ModelAspects.Nullability, ["SetIsNullable"] = ModelAspects.Nullability,
        ["DeleteBehavior"] = ModelAspects.Relations, ["SetDeleteBehavior"] = ModelAspects.Relations, ["AddIndex"] = ModelAspects.Relations, ["RemoveIndex"] = ModelAspects.Relations,
        ["AddKey"] = ModelAspects.Relations, ["IsUnique"] = ModelAspects.Relations, ["IsRequired"] = ModelAspects.Relations | ModelAspects.Nullability,
        ["SetIsUnique"] = ModelAspects.Relations, ["RemoveForeignKey"] = ModelAspects.Relations | ModelAspects.Properties,
        ["AddIgnored"] = ModelAspects.Properties | ModelAspects.Entities, ["AddProperty"] = ModelAspects.Properties, ["RemoveProperty"] = ModelAspects.Properties,
    };

    private static readonly string[] s_reads = { "Get", "Find", "Is", "Has", "To", "Contains", "Equals", "First", "Single", "Last", "Any", "All", "Count" };

    /// <summary>Reads a property: <c>Metadata</c> and <c>Model</c> lead from a builder to metadata.</summary>
    public static BuilderValue? Read(ModelBuilderInterpreter reader, IPropertyReferenceOperation reference)
    {
        foreach (var argument in reference.Arguments) reader.Read(argument.Value);
        var value = reader.Read(reference.Instance);
        return (value, reference.Property.Name) switch
        {
            (null, _) => null,
            (ModelValue, "Model") => new MetadataValue(new EntityValue(null)),
            (ConventionsValue, "Conventions") => new MetadataValue(new ConventionsValue()),
            (MetadataValue metadata, _) => IsMetadata(reference.Type) ? new MetadataValue(Widen(metadata.Of, reference.Type)) : null,
            (_, "Metadata") => new MetadataValue(value!),
            _ => null,
        };
    }

    /// <summary>Reads a call on metadata.</summary>
    public static BuilderValue? Read(ModelBuilderInterpreter reader, MetadataValue metadata, IInvocationOperation call, int from)
    {
        var arguments = new CallArguments(reader, call, from);
        if (metadata.Of is ConventionsValue)
        {
            ConventionsCalls.Change(reader, arguments);
            return null;
        }

        // What LINQ hands to a lambda is the metadata it goes through.
        var isLinq = call.TargetMethod.ContainingNamespace?.Name is "Linq" or "Generic";
        foreach (var function in arguments.Values.Where(static value => ModelBuilderInterpreter.Unwrap(value) is IAnonymousFunctionOperation or IMethodReferenceOperation))
        {
            if (isLinq && call.TargetMethod.Name is "ForEach") reader.Run(function, metadata);
            else if (isLinq) Select(reader, function, metadata);
        }

        if (s_changes.TryGetValue(call.TargetMethod.Name, out var aspects)) Touch(reader, metadata.Of, aspects, arguments.Text, call);
        else if (!isLinq && !Array.Exists(s_reads, prefix => call.TargetMethod.Name.StartsWith(prefix, StringComparison.Ordinal))) reader.Escape(metadata, call, $"'{call.TargetMethod.Name}' changes the model");

        if (!IsMetadata(call.Type)) return null;
        var of = isLinq && call.TargetMethod.Name == "Where" && PropertyTypeTest.OfFunction(reader, arguments.Values.FirstOrDefault()) is { } test ? OfType(metadata.Of, test.Type) : metadata.Of;
        return new MetadataValue(Narrow(Widen(of, call.Type), arguments));
    }

    /// <summary>The properties of a type, where all properties of the model were meant.</summary>
    public static BuilderValue OfType(BuilderValue of, ITypeSymbol type) => of is EntityValue { Type: null, Name: null, Part: null } ? new ConventionsOfValue(type) : of;

    // From a property there is a way back to its entity type, and to all the others.
    private static BuilderValue Widen(BuilderValue of, ITypeSymbol? type) => of is ConventionsOfValue && !IsOfProperties(type) ? new EntityValue(null) : of;

    private static bool IsOfProperties(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsOfProperties(array.ElementType),
        INamedTypeSymbol { TypeArguments: [.., var element] } => IsOfProperties(element),
        _ => type?.Name is "IMutableProperty" or "IConventionProperty",
    };

    /// <summary>Records an assignment to a property of metadata: <c>foreignKey.DeleteBehavior = …</c>.</summary>
    public static void Set(ModelBuilderInterpreter reader, MetadataValue metadata, string property, IOperation at)
    {
        if (s_changes.TryGetValue(property, out var aspects)) Touch(reader, metadata.Of, aspects, name: null, at);
        else reader.Escape(metadata, at, $"'{property}' of the model is set");
    }

    private static void Select(ModelBuilderInterpreter reader, IOperation function, MetadataValue metadata)
    {
        if (ModelBuilderInterpreter.Unwrap(function) is IAnonymousFunctionOperation lambda) reader.Run(lambda, lambda.Symbol.Parameters.Select(_ => (BuilderValue?)metadata).ToArray());
    }

    private static void Touch(ModelBuilderInterpreter reader, BuilderValue what, ModelAspects aspects, string? name, IOperation at)
    {
        if (aspects == ModelAspects.None) return;
        EscapedBuilder.Note(reader.Configuration, what, at, "the model is changed by way of its metadata");
        switch (what)
        {
            case PropertyValue property:
                reader.Of(property).Unknown |= aspects;
                break;
            case ConventionsOfValue { Type: { } type } when aspects == ModelAspects.Facets:
                reader.Configuration.Conventions(type).Unknown |= aspects;
                break;
            case ConventionsOfValue:
                reader.Configuration.Any.Unknown |= aspects;
                break;
            case EntityValue entity when name is not null && aspects.HasFlag(ModelAspects.Properties):
                var named = reader.Of(entity).Of(name);
                named.IsMapped = ModelCalls.Stronger(named.IsMapped, Certainty.Maybe);
                named.Unknown |= aspects;
                break;
            case EntityValue entity:
                reader.Of(entity).Unknown |= aspects;
                break;
            case PartValue part:
                reader.Of(part.Entity).Unknown |= aspects & part.Touches;
                break;
            case RelationValue relation:
                relation.Said.Certainty = Certainty.Maybe;
                reader.Of(relation.From).Unknown |= aspects;
                reader.Of(relation.To).Unknown |= aspects;
                break;
            case IndexValue index:
                index.Said.Certainty = Certainty.Maybe;
                break;
            case KeyValue or NavigationValue or TableValue or SequenceValue:
                break;
            case ModelValue:
                reader.Configuration.Any.Unknown |= aspects;
                break;
        }
    }

    /// <summary>What a call leads to: one entity type of the model, one property of an entity type.</summary>
    private static BuilderValue Narrow(BuilderValue of, CallArguments call) => (of, call.Name) switch
    {
        (EntityValue { Type: null }, "FindEntityType") => new EntityValue(call.Type),
        (EntityValue entity, "FindProperty" or "GetProperty") => new PropertyValue(entity, call.Members().FirstOrDefault()),
        (EntityValue entity, "FindNavigation" or "GetNavigations" or "FindSkipNavigation" or "GetSkipNavigations" or "GetForeignKeys" or "GetReferencingForeignKeys" or "GetDeclaredForeignKeys" or "GetIndexes" or "GetKeys" or "FindPrimaryKey" or "GetTriggers")
            => new PartValue(entity, ModelAspects.Relations | ModelAspects.Names | ModelAspects.Nullability),
        _ => of,
    };

    /// <summary>Whether a value can be used to change the model: names and CLR types cannot.</summary>
    private static bool IsMetadata(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsMetadata(array.ElementType),
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => arguments.Any(IsMetadata),
        ITypeParameterSymbol => false,
        { TypeKind: TypeKind.Error } => true,
        { ContainingNamespace: { } space } => space.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) && type.TypeKind is TypeKind.Interface or TypeKind.Class,
        _ => false,
    };
}
