using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>Calls on the builders of tables, keys, indexes, navigations and sequences.</summary>
internal static class TableCalls
{
    /// <summary>Reads a call on a table: what it says of the table itself.</summary>
    public static BuilderValue Read(ModelBuilderInterpreter reader, TableValue table, CallArguments call)
    {
        var known = reader.Of(table.Entity);
        switch (call.Name)
        {
            case "ExcludeFromMigrations":
                known.IsOutsideMigrations = ModelCalls.Stronger(known.IsOutsideMigrations, Certainty.Maybe);
                return table;
            case "HasComment":
                known.Comment = new Saying(Constant(reader, call, 0), call.At);
                return table;
            case "HasCheckConstraint":
                if (call.Constant(0) is { HasValue: true, Value: string name }) known.Checks[name] = new Saying(Constant(reader, call, 1), call.At);
                else known.Unknown |= ModelAspects.Relations;
                return table;
            case "HasTrigger" or "HasAnnotation" or "UseSqlOutputClause" or "UseSqlReturningClause" or "HasName":
                return table;
            case "Property":
                // A column that one of several tables names differently.
                foreach (var member in call.Members()) known.Of(member).Unknown |= ModelAspects.Names;
                return new PartValue(table.Entity, ModelAspects.None);
            case "IsTemporal":
                known.Of(null).IsMapped = Certainty.Maybe;
                foreach (var function in call.Functions) reader.Run(function, new PartValue(table.Entity, ModelAspects.Names | ModelAspects.Facets));
                return table;
            default:
                foreach (var function in call.Functions) reader.Run(function, new PartValue(table.Entity, ModelAspects.Names | ModelAspects.Facets));
                return table;
        }
    }

    /// <summary>Reads a call on an index.</summary>
    public static BuilderValue Read(ModelBuilderInterpreter reader, IndexValue index, CallArguments call)
    {
        var known = index.Said;
        switch (call.Name)
        {
            case "IsUnique":
                known.IsUnique = call.Values.Count == 0 ? Certainly(reader, true) : call.Constant(0) is { HasValue: true, Value: bool isUnique } ? Certainly(reader, isUnique) : Fact<bool>.Unknown;
                break;
            case "HasDatabaseName" or "HasName":
                known.Name = call.Constant(0) is { HasValue: true, Value: var name } && reader.Now == Certainty.Yes ? name as string : Fact<string?>.Unknown;
                break;
            case "HasFilter":
                known.Filter = call.Constant(0) is { HasValue: true, Value: var filter } && reader.Now == Certainty.Yes ? filter as string : Fact<string?>.Unknown;
                break;
            case "IsDescending":
                known.Descending = Directions(call);
                break;
            default:
                known.HasMore = true;
                break;
        }

        return index;
    }

    /// <summary>Reads a call on a key.</summary>
    public static BuilderValue Read(ModelBuilderInterpreter reader, KeyValue key, CallArguments call)
    {
        if (call.Name == "HasName") key.Said.Name = call.Constant(0) is { HasValue: true, Value: var name } && reader.Now == Certainty.Yes ? name as string : Fact<string?>.Unknown;
        return key;
    }

    /// <summary>Reads a call on a navigation.</summary>
    public static BuilderValue Read(ModelBuilderInterpreter reader, NavigationValue navigation, CallArguments call)
    {
        if (call.Name == "IsRequired") navigation.Said.NavigationRequired = call.Values.Count == 0 ? Certainly(reader, true) : call.Constant(0) is { HasValue: true, Value: bool isRequired } ? Certainly(reader, isRequired) : Fact<bool>.Unknown;
        return navigation;
    }

    /// <summary>Reads a call on a sequence.</summary>
    public static BuilderValue Read(ModelBuilderInterpreter reader, SequenceValue sequence, CallArguments call)
    {
        var value = call.Values.Count == 0 ? Fact<object?>.Known(true) : Constant(reader, call, 0);
        sequence.Said.Facets[call.Name] = value;
        return sequence;
    }

    /// <summary>The constant at a position, where it is certain that the call is made.</summary>
    public static Fact<object?> Constant(ModelBuilderInterpreter reader, CallArguments call, int position)
        => reader.Now == Certainty.Yes && call.Constant(position) is { HasValue: true, Value: var value } ? Fact<object?>.Known(value) : Fact<object?>.Unknown;

    private static Fact<bool> Certainly(ModelBuilderInterpreter reader, bool value) => reader.Now == Certainty.Yes ? value : Fact<bool>.Unknown;

    private static Fact<IReadOnlyList<bool>?> Directions(CallArguments call)
    {
        var directions = new List<bool>();
        foreach (var value in call.Values)
        {
            if (ModelBuilderInterpreter.Unwrap(value) is IArrayCreationOperation array)
            {
                foreach (var element in array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty)
                {
                    if (element.ConstantValue is not { HasValue: true, Value: bool direction }) return Fact<IReadOnlyList<bool>?>.Unknown;
                    directions.Add(direction);
                }
            }
            else if (value.ConstantValue is { HasValue: true, Value: bool single })
            {
                directions.Add(single);
            }
            else
            {
                return Fact<IReadOnlyList<bool>?>.Unknown;
            }
        }

        return Fact<IReadOnlyList<bool>?>.Known(directions);
    }
}
