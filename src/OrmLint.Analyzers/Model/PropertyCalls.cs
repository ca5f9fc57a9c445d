using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>Calls on <c>PropertyBuilder</c>.</summary>
internal static class PropertyCalls
{
    /// <summary>Reads a call, and gives the builder that it returns.</summary>
    public static BuilderValue Read(ModelBuilderInterpreter reader, PropertyValue property, CallArguments call)
    {
        var known = reader.Of(property);
        var isCertain = reader.Now == Certainty.Yes && property.Entity.Type is not null && property.Name is not null;
        switch (call.Name)
        {
            case "IsRequired":
                var required = call.Values.Count == 0 ? new Optional<object?>(true) : call.Constant(0);
                known.Required = isCertain && required is { HasValue: true, Value: bool isRequired } ? isRequired : Fact<bool>.Unknown;
                break;
            case "HasColumnName":
                known.ColumnName = isCertain && call.Constant(0) is { HasValue: true, Value: string name } ? name : Fact<string?>.Unknown;
                break;
            case "HasMaxLength":
                known.MaxLength = isCertain && call.Constant(0) is { HasValue: true, Value: int length } ? length : Fact<int>.Unknown;
                break;
            case "HasConversion":
                known.IsConverted = true;
                known.Unknown |= ModelAspects.Facets;
                break;
            case "HasValueGenerator" or "Metadata" or "UsePropertyAccessMode" or "HasField" or "HasSentinel":
                break;
            default:
                // Store types, defaults, value generation: only what the column is like, not whether it is there or may be null.
                known.Unknown |= ModelAspects.Facets;
                foreach (var function in call.Functions) reader.Run(function, new PartValue(property.Entity, ModelAspects.Facets));
                break;
        }

        return property;
    }
}
