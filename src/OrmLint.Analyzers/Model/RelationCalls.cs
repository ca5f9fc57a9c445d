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
        var said = relation.Said;
        if (reader.Now != Certainty.Yes) said.Certainty = Certainty.Maybe;
        switch (call.Name)
        {
            case "WithOne" or "WithMany":
                var members = call.Members();
                foreach (var member in members) reader.Of(relation.To).Of(member).IsNotScalar = Certainty.Maybe;
                said.ToMany = call.Name == "WithMany";
                said.ToNavigation = members.FirstOrDefault();
                if (members.Contains(null)) said.Certainty = Certainty.Maybe;
                return relation;
            case "HasForeignKey" or "HasPrincipalKey":
                Key(reader, relation, call);
                return relation;
            case "IsRequired":
                var required = call.Values.Count == 0 ? new Optional<object?>(true) : call.Constant(0);
                said.Required = required is { HasValue: true, Value: bool isRequired } ? isRequired : Fact<bool>.Unknown;
                return relation;
            case "OnDelete":
                said.OnDelete = ModelBuilderInterpreter.Unwrap(call.Values.FirstOrDefault()) is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } behavior } ? behavior.Name : Fact<string>.Unknown;
                if (!said.OnDelete.Value.IsKnown) EscapedBuilder.Note(reader.Configuration, relation, call.Call, "the argument of 'OnDelete' could not be told");
                said.Location = call.At;
                return relation;
            case "HasConstraintName":
                said.ConstraintName = call.Constant(0) is { HasValue: true, Value: var name } ? name as string : Fact<string?>.Unknown;
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
        var type = call.Call.TargetMethod.TypeArguments.FirstOrDefault() is { } argument ? reader.Substitute(argument) : call.Type;
        var named = type is not null ? new EntityValue(type) : null;
        var ends = named is not null ? new[] { named } : isForeign == relation.FromMany ? new[] { relation.To } : new[] { relation.From };
        var names = call.Members();
        if (named is null && names.Count > 1 && relation.Said.ToMany == false && !relation.FromMany) ends = new[] { relation.From, relation.To };
        if (isForeign)
        {
            relation.Said.ForeignKey = names;
            if (type is not null) relation.Said.Dependent = reader.Configuration.Types.Of(type);
        }
        else
        {
            relation.Said.PrincipalKey = names;
        }

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
        relation.Said.HasJoin = true;
        relation.Said.JoinName = call.Text;
        if (call.Text is { } name) reader.Configuration.NamedEntities.Add(name);
        var type = call.Call.TargetMethod.TypeArguments.FirstOrDefault() is { } named ? reader.Substitute(named) : call.Type;
        BuilderValue join;
        if (type is INamedTypeSymbol { Name: not "Dictionary", TypeKind: TypeKind.Class })
        {
            relation.Said.Join = reader.Configuration.Types.Of(type);
            join = new EntityValue(type);
            ConfigurationClasses.Name(reader, type);
        }
        else
        {
            relation.Said.JoinConfiguration = new EntityConfiguration();
            join = new EntityValue(null, call.Text, relation.Said.JoinConfiguration);
        }

        foreach (var function in call.Functions) reader.Run(function, join);
        return join;
    }
}
