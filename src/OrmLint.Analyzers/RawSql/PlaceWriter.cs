using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>What an assignment does to the state: which place it is that is written, and what that and its members hold from there on.</summary>
/// <param name="state">The state.</param>
/// <param name="symbols">The compilation's symbols.</param>
/// <param name="variables">Which variables can be followed.</param>
/// <param name="captured">What a capture stands for, where that is a reference.</param>
internal sealed class PlaceWriter(FlowState state, SqlSymbols symbols, Variables variables, Func<CaptureId, IOperation?> captured)
{
    /// <summary>The reference that is assigned: a graph captures it where the value branches.</summary>
    public IOperation Target(IOperation target)
        => target is IFlowCaptureReferenceOperation capture && captured(capture.Id) is { } reference ? reference : target;

    /// <summary>The place that an assignment to <paramref name="target"/> writes; null where it cannot be followed.</summary>
    public Place? PlaceOf(IOperation target)
    {
        target = Target(target);
        return target is ILocalReferenceOperation { Local: var local } && variables.Escapes(local)
            || target is IParameterReferenceOperation { Parameter: var parameter } && variables.Escapes(parameter)
            ? null
            : Place.Of(target, captured);
    }

    /// <summary>Writes <paramref name="text"/>, which <paramref name="value"/> has, and gives it back.</summary>
    public SqlText Assign(Place? place, IOperation value, SqlText text)
    {
        if (place is null) return text;
        state.ForgetMembers(place);
        state.Set(place, text);
        value = value.BelowConversions();
        if (value is IObjectCreationOperation creation && SqlSink.Of(creation, symbols.Orms) is { } sink)
        {
            // A command that is made with its text has it in CommandText.
            var known = sink.Argument.ConstantValue is { HasValue: true, Value: string constant } ? SqlText.Of(constant, sink.Argument) : SqlText.Unknown;
            for (var type = creation.Type; type is not null; type = type.BaseType)
            {
                foreach (var property in type.GetMembers("CommandText")) state.Set(place.Member(property), known);
            }
        }
        else if (Members.Maker(value, captured) is { } maker)
        {
            state.CopyMembers(Place.OfContents(maker), place);
        }
        else if (Place.Of(value, captured) is { } source && !source.Equals(place))
        {
            state.CopyMembers(source, place);
        }

        return text;
    }
}
