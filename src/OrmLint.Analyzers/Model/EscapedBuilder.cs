using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>A builder that got into code which cannot be read: what it can touch is unknown from there on, and nothing else.</summary>
internal static class EscapedBuilder
{
    /// <summary>Makes unknown what <paramref name="value"/> can touch, and notes where and why. Null touches nothing.</summary>
    public static void Record(ModelConfiguration configuration, BuilderValue? value, IOperation at, string reason)
    {
        // What is said by metadata is said of what it is metadata of; from a property there is a way to all others.
        while (value is MetadataValue metadata) value = metadata.Of is ConventionsOfValue ? new EntityValue(null) : metadata.Of;
        switch (value)
        {
            case null:
                return;
            case ModelValue or ConventionsValue:
                configuration.Any.Unknown |= ModelAspects.All;
                break;
            case ConventionsOfValue { Type: { } type }:
                configuration.Convert(type);
                configuration.Conventions(type).Unknown |= ModelAspects.Facets;
                break;
            case ConventionsOfValue:
                configuration.Any.Unknown |= ModelAspects.Facets;
                break;
            case EntityValue entity:
                configuration.Of(entity).Unknown |= ModelAspects.All;
                break;
            case PropertyValue property:
                configuration.Of(property.Entity).Of(property.Name).Unknown |= ModelAspects.All & ~ModelAspects.Properties;
                break;
            case RelationValue relation:
                relation.Said.Certainty = Certainty.Maybe;
                configuration.Of(relation.From).Unknown |= ModelAspects.Relations | ModelAspects.Nullability;
                configuration.Of(relation.To).Unknown |= ModelAspects.Relations | ModelAspects.Nullability;
                break;
            case PartValue part:
                configuration.Of(part.Entity).Unknown |= part.Touches;
                break;
            case IndexValue index:
                index.Said.HasMore = true;
                index.Said.Certainty = Certainty.Maybe;
                configuration.Of(index.Entity).Unknown |= ModelAspects.Relations;
                break;
            case KeyValue key:
                configuration.Of(key.Entity).Unknown |= ModelAspects.Relations;
                break;
            case TableValue table:
                configuration.Of(table.Entity).Unknown |= ModelAspects.Names | ModelAspects.Facets;
                break;
            case NavigationValue navigation:
                navigation.Said.NavigationRequired = Fact<bool>.Unknown;
                break;
            case SequenceValue:
                configuration.HasGeneratedParts = true;
                break;
        }

        Note(configuration, value, at, reason);
    }

    /// <summary>Notes that something said of <paramref name="value"/> could not be read, where that touches no more than is known already.</summary>
    public static void Note(ModelConfiguration configuration, BuilderValue value, IOperation at, string reason)
        => configuration.Unknowns.Add(new ModelUnknown(reason, Subject(value), at.Syntax.GetLocation()));

    private static string Subject(BuilderValue value) => value switch
    {
        MetadataValue metadata => Subject(metadata.Of),
        EntityValue { Type: { } type } => $"'{type.Name}'",
        EntityValue { Name: { } name } => $"'{name}'",
        EntityValue => "each entity type",
        PropertyValue property => property is { Entity.Type: { } type, Name: { } name } ? $"'{type.Name}.{name}'" : $"each property of {Subject(property.Entity)}",
        RelationValue relation => $"the relationship of {Subject(relation.From)} and {Subject(relation.To)}",
        PartValue part => Subject(part.Entity),
        IndexValue index => $"the index of {Subject(index.Entity)}",
        KeyValue key => $"the key of {Subject(key.Entity)}",
        TableValue table => $"the table of {Subject(table.Entity)}",
        NavigationValue navigation => Subject(navigation.Entity),
        ConventionsOfValue { Type: { } type } => $"each property of type '{type.Name}'",
        _ => "the model",
    };
}
