using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>
/// What calls and creations do, given the texts that are passed: the text that they give back, what they change of the objects that they are given,
/// and what they send.
/// </summary>
/// <param name="state">What is known at the call.</param>
/// <param name="symbols">The compilation's symbols.</param>
/// <param name="writing">Writes places.</param>
/// <param name="objects">The objects that gather text.</param>
/// <param name="origins">Where values come from.</param>
/// <param name="captured">What a capture stands for, where that is a reference.</param>
/// <param name="reading">Where what is sent is gathered; null where nobody asks.</param>
internal sealed class CallEffects(FlowState state, SqlSymbols symbols, PlaceWriter writing, TextObjects objects, Origins origins, Func<CaptureId, IOperation?> captured, SqlReading? reading)
{
    /// <summary>What a call gives back.</summary>
    /// <param name="call">The call.</param>
    /// <param name="instance">The text of what it is called on.</param>
    /// <param name="arguments">The texts that are passed.</param>
    /// <param name="methodOf">Says what is known of a method that has source.</param>
    public SqlText Of(IInvocationOperation call, SqlText? instance, ImmutableArray<TextArgument> arguments, Func<IInvocationOperation, SqlMethod?> methodOf)
    {
        if (objects.Call(call, instance, arguments) is { } gathered) return gathered;

        var hasSource = !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty;
        var method = hasSource || ReferencedSql.Of(symbols.Compilation).Names.Contains(call.TargetMethod.Name) ? methodOf(call) : null;
        if (hasSource) reading?.Calls.Add(SqlCall.Of(call, arguments));
        foreach (var argument in arguments) Pass(argument, call, method, arguments);

        if (SqlSink.Of(call, symbols.Orms) is { } sink) reading?.Send(sink, TextOf(sink, arguments));
        else if (method is not null) SendThrough(call, method, arguments);

        if (method is { Elements.IsEmpty: false }) Members.Set(call, method.Elements.Select(element => Known(element.At(call, parameter => PassedFor(parameter, arguments)), call)).ToImmutableArray(), state);
        if (TextCalls.Evaluate(call, instance, arguments, symbols, objects) is { } text) return text;
        if (call.TargetMethod is { Name: "ToList" or "ToArray" or "AsEnumerable" or "Distinct" or "Reverse", IsExtensionMethod: true } && arguments.Length > 0 && !TextObjects.In(arguments[0].Texts[0]).IsEmpty) return arguments[0].Texts[0];

        // A value that a method gives back as it got it may have been quoted or looked up there; text that it puts together is text.
        if (method?.Returned?.At(call, parameter => PassedFor(parameter, arguments)) is { } returned && returned.ScalarOrigin() is null or HoleOrigin.Constant) return returned;
        return SqlText.Of(new SqlHole(call, origins.OfCall(call, instance, arguments)));
    }

    /// <summary>What a creation gives: an object that gathers text, or nothing that is known.</summary>
    /// <param name="creation">The creation.</param>
    /// <param name="arguments">The texts that are passed.</param>
    public SqlText Of(IObjectCreationOperation creation, ImmutableArray<TextArgument> arguments)
    {
        if (SqlSink.Of(creation, symbols.Orms) is { } sink) reading?.Send(sink, TextOf(sink, arguments));
        Members.OfRecord(creation, arguments, state);
        if (!objects.Gathers(creation.Type)) return SqlText.Of(new SqlHole(creation, HoleOrigin.Unknown));
        var first = arguments.FirstOrDefault();
        return objects.Make(creation, first switch
        {
            null => SqlText.Empty,
            { Value.Type.SpecialType: SpecialType.System_Int32 } => SqlText.Empty,
            { Value.Type.SpecialType: SpecialType.System_String } => TextCalls.Spliced(first, symbols)[0],
            _ when SqlSymbols.IsTextList(creation.Type) && !TextObjects.In(first.Texts[0]).IsEmpty => objects.Contents(first.Texts[0]),
            _ when SqlSymbols.IsHandler(creation.Type) => SqlText.Empty,
            _ => SqlText.Unknown,
        });
    }

