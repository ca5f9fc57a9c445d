using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>A builder that got into code which cannot be read: what it can touch is unknown from there on, and nothing else.</summary>
internal static class EscapedBuilder
{
    /// <summary>Makes unknown what <paramref name="value"/> can touch, and notes where and why. Null touches nothing.</summary>
    public static void Record(ModelConfiguration configuration, BuilderValue? value, IOperation at, string reason)
    {
        // What is said by metadata is said of what it is metadata of.
        while (value is MetadataValue metadata) value = metadata.Of;
        switch (value)
        {
            case null:
                return;
            case ModelValue or ConventionsValue:
                configuration.Any.Unknown |= ModelAspects.All;
                break;
            case ConventionsOfValue { Type: { } type }:
                configuration.Convert(type);
                configuration.SetConventions(type);
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
                configuration.Of(relation.From).Unknown |= ModelAspects.Relations | ModelAspects.Nullability;
                configuration.Of(relation.To).Unknown |= ModelAspects.Relations | ModelAspects.Nullability;
                break;
            case PartValue part:
                configuration.Of(part.Entity).Unknown |= part.Touches;
                break;
        }

        configuration.Unknowns.Add(new ModelUnknown(reason, at.Syntax.GetLocation()));
    }
}
