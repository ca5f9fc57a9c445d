using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>Calls on <c>ModelBuilder</c>.</summary>
internal static class ModelCalls
{
    /// <summary>Reads a call, and gives the builder that it returns.</summary>
    public static BuilderValue? Read(ModelBuilderInterpreter reader, ModelValue model, CallArguments call)
    {
        switch (call.Name)
        {
            case "Entity" or "SharedTypeEntity":
                return Entity(reader, model, call);
            case "Owned":
                if (call.Type is { } owned) reader.Configuration.Of(owned).IsPart = reader.Now;
                else reader.Configuration.Any.Unknown |= ModelAspects.Entities;
                return null;
            case "Ignore":
                if (call.Type is { } ignored) reader.Configuration.Of(ignored).IsIgnored = reader.Now;
                else reader.Configuration.Any.Unknown |= ModelAspects.Entities;
                return model;
            case "ApplyConfiguration":
                Apply(reader, call);
                return model;
            case "ApplyConfigurationsFromAssembly":
                ConfigurationClasses.ApplyAll(reader, call);
                return model;
            case "HasDefaultSchema":
                reader.Configuration.Model.Say(Facet.Schema, TableCalls.Constant(reader, call, 0), call.At);
                if (!reader.Configuration.Model.Find(Facet.Schema)!.Value.Value.IsKnown) EscapedBuilder.Note(reader.Configuration, model, call.Call, "the default schema could not be told");
                return model;
            case "UseCollation":
                reader.Configuration.Model.Say(Facet.Collation, TableCalls.Constant(reader, call, 0), call.At);
                return model;
            case "HasSequence":
                return Sequence(reader, model, call);
            case "HasDbFunction" or "HasChangeTrackingStrategy" or "UsePropertyAccessMode" or "HasAnnotation" or "HasPostgresExtension" or "HasPostgresEnum" or "HasCharSet" or "HasCollation":
                return model;
            case var name when name.StartsWith("Use", System.StringComparison.Ordinal):
                // Identity columns, HiLo, sequences for keys: by a rule of the provider's.
                reader.Configuration.HasGeneratedParts = true;
                reader.Configuration.Any.Of(null).Say(Facet.ValueGenerated, Fact<object?>.Unknown, call.At);
                EscapedBuilder.Note(reader.Configuration, model, call.Call, $"how '{call.Name}' makes keys is not followed");
                return model;
            default:
                // Sequences, functions, annotations, collations: a model has them beside its entity types.
                foreach (var function in call.Functions) reader.Run(function, new PartValue(new EntityValue(null), ModelAspects.Facets));
                return model;
        }
    }

    private static BuilderValue Sequence(ModelBuilderInterpreter reader, ModelValue model, CallArguments call)
    {
        var schema = call.Named("schema");
        var name = reader.Values.Constant(call.Named("name")) is { HasValue: true, Value: string text } ? text : Fact<string?>.Unknown;
        var space = schema is null ? (string?)null : reader.Values.Constant(schema) is { HasValue: true, Value: var constant } ? constant as string : Fact<string?>.Unknown;
        var type = call.Type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "long";
        var said = reader.Configuration.Sequences.Find(known => name.IsKnown && known.Name.Is(name.Value));
        if (said is null) reader.Configuration.Sequences.Add(said = new SequenceConfiguration(name, space, type, reader.Now, call.At));
        var sequence = new SequenceValue(said);
        var functions = call.Functions.ToList();
        foreach (var function in functions) reader.Run(function, sequence);
        return functions.Count == 0 ? sequence : model;
    }

    /// <summary>The sequence that <c>UseHiLo</c> of a property takes its numbers from: it is made unless there is one of that name (SQL Server and Npgsql, EF Core 8 to 10).</summary>
    public static void HiLoSequence(ModelBuilderInterpreter reader, CallArguments call)
    {
        var (name, schema) = (Text("name", "EntityFrameworkHiLoSequence"), Text("schema", null));
        if (reader.Configuration.Sequences.Exists(known => name.IsKnown && known.Name.Is(name.Value))) return;
        var made = new SequenceConfiguration(name, schema, "long", reader.Now, call.At) { IsOfKeys = true };
        made.Facets["IncrementsBy"] = Fact<object?>.Known(10);
        reader.Configuration.Sequences.Add(made);

        Fact<string?> Text(string parameter, string? whenLeftOut)
            => call.Named(parameter) is not { } value ? whenLeftOut : reader.Values.Constant(value) is { HasValue: true, Value: var constant } ? constant as string ?? whenLeftOut : Fact<string?>.Unknown;
    }

    private static BuilderValue Entity(ModelBuilderInterpreter reader, ModelValue model, CallArguments call)
    {
        var entity = new EntityValue(call.Type, call.Text);
        if (entity.Name is { } name) reader.Configuration.NamedEntities.Add(name);
        if (entity.Type is { } type && entity.Name is null) reader.Configuration.Of(type).IsEntity = Stronger(reader.Configuration.Of(type).IsEntity, reader.Now);

        // An entity type by name has facts of its own, which no class shares; those of a class that shares it are left open.
        if (entity.Name is not null)
        {
            entity = new EntityValue(reader.Compilation.GetTypeByMetadataName(entity.Name), entity.Name);
            if (entity.Type is null)
            {
                foreach (var function in call.Functions) reader.Run(function, entity);
                return entity;
            }
        }

        var functions = call.Functions.ToList();
        foreach (var function in functions) reader.Run(function, entity);
        return functions.Count == 0 ? entity : model;
    }

    private static void Apply(ModelBuilderInterpreter reader, CallArguments call)
    {
        var configuration = ModelBuilderInterpreter.Unwrap(call.Values.FirstOrDefault())?.Type as INamedTypeSymbol;
        if (call.Type is not { } entity)
        {
            reader.Configuration.Any.Unknown |= ModelAspects.All;
        }
        else if (configuration is null || configuration.TypeKind != TypeKind.Class)
        {
            ConfigurationClasses.Name(reader, entity);
            reader.Escape(new EntityValue(entity), call.Call, "the configuration class is not known");
        }
        else
        {
            if (reader.Substitute(configuration) is INamedTypeSymbol known) configuration = known;
            ConfigurationClasses.Apply(reader, configuration, entity, call.Call);
        }
    }

    /// <summary>The stronger of two.</summary>
    public static Certainty Stronger(Certainty one, Certainty other) => one > other ? one : other;
}
