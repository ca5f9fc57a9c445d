using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>Reads <c>HasData</c>: rows of objects that are created there, of the class or anonymous, with constant values.</summary>
internal static class SeedCalls
{
    /// <summary>Records the rows of a call.</summary>
    public static void Read(ModelBuilderInterpreter reader, EntityValue entity, CallArguments call)
    {
        var known = reader.Of(entity);
        known.Seed ??= new SeedConfiguration(call.At);
        if (reader.Now != Certainty.Yes) known.Seed.IsWhole = false;
        foreach (var value in call.Values) Add(reader, known.Seed, ModelBuilderInterpreter.Unwrap(value));
        if (!known.Seed.IsWhole) EscapedBuilder.Note(reader.Configuration, entity, call.Call, "not all rows of 'HasData' could be read");
    }

    private static void Add(ModelBuilderInterpreter reader, SeedConfiguration seed, IOperation? value)
    {
        switch (value)
        {
            case IArrayCreationOperation { Initializer: { } elements }:
                foreach (var element in elements.ElementValues) Add(reader, seed, ModelBuilderInterpreter.Unwrap(element));
                break;
            case IAnonymousObjectCreationOperation anonymous:
                seed.Rows.Add(new SeedRow(Values(reader, anonymous.Initializers), IsOfClass: false, value.Syntax.GetLocation()));
                break;
            case IObjectCreationOperation { Arguments.IsEmpty: true } created:
                seed.Rows.Add(new SeedRow(Values(reader, created.Initializer?.Initializers ?? Enumerable.Empty<IOperation>()), IsOfClass: true, value.Syntax.GetLocation()));
                break;
            default:
                seed.IsWhole = false;
                break;
        }
    }

    private static Dictionary<string, Fact<object?>> Values(ModelBuilderInterpreter reader, IEnumerable<IOperation> initializers)
    {
        var values = new Dictionary<string, Fact<object?>>();
        foreach (var initializer in initializers)
        {
            if (initializer is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value }) continue;
            var constant = reader.Values.Constant(value);
            values[name] = constant.HasValue ? Fact<object?>.Known(constant.Value) : Fact<object?>.Unknown;
        }

        return values;
    }
}
