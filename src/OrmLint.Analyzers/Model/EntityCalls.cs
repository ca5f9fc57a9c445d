using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>Calls on <c>EntityTypeBuilder</c>, and on the builder of an owned type.</summary>
internal static class EntityCalls
{
    /// <summary>Reads a call, and gives the builder that it returns.</summary>
    public static BuilderValue? Read(ModelBuilderInterpreter reader, EntityValue entity, CallArguments call)
    {
        var known = reader.Of(entity);
        switch (call.Name)
        {
            case "Property" or "PrimitiveCollection" or "IndexerProperty" or "ComplexProperty" or "ComplexCollection":
                return Member(reader, entity, call);
            case "Ignore":
                foreach (var member in call.Members())
                {
                    if (member is null) known.Unknown |= ModelAspects.Properties;
                    else known.Of(member).IsIgnored = Certain(reader, entity);
                }

                return entity;
            case "HasKey" or "HasAlternateKey" or "HasIndex" or "HasDiscriminator":
                return Names(reader, entity, call);
            case "ToJson" when entity.Part is not null:
                known.IsInJson = ModelCalls.Stronger(known.IsInJson, Certain(reader, entity));
                known.JsonColumn = call.Values.Count == 0 ? (string?)null : call.Constant(0) is { HasValue: true, Value: var column } ? column as string : Fact<string?>.Unknown;
                return entity;
            case "HasData":
                SeedCalls.Read(reader, entity, call);
                return new PartValue(entity, ModelAspects.None);
            case "HasComment":
                known.Comment = new Saying(TableCalls.Constant(reader, call, 0), call.At);
                return entity;
            case "HasCheckConstraint":
                TableCalls.Read(reader, new TableValue(entity), call);
                return entity;
            case "IsRequired":
                // On the builder of a complex property.
                known.IsRequired = call.Values.Count == 0 ? true : call.Constant(0) is { HasValue: true, Value: bool isRequired } ? isRequired : Fact<bool>.Unknown;
                return entity;
            case "HasNoKey" or "ToView" or "ToFunction" or "ToSqlQuery" or "ToJson" or "SplitToTable" or "SplitToView" or "ToInMemoryQuery":
                known.IsOutsideMigrations = ModelCalls.Stronger(known.IsOutsideMigrations, Certain(reader, entity));
                return entity;
            case "ToTable":
                Table(reader, entity, call);
                return entity;
            case "HasBaseType":
                known.Unknown |= ModelAspects.Nullability | ModelAspects.Names;
                known.HasNamedBase = true;
                return entity;
            case "UseTphMappingStrategy" or "UseTptMappingStrategy" or "UseTpcMappingStrategy":
                known.Strategy = Certain(reader, entity) == Certainty.Yes ? call.Name.Substring(3, 3) : Fact<string>.Unknown;
                if (call.Name.StartsWith("UseTpc", System.StringComparison.Ordinal)) reader.Configuration.HasGeneratedParts = true;
                return entity;
            case "HasOne" or "HasMany":
                return Relation(reader, entity, call);
            case "OwnsOne" or "OwnsMany":
                return Owned(reader, entity, call);
            case "WithOwner":
                return new PartValue(entity, ModelAspects.Relations);
            case "Navigation":
                var navigation = known.Of(call.Members().FirstOrDefault());
                navigation.IsNotScalar = Certain(reader, entity);
                return new NavigationValue(entity, navigation);
            case "IsMemoryOptimized" or "IsTemporal" or "HasGeneratedTsVectorColumn" or "UseXminAsConcurrencyToken":
                // They make columns of their own, period columns for example.
                known.Of(null).IsMapped = Certainty.Maybe;
                return entity;
            default:
                // Filters, seed data, comments, check constraints, access modes: nothing that is compared.
                return entity;
        }
    }