    private void Pass(TextArgument argument, IInvocationOperation call, SqlMethod? method, ImmutableArray<TextArgument> arguments)
    {
        if (TextObjects.In(argument.Texts.Length == 1 ? argument.Texts[0] : null) is { IsEmpty: false })
        {
            // ToList and Select leave a list as it is; a method that is known says what it appends.
            if (method is not null && argument.Argument.Parameter is { } filled && method.Effect(filled) is { } effect)
            {
                objects.Change(argument.Texts[0], before => effect.At(call, parameter => parameter.Ordinal == filled.Ordinal ? (argument.Value, before) : PassedFor(parameter, arguments)));
            }
            else if (!IsReading(call.TargetMethod)) objects.Escape(argument.Texts[0]);
        }
        else if (Place.Of(argument.Value, captured) is { } place)
        {
            if (argument.IsByReference && method is not null && argument.Argument.Parameter is { } written && method.Effect(written)?.At(call, parameter => PassedFor(parameter, arguments)) is { } left && left.ScalarOrigin() is null or HoleOrigin.Constant)
            {
                writing.Assign(place, argument.Value, left);
            }
            else if (argument.IsByReference)
            {
                // As with what a method gives back: of text that it takes it may have made something else.
                var isOfText = argument.Argument.Parameter?.RefKind == RefKind.Out && origins.OfCall(call, null, arguments.RemoveAll(static one => one.IsByReference)) == HoleOrigin.Unknown;
                var origin = origins.IsOfConstants(call.Instance) ? HoleOrigin.Constant : isOfText ? HoleOrigin.Unknown : HoleOrigin.Call;
                writing.Assign(place, argument.Value, SqlText.Of(new SqlHole(argument.Value, origin)));
            }
            else if (ValidatedValues.IsValidation(call.TargetMethod)) state.Set(place, SqlText.Of(new SqlHole(null, HoleOrigin.Validated)));
            else state.ForgetMembers(place);
        }
    }

    /// <summary>Sends what a called method sends of what it is given.</summary>
    private void SendThrough(IInvocationOperation call, SqlMethod method, ImmutableArray<TextArgument> arguments)
    {
        if (reading is null) return;
        foreach (var sent in method.Sent)
        {
            var text = sent.Text.At(call, parameter => PassedFor(parameter, arguments), isSentInside: true);
            if (text.HasHoles) reading.Statements.Add(new SqlStatement(new SqlSink(call, call, call.TargetMethod, sent.Sink.Meaning) { Inner = sent.Sink, IsParameterizing = sent.Sink.IsParameterizing }, text));
        }
    }

    // A value that is given back as it came may have been quoted or looked up there.
    private static SqlText Known(SqlText text, IOperation call) => text.ScalarOrigin() is null or HoleOrigin.Constant ? text : SqlText.Of(new SqlHole(call, HoleOrigin.Call));

    private (IOperation Value, SqlText Text)? PassedFor(IParameterSymbol parameter, ImmutableArray<TextArgument> arguments)
    {
        var passed = arguments.FirstOrDefault(argument => argument.Argument.Parameter?.Ordinal == parameter.Ordinal);
        return passed is { Texts.Length: 1 } ? (passed.Value.BelowConversions(), objects.Contents(passed.Texts[0])) : null;
    }

    /// <summary>Whether a method only reads the list that it is given.</summary>
    private static bool IsReading(IMethodSymbol method)
        => method.ContainingType is { SpecialType: SpecialType.System_String } or { Name: "Enumerable" or "StringBuilder" or "MemoryExtensions" };

    private static SqlText TextOf(SqlSink sink, ImmutableArray<TextArgument> arguments)
        => arguments.FirstOrDefault(argument => argument.Value == sink.Argument || (argument.Value is IConversionOperation conversion && conversion.Operand == sink.Argument)) is { Texts.Length: 1 } argument ? argument.Texts[0] : SqlText.Unknown;
}
