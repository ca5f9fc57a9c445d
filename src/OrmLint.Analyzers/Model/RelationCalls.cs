using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>Calls on the builders of relationships.</summary>
internal static class RelationCalls
{
    /// <summary>Reads a call, and gives the builder that it returns.</summary>
    public static BuilderValue Read(ModelBuilderInterpreter reader, RelationValue relation, CallArguments call)
    {
        switch (call.Name)
        {
            case "WithOne" or "WithMany":
                foreach (var member in call.Members()) reader.Of(relation.To).Of(member).IsNotScalar = Certainty.Maybe;
                return relation;
            case "HasForeignKey" or "HasPrincipalKey":
                Key(reader, relation, call);
                return relation;
            case "IsRequired":
                // A required relationship makes its foreign key required, whatever the properties say.
                reader.Of(relation.From).Unknown |= ModelAspects.Relations;
                reader.Of(relation.To).Unknown |= ModelAspects.Relations;
                return relation;
            case "UsingEntity":
                return UsingEntity(reader, relation, call);
            default:
                return relation;
        }
    }

    private static void Key(ModelBuilderInterpreter reader, RelationValue relation, CallArguments call)
    {
        // In a one-to-one relationship the call names the dependent; otherwise it follows from the ends.
        var isForeign = call.Name == "HasForeignKey";
        var named = call.Type is { } type ? new EntityValue(type) : null;
        var ends = named is not null ? new[] { named } : isForeign == relation.FromMany ? new[] { relation.To } : new[] { relation.From };
        var names = call.Members();
        if (named is null && names.Count > 1) ends = new[] { relation.From, relation.To };
        foreach (var end in ends)
        {
            foreach (var name in names)
            {
                var property = reader.Of(end).Of(name);
                property.IsMapped = ModelCalls.Stronger(property.IsMapped, name is null || end.Type is null || ends.Length > 1 ? Certainty.Maybe : reader.Now);
                property.IsInKeyOrIndex = true;
                if (!isForeign) property.Unknown |= ModelAspects.Nullability;
            }
        }
    }

    private static BuilderValue UsingEntity(ModelBuilderInterpreter reader, RelationValue relation, CallArguments call)
    {
        if (call.Text is { } name) reader.Configuration.NamedEntities.Add(name);
        var type = call.Call.TargetMethod.TypeArguments.FirstOrDefault() is { } named ? reader.Substitute(named) : call.Type;
        BuilderValue join = type is INamedTypeSymbol { Name: not "Dictionary", TypeKind: TypeKind.Class }
            ? new EntityValue(type)
            : new PartValue(relation.From, ModelAspects.Relations);
        if (join is EntityValue { Type: { } entity }) ConfigurationClasses.Name(reader, entity);
        foreach (var function in call.Functions) reader.Run(function, join);
        return join;
    }
}