    private static BuilderValue Member(ModelBuilderInterpreter reader, EntityValue entity, CallArguments call)
    {
        var isComplex = call.Name.StartsWith("Complex", System.StringComparison.Ordinal);
        var name = call.Members().FirstOrDefault();
        var property = reader.Of(entity).Of(name);
        property.Location ??= call.At;
        if (isComplex)
        {
            property.IsNotScalar = ModelCalls.Stronger(property.IsNotScalar, Certain(reader, entity));
            if (call.Type is { } complex && entity.Part is null) reader.Configuration.Of(complex).IsPart = Certainty.Maybe;
            return Part(reader, entity, call, name, call.Name == "ComplexCollection" ? null : PartKind.Complex);
        }

        if (call.Type is { } shadow && call.Call.TargetMethod.TypeArguments.Length == 1) property.ShadowType = reader.Configuration.Types.Of(shadow);
        property.IsMapped = ModelCalls.Stronger(property.IsMapped, Certain(reader, entity));
        var value = new PropertyValue(entity, name);
        var functions = call.Functions.ToList();
        foreach (var function in functions) reader.Run(function, value);
        return functions.Count == 0 ? value : entity;
    }

    private static BuilderValue Names(ModelBuilderInterpreter reader, EntityValue entity, CallArguments call)
    {
        var known = reader.Of(entity);
        known.HasKey |= call.Name == "HasKey";

        // The second string of HasIndex(x => x.Name, "IX_Name") names the index.
        var label = call.Name is "HasIndex" or "HasDiscriminator" ? call.Named("name") : null;
        var members = call.Values.Where(value => !ReferenceEquals(value, label) || call.Name == "HasDiscriminator").SelectMany(CallArguments.Members).ToList();
        foreach (var member in members)
        {
            var property = known.Of(member);
            property.IsMapped = ModelCalls.Stronger(property.IsMapped, member is null ? Certainty.Maybe : Certain(reader, entity));
            property.IsInKeyOrIndex = true;
            if (call.Name != "HasIndex") property.Unknown |= ModelAspects.Nullability;
        }

        switch (call.Name)
        {
            case "HasKey":
                known.PrimaryKey = new KeyConfiguration(members, Certain(reader, entity), call.At);
                return new KeyValue(entity, known.PrimaryKey);
            case "HasAlternateKey":
                if (known.AlternateKeys.Find(key => key.Properties.SequenceEqual(members)) is not { } alternate) known.AlternateKeys.Add(alternate = new KeyConfiguration(members, Certain(reader, entity), call.At));
                return new KeyValue(entity, alternate);
            case "HasIndex":
                return new IndexValue(entity, Index(known, members, label, Certain(reader, entity), call));
            default:
                known.Discriminator = new Saying(members is [{ } name] && Certain(reader, entity) == Certainty.Yes ? Fact<object?>.Known(name) : members.Count == 0 ? Fact<object?>.Known("Discriminator") : Fact<object?>.Unknown, call.At);
                return new PartValue(entity, ModelAspects.Relations);
        }
    }

    /// <summary>An index by its properties, or by its name: what is named again is the same one.</summary>
    private static IndexConfiguration Index(EntityConfiguration known, List<string?> members, IOperation? label, Certainty certainty, CallArguments call)
    {
        var name = label is null ? (string?)null : label.ConstantValue is { HasValue: true, Value: string text } ? text : Fact<string?>.Unknown;
        var index = known.Indexes.Find(index => index.Properties.SequenceEqual(members) && index.ModelName.IsKnown && name.IsKnown && index.ModelName.Value == name.Value);
        if (index is null) known.Indexes.Add(index = new IndexConfiguration(members, certainty, call.At) { Name = name, ModelName = name });
        return index;
    }

