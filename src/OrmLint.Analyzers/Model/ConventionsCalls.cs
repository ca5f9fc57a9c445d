using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>Calls in <c>ConfigureConventions</c> (EF Core 6 and later).</summary>
internal static class ConventionsCalls
{
    /// <summary>Reads a call on <c>ModelConfigurationBuilder</c>.</summary>
    public static BuilderValue? Read(ModelBuilderInterpreter reader, ConventionsValue conventions, CallArguments call)
    {
        switch (call.Name)
        {
            case "Properties" or "DefaultTypeMapping":
                var value = new ConventionsOfValue(call.Type);
                foreach (var function in call.Functions) reader.Run(function, value);
                return value;
            case "IgnoreAny":
                if (call.Type is { } ignored) reader.Configuration.Of(ignored).IsIgnored = reader.Now;
                else reader.Configuration.Any.Unknown |= ModelAspects.Entities | ModelAspects.Properties;
                return conventions;
            case "ComplexProperties":
                if (call.Type is { } complex) reader.Configuration.Of(complex).IsPart = reader.Now;
                else reader.Configuration.Any.Unknown |= ModelAspects.Entities;
                return new PartValue(new EntityValue(call.Type), ModelAspects.None);
            default:
                reader.Escape(conventions, call.Call, $"'{call.Name}' changes the conventions");
                return conventions;
        }
    }

    /// <summary>Reads a call on <c>Properties&lt;T&gt;()</c>: a conversion makes the type scalar, the rest is facets.</summary>
    public static BuilderValue Read(ModelBuilderInterpreter reader, ConventionsOfValue conventions, CallArguments call)
    {
        if (conventions.Type is not { } type)
        {
            reader.Escape(conventions, call.Call, "the type is not known");
            return conventions;
        }

        if (call.Name == "HaveConversion") reader.Configuration.Convert(type);
        var name = call.Name.StartsWith("Have", System.StringComparison.Ordinal) ? "Has" + call.Name.Substring(4) : call.Name.StartsWith("Are", System.StringComparison.Ordinal) ? "Is" + call.Name.Substring(3) : call.Name;
        PropertyCalls.Say(reader, reader.Configuration.Conventions(type), conventions, call, name, reader.Now == Certainty.Yes);
        return conventions;
    }

    /// <summary>
    /// Reads a call on <c>configurationBuilder.Conventions</c>: a convention of EF Core's own that is taken away leaves open
    /// what it would have done; one of the application's may do anything.
    /// </summary>
    public static void Change(ModelBuilderInterpreter reader, CallArguments call)
    {
        var convention = call.Type?.Name;
        if (call.Name == "Remove" && convention is "ForeignKeyIndexConvention" or "CascadeDeleteConvention" or "SqlServerOnDeleteConvention" or "KeyDiscoveryConvention")
        {
            reader.Configuration.Any.Unknown |= ModelAspects.Relations;
        }
        else if (call.Name == "Remove" && convention is "TableNameFromDbSetConvention" or "TableAttributeConvention" or "SharedTableConvention")
        {
            reader.Configuration.Any.Unknown |= ModelAspects.Names;
        }
        else
        {
            reader.Escape(new ConventionsValue(), call.Call, convention is null ? "a convention of the application may change anything" : $"the convention '{convention}' may change anything");
        }
    }
}
