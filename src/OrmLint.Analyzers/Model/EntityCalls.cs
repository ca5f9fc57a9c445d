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
            case "HasNoKey" or "ToView" or "ToFunction" or "ToSqlQuery" or "ToJson" or "SplitToTable" or "SplitToView" or "ToInMemoryQuery":
                known.IsOutsideMigrations = ModelCalls.Stronger(known.IsOutsideMigrations, Certain(reader, entity));
                return entity;
            case "ToTable":
                Table(reader, entity, call);
                return entity;
            case "HasBaseType":
                known.Unknown |= ModelAspects.Nullability | ModelAspects.Names;
                return entity;
            case "UseTphMappingStrategy" or "UseTptMappingStrategy" or "UseTpcMappingStrategy":
                known.Strategy = Certain(reader, entity) == Certainty.Yes ? call.Name.Substring(3, 3) : Fact<string>.Unknown;
                return entity;
            case "HasOne" or "HasMany":
                return Relation(reader, entity, call);
            case "OwnsOne" or "OwnsMany":
                return Owned(reader, entity, call);
            case "WithOwner":
                return new PartValue(entity, ModelAspects.Relations);
            case "Navigation":
                foreach (var member in call.Members()) known.Of(member).IsNotScalar = Certain(reader, entity);
                return new PartValue(entity, ModelAspects.Relations);
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
        if (isComplex)
        {
            property.IsNotScalar = ModelCalls.Stronger(property.IsNotScalar, Certain(reader, entity));
            if (call.Type is { } complex) reader.Configuration.Of(complex).IsPart = Certainty.Maybe;
            foreach (var function in call.Functions) reader.Run(function, new PartValue(entity, ModelAspects.None));
            return new PartValue(entity, ModelAspects.None);
        }

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
        foreach (var member in call.Members())
        {
            // The second string of HasIndex(x => x.Name, "IX_Name") names the index; a property of that name there is none.
            var property = known.Of(member);
            property.IsMapped = ModelCalls.Stronger(property.IsMapped, member is null ? Certainty.Maybe : Certain(reader, entity));
            property.IsInKeyOrIndex = true;
            if (call.Name != "HasIndex") property.Unknown |= ModelAspects.Nullability;
        }

        return new PartValue(entity, ModelAspects.Relations);
    }

    private static void Table(ModelBuilderInterpreter reader, EntityValue entity, CallArguments call)
    {
        var known = reader.Of(entity);
        var isNamed = call.Values.FirstOrDefault() is { Type.SpecialType: SpecialType.System_String } or { ConstantValue.HasValue: true };
        if (isNamed)
        {
            var name = call.Constant(0);
            known.Table = name.HasValue && reader.Now == Certainty.Yes && entity.Type is not null ? (string?)name.Value : Fact<string?>.Unknown;
        }

        foreach (var function in call.Functions)
        {
            if (ModelBuilderInterpreter.Unwrap(function) is { } body && body.Syntax.DescendantNodes().Any(static node => node.ToString() == "ExcludeFromMigrations"))
            {
                known.IsOutsideMigrations = ModelCalls.Stronger(known.IsOutsideMigrations, Certainty.Maybe);
            }

            reader.Run(function, new PartValue(entity, ModelAspects.Names | ModelAspects.Facets));
        }
    }

    private static BuilderValue Relation(ModelBuilderInterpreter reader, EntityValue entity, CallArguments call)
    {
        foreach (var member in call.Members()) reader.Of(entity).Of(member).IsNotScalar = Certain(reader, entity);
        var other = new EntityValue(call.Type);
        if (other.Type is { } type) ConfigurationClasses.Name(reader, type);
        return new RelationValue(entity, other, FromMany: call.Name == "HasMany");
    }

    private static BuilderValue Owned(ModelBuilderInterpreter reader, EntityValue entity, CallArguments call)
    {
        foreach (var member in call.Members()) reader.Of(entity).Of(member).IsNotScalar = Certain(reader, entity);
        var owned = new EntityValue(call.Type);
        if (owned.Type is { } type) reader.Configuration.Of(type).IsPart = ModelCalls.Stronger(reader.Configuration.Of(type).IsPart, reader.Now);
        else reader.Configuration.Any.Unknown |= ModelAspects.Entities;

        // What is said of an owned type holds for that navigation, and is not compared: but it may name other entity types.
        BuilderValue builder = owned.Type is null ? new PartValue(entity, ModelAspects.Relations) : owned;
        var functions = call.Functions.ToList();
        foreach (var function in functions) reader.Run(function, builder);
        return functions.Count == 0 ? builder : entity;
    }

    /// <summary>What is said of an entity type that is not known holds for each only perhaps.</summary>
    private static Certainty Certain(ModelBuilderInterpreter reader, EntityValue entity) => entity.Type is null ? Certainty.Maybe : reader.Now;
}