    private static void Table(ModelBuilderInterpreter reader, EntityValue entity, CallArguments call)
    {
        var known = reader.Of(entity);
        var isNamed = call.Values.FirstOrDefault() is { Type.SpecialType: SpecialType.System_String } or { ConstantValue.HasValue: true };
        var isCertain = reader.Now == Certainty.Yes && (entity.Type is not null || entity.Part is not null);
        if (isNamed)
        {
            var name = call.Constant(0);
            known.Table = name.HasValue && isCertain ? (string?)name.Value : Fact<string?>.Unknown;
            var hasSchema = call.Values.Count > 1 && call.Values[1].Type is not { TypeKind: TypeKind.Delegate };
            known.Schema = !hasSchema ? (string?)null : call.Constant(1) is { HasValue: true, Value: var schema } && isCertain ? schema as string : Fact<string?>.Unknown;
            known.TableLocation = call.At;
            if (!known.Table.Value.IsKnown || !known.Schema.Value.IsKnown) EscapedBuilder.Note(reader.Configuration, entity, call.Call, "the name of the table could not be told");
        }

        foreach (var function in call.Functions)
        {
            if (ModelBuilderInterpreter.Unwrap(function) is { } body && body.Syntax.DescendantNodes().Any(static node => node.ToString() == "ExcludeFromMigrations"))
            {
                known.IsOutsideMigrations = ModelCalls.Stronger(known.IsOutsideMigrations, Certainty.Maybe);
            }

            reader.Run(function, new TableValue(entity));
        }
    }

    private static BuilderValue Relation(ModelBuilderInterpreter reader, EntityValue entity, CallArguments call)
    {
        var members = call.Members();
        foreach (var member in members) reader.Of(entity).Of(member).IsNotScalar = Certain(reader, entity);
        var other = new EntityValue(call.Type);
        if (other.Type is { } type) ConfigurationClasses.Name(reader, type);

        var isSure = Certain(reader, entity) == Certainty.Yes && other.Type is not null && !members.Contains(null) && entity.Part is null;
        var said = new RelationConfiguration(Number(entity.Type), members.FirstOrDefault(), call.Name == "HasMany", isSure ? Certainty.Yes : Certainty.Maybe, call.At) { To = Number(other.Type) };
        reader.Configuration.Relations.Add(said);
        return new RelationValue(entity, other, FromMany: call.Name == "HasMany", said);

        SaidType? Number(ITypeSymbol? named) => named is null ? null : reader.Configuration.Types.Of(named);
    }

    private static BuilderValue Owned(ModelBuilderInterpreter reader, EntityValue entity, CallArguments call)
    {
        var members = call.Members();
        foreach (var member in members) reader.Of(entity).Of(member).IsNotScalar = Certain(reader, entity);
        if (call.Type is { } type) reader.Configuration.Of(type).IsPart = ModelCalls.Stronger(reader.Configuration.Of(type).IsPart, reader.Now);
        else reader.Configuration.Any.Unknown |= ModelAspects.Entities;
        return Part(reader, entity, call, members.FirstOrDefault(), call.Name == "OwnsMany" ? PartKind.OwnedCollection : PartKind.OwnedReference);
    }

    /// <summary>An owned or complex type: what is said of it holds for that navigation.</summary>
    private static BuilderValue Part(ModelBuilderInterpreter reader, EntityValue entity, CallArguments call, string? name, PartKind? kind)
    {
        var known = reader.Of(entity);
        BuilderValue builder = name is null || kind is null || call.Type is null || (entity.Type is null && entity.Part is null)
            ? new PartValue(entity, ModelAspects.Relations)
            : new EntityValue(call.Type, Part: reader.Configuration.Part(known, name));
        if (name is not null && kind is { } how)
        {
            known.Parts[name] = how;
            if (builder is EntityValue { Part: { } part } && Certain(reader, entity) != Certainty.Yes) part.Unknown |= ModelAspects.All;
        }

        var functions = call.Functions.ToList();
        foreach (var function in functions) reader.Run(function, builder);
        return functions.Count == 0 ? builder : entity;
    }

    /// <summary>What is said of an entity type that is not known holds for each only perhaps.</summary>
    private static Certainty Certain(ModelBuilderInterpreter reader, EntityValue entity) => entity.Type is null && entity.Part is null ? Certainty.Maybe : reader.Now;
}
