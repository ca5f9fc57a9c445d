using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>
/// What the expressions of a control-flow graph say as text, evaluated in order, with what that does to the state. A new way
/// to put text together is a case here or, where it is a call, in <see cref="TextCalls"/>.
/// </summary>
internal sealed class SqlExpressions(FlowState state, SqlSymbols symbols, Variables variables, Func<CaptureId, IOperation?> captured, CancellationToken cancellation)
{
    private const int DeepestNesting = 200;

    // OperationKind.CollectionExpression, which is younger than the oldest compiler.
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    private readonly Origins _origins = new(symbols, captured, cancellation);
    private readonly TextObjects _objects = new(state, symbols);
    private int _depth;

    /// <summary>Gets the statements that are sent, where they are asked for.</summary>
    public ImmutableArray<SqlStatement>.Builder? Statements { get; init; }

    /// <summary>Gets the calls that send text which is a constant, where they are asked for.</summary>
    public ImmutableHashSet<SyntaxNode>.Builder? Constants { get; init; }

    /// <summary>Gets the calls of methods that have source, where they are asked for.</summary>
    public ImmutableArray<SqlCall>.Builder? Calls { get; init; }

    /// <summary>Says what is known of a method that is called.</summary>
    public required Func<IInvocationOperation, SqlMethod?> Method { get; init; }

    /// <summary>Is told of each lambda, where that is asked for.</summary>
    public Action<IFlowAnonymousFunctionOperation>? Lambda { get; init; }

    /// <summary>The text of an expression, or a hole of the kind that it is.</summary>
    public SqlText Evaluate(IOperation operation)
    {
        if (_depth >= DeepestNesting) return SqlText.Unknown;
        _depth++;
        var text = Constant(operation) ?? Compute(operation);
        _depth--;
        return text;
    }

    private SqlText Compute(IOperation operation)
    {
        switch (operation)
        {
            case IExpressionStatementOperation statement: return Evaluate(statement.Operation);
            case IFlowCaptureOperation capture:
                return Assign(Place.Of(capture.Id), capture.Value, Evaluate(capture.Value));
            case IFlowCaptureReferenceOperation capture:
                return state[Place.Of(capture.Id)] ?? SqlText.Unknown;
            case ILocalReferenceOperation or IParameterReferenceOperation:
                return Read(operation);
            case IFieldReferenceOperation { Instance: var instance }:
                if (instance is not null) Evaluate(instance);
                return Read(operation);
            case IPropertyReferenceOperation property:
                if (property.Instance is not null) Evaluate(property.Instance);
                foreach (var argument in property.Arguments) Evaluate(argument.Value);
                return Read(operation);
            case ISimpleAssignmentOperation assignment: return EvaluateAssignment(assignment);
            case ICompoundAssignmentOperation compound: return EvaluateCompound(compound);
            case IDeconstructionAssignmentOperation deconstruction: return EvaluateDeconstruction(deconstruction);
            case IBinaryOperation concatenation when IsConcatenation(concatenation): return EvaluateConcatenation(concatenation);
            case IInterpolatedStringOperation interpolation: return EvaluateInterpolation(interpolation);
            case IInvocationOperation call: return EvaluateCall(call);
            case IObjectCreationOperation creation: return EvaluateCreation(creation);
            case IConversionOperation { Operand: IInterpolatedStringOperation interpolation } conversion when symbols.IsFormattable(conversion.Type):
                return EvaluateInterpolation(interpolation, isFormattable: true);
            case IConversionOperation conversion: return Evaluate(conversion.Operand);
            case IAwaitOperation wait: return EvaluateAwait(wait);
            case IArrayCreationOperation { Initializer: { } elements } array when _objects.Gathers(array.Type):
                return _objects.Make(array, TextObjects.Elements(elements.ElementValues.Select(element => Splice(element)).ToList()));
            case { Kind: CollectionExpression } literal when _objects.Gathers(literal.Type) && literal.ChildOperations.All(static element => element.Type?.SpecialType == SpecialType.System_String):
                return _objects.Make(literal, TextObjects.Elements(literal.ChildOperations.Select(element => Splice(element)).ToList()));
            case IParenthesizedOperation parenthesized: return Evaluate(parenthesized.Operand);
            case IFlowAnonymousFunctionOperation lambda:
                Lambda?.Invoke(lambda);

                // What it appends, it appends whenever it runs.
                foreach (var captured in state.ObjectsNamedIn(lambda.Syntax)) _objects.Escape(captured);
                return SqlText.Unknown;
            case IAnonymousFunctionOperation: return SqlText.Unknown;
            default:
                foreach (var child in operation.ChildOperations) Evaluate(child);
                return Hole(operation, _origins.Of(operation));
        }
    }

    private static SqlText? Constant(IOperation operation)
    {
        if (!operation.ConstantValue.HasValue) return null;
        return operation.ConstantValue.Value switch
        {
            null => SqlText.Empty,
            string text => SqlText.Of(text, operation),
            char c when operation.Type?.SpecialType == SpecialType.System_Char => SqlText.Of(c.ToString(), operation),
            sbyte or byte or short or ushort or int or uint or long or ulong when operation.Type?.TypeKind != TypeKind.Enum
                => SqlText.Of(((IFormattable)operation.ConstantValue.Value).ToString(null, CultureInfo.InvariantCulture), operation),
            _ => Hole(operation, HoleOrigin.Constant),
        };
    }

    private SqlText Read(IOperation reference)
    {
        var place = Place.Of(reference, captured);
        if (place is not null && state[place] is { } text) return text;
        if (place is not null && reference is not IFlowCaptureReferenceOperation && symbols.IsBuilder(reference.Type)) return TextObjects.Of(place);
        if (reference is IMemberReferenceOperation member && _origins.KnownText(member.Member) is { } known) return SqlText.Of(known, reference);
        if (reference is ILocalReferenceOperation local) return Hole(reference, variables.Escapes(local.Local) ? HoleOrigin.Unknown : _origins.Of(reference));
        if (reference is IParameterReferenceOperation { Parameter: var parameter })
        {
            return variables.Escapes(parameter)
                ? Hole(reference, HoleOrigin.Unknown)
                : SqlText.Of(new SqlHole(reference, HoleOrigin.Runtime) { Parameter = variables.IsWrittenOnce(parameter) ? parameter : null });
        }

        return Hole(reference, _origins.Of(reference));
    }

    private SqlText EvaluateAssignment(ISimpleAssignmentOperation assignment)
    {
        EvaluateTarget(assignment.Target);
        var text = Evaluate(assignment.Value);
        if (assignment is { Target: IPropertyReferenceOperation { Property.Name: "Length", Instance: { } cut }, Value.ConstantValue.Value: 0 } && symbols.IsBuilder(cut.Type)) _objects.Change(Evaluate(cut), static _ => SqlText.Empty);
        Send(SqlSink.OfAssignment(assignment, Target(assignment.Target), symbols.Orms), text);
        return Assign(PlaceOfTarget(assignment.Target), assignment.Value, text);
    }

    private SqlText EvaluateCompound(ICompoundAssignmentOperation compound)
    {
        EvaluateTarget(compound.Target);
        var target = Target(compound.Target);
        var before = Read(target).SplicedAt(target);
        var appended = Splice(compound.Value);
        if (compound.OperatorKind != BinaryOperatorKind.Add || compound.Type?.SpecialType != SpecialType.System_String)
        {
            return Assign(PlaceOfTarget(compound.Target), compound.Value, Hole(compound, HoleOrigin.Unknown));
        }

        var text = before.Append(appended);
        Send(SqlSink.OfAssignment(compound, target, symbols.Orms), text, before);
        return Assign(PlaceOfTarget(compound.Target), compound.Value, text);
    }

    private SqlText EvaluateDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = deconstruction.Value is ITupleOperation tuple ? tuple.Elements : default;
        if (value.IsDefault) Evaluate(deconstruction.Value);
        var targets = (deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target) as ITupleOperation;
        for (var i = 0; i < targets?.Elements.Length; i++)
        {
            var target = targets.Elements[i] is IDeclarationExpressionOperation { Expression: var declared } ? declared : targets.Elements[i];
            var text = !value.IsDefault && i < value.Length ? Evaluate(value[i]) : Hole(target, HoleOrigin.Call);
            Assign(PlaceOfTarget(target), target, text);
        }

        return SqlText.Unknown;
    }

    private SqlText EvaluateConcatenation(IBinaryOperation concatenation)
    {
        // Down the left side by a loop: a long concatenation is that deep.
        var operands = ImmutableArray.CreateBuilder<IOperation>();
        IOperation left = concatenation;
        while (left is IBinaryOperation binary && IsConcatenation(binary) && !binary.ConstantValue.HasValue)
        {
            operands.Add(binary.RightOperand);
            left = binary.LeftOperand;
        }

        var text = Splice(left);
        for (var i = operands.Count - 1; i >= 0; i--) text = text.Append(Splice(operands[i]));
        return text;
    }

    private static bool IsConcatenation(IBinaryOperation binary)
        => binary.OperatorKind == BinaryOperatorKind.Add && (binary.Type?.SpecialType == SpecialType.System_String || binary.Type?.TypeKind == TypeKind.Dynamic);

    private SqlText EvaluateInterpolation(IInterpolatedStringOperation interpolation, bool isFormattable = false)
    {
        var text = SqlText.Empty;
        foreach (var part in interpolation.Parts)
        {
            if (part is IInterpolatedStringTextOperation literal) text = text.Append(Evaluate(literal.Text));
            else if (part is IInterpolationOperation hole)
            {
                var format = hole.FormatString?.ConstantValue.Value as string;
                text = text.Append(isFormattable ? Parameter(hole, format) : Splice(hole.Expression, format, hole.Alignment is not null));
            }
        }

        return text;
    }

    // Whatever is known of it, a constant too: it is a parameter of its own.
    private SqlText Parameter(IInterpolationOperation hole, string? format)
    {
        var text = Splice(hole.Expression);
        return SqlText.Of(new SqlHole(hole.Expression.BelowConversions(), text.WorstOrigin())
        {
            Format = format, IsAligned = hole.Alignment is not null, IsParameter = true, Source = text.ScalarSource(),
        });
    }

    private SqlText EvaluateAwait(IAwaitOperation wait)
    {
        // What an asynchronous method puts together is known as that of any other.
        var text = Evaluate(wait.Operation);
        return text.ScalarOrigin() is null && wait.Type?.SpecialType == SpecialType.System_String ? text : Hole(wait, HoleOrigin.Call);
    }

    private SqlText EvaluateCall(IInvocationOperation call)
    {
        var instance = call.Instance is null ? null : Evaluate(call.Instance);
        var arguments = call.Arguments.Select(Evaluate).ToImmutableArray();
        if (_objects.Call(call, instance, arguments) is { } gathered) return gathered;

        var method = call.TargetMethod.DeclaringSyntaxReferences.IsEmpty ? null : Method(call);
        if (!call.TargetMethod.DeclaringSyntaxReferences.IsEmpty) Calls?.Add(SqlCall.Of(call, arguments));
        foreach (var argument in arguments)
        {
            if (TextObjects.In(argument.Texts.Length == 1 ? argument.Texts[0] : null) is { IsEmpty: false })
            {
                // ToList and Select leave a list as it is; a method that is known says what it appends.
                if (method is not null && argument.Argument.Parameter is { } filled && method.Effect(filled) is { } effect)
                {
                    _objects.Change(argument.Texts[0], before => effect.At(call, parameter => parameter.Ordinal == filled.Ordinal ? (argument.Value, before) : PassedFor(parameter, arguments)));
                }
                else if (!IsReading(call.TargetMethod)) _objects.Escape(argument.Texts[0]);
                continue;
            }

            if (Place.Of(argument.Value, captured) is not { } place) continue;
            if (argument.IsByReference) Assign(place, argument.Value, Hole(argument.Value, _origins.IsOfConstants(call.Instance) ? HoleOrigin.Constant : HoleOrigin.Call));
            else if (Guards.IsValidation(call.TargetMethod)) state.Set(place, SqlText.Of(new SqlHole(null, HoleOrigin.Validated)));
            else state.ForgetMembers(place);
        }

        if (SqlSink.Of(call, symbols.Orms) is { } sink) Send(sink, TextOf(sink, arguments));
        else if (method is not null) SendThrough(call, method, arguments);

        if (TextCalls.Evaluate(call, instance, arguments, symbols, _objects) is { } text) return text;
        if (call.TargetMethod is { Name: "ToList" or "ToArray" or "AsEnumerable" or "Distinct" or "Reverse", IsExtensionMethod: true } && arguments.Length > 0 && !TextObjects.In(arguments[0].Texts[0]).IsEmpty) return arguments[0].Texts[0];

        // A value that a method gives back as it got it may have been quoted or looked up there; text that it puts together is text.
        if (method?.Returned?.At(call, parameter => PassedFor(parameter, arguments)) is { } returned && returned.ScalarOrigin() is null or HoleOrigin.Constant) return returned;
        return Hole(call, _origins.OfCall(call, instance, arguments));
    }

    /// <summary>Sends what a called method sends of what it is given.</summary>
    private void SendThrough(IInvocationOperation call, SqlMethod method, ImmutableArray<TextArgument> arguments)
    {
        if (Statements is null) return;
        foreach (var sent in method.Sent)
        {
            var text = sent.Text.At(call, parameter => PassedFor(parameter, arguments), isSentInside: true);
            if (text.HasHoles) Statements.Add(new SqlStatement(new SqlSink(call, call, call.TargetMethod, sent.Sink.Meaning) { Inner = sent.Sink, IsParameterizing = sent.Sink.IsParameterizing }, text));
        }
    }

    private (IOperation Value, SqlText Text)? PassedFor(IParameterSymbol parameter, ImmutableArray<TextArgument> arguments)
    {
        var passed = arguments.FirstOrDefault(argument => argument.Argument.Parameter?.Ordinal == parameter.Ordinal);
        return passed is { Texts.Length: 1 } ? (passed.Value.BelowConversions(), _objects.Contents(passed.Texts[0])) : null;
    }

    /// <summary>Whether a method only reads the list that it is given.</summary>
    private static bool IsReading(IMethodSymbol method)
        => method.ContainingType is { SpecialType: SpecialType.System_String } or { Name: "Enumerable" or "StringBuilder" or "MemoryExtensions" };

    private SqlText EvaluateCreation(IObjectCreationOperation creation)
    {
        var arguments = creation.Arguments.Select(Evaluate).ToImmutableArray();
        if (SqlSink.Of(creation, symbols.Orms) is { } sink) Send(sink, TextOf(sink, arguments));
        if (_objects.Gathers(creation.Type)) return EvaluateGathering(creation, arguments);
        if (creation.Initializer is not null) Evaluate(creation.Initializer);
        return Hole(creation, HoleOrigin.Unknown);
    }

    private SqlText EvaluateGathering(IObjectCreationOperation creation, ImmutableArray<TextArgument> arguments)
    {
        var first = arguments.FirstOrDefault();
        var contents = first is null || first.Value.Type?.SpecialType == SpecialType.System_Int32 ? SqlText.Empty
            : first.Value.Type?.SpecialType == SpecialType.System_String ? TextCalls.Spliced(first, symbols)[0]
            : SqlSymbols.IsTextList(creation.Type) && !TextObjects.In(first.Texts[0]).IsEmpty ? _objects.Contents(first.Texts[0])
            : SqlSymbols.IsHandler(creation.Type) ? SqlText.Empty
            : SqlText.Unknown;
        var made = _objects.Make(creation, contents);
        if (creation.Initializer is not null) Evaluate(creation.Initializer);
        return made;
    }

    private TextArgument Evaluate(IArgumentOperation argument)
    {
        if (TextArgument.Elements(argument) is not { IsDefault: false } elements) return new TextArgument(argument, ImmutableArray.Create(Evaluate(argument.Value)));
        return new TextArgument(argument, elements.Select(Evaluate).ToImmutableArray());
    }

    private static SqlText TextOf(SqlSink sink, ImmutableArray<TextArgument> arguments)
        => arguments.FirstOrDefault(argument => argument.Argument.Value == sink.Argument) is { Texts.Length: 1 } argument ? argument.Texts[0] : SqlText.Unknown;

    private void Send(SqlSink? sink, SqlText text, SqlText? before = null)
    {
        if (sink is not null && !text.HasHoles) Constants?.Add(sink.Operation.Syntax);
        if (sink is not null && text.HasHoles) Statements?.Add(new SqlStatement(sink, text) { Before = before ?? SqlText.Empty });
    }

    private SqlText Splice(IOperation operand, string? format = null, bool isAligned = false)
    {
        var text = Evaluate(operand);
        return symbols.IsBuilder(operand.BelowConversions().Type) && !TextObjects.In(text).IsEmpty
            ? _objects.Contents(text).SplicedAt(operand.BelowConversions())
            : TextCalls.Spliced(operand, text, symbols, format, isAligned);
    }

    /// <summary>The reference that is assigned: a graph captures it where the value branches.</summary>
    private IOperation Target(IOperation target)
        => target is IFlowCaptureReferenceOperation capture && captured(capture.Id) is { } reference ? reference : target;

    private Place? PlaceOfTarget(IOperation target)
    {
        target = Target(target);
        return target is ILocalReferenceOperation { Local: var local } && variables.Escapes(local)
            || target is IParameterReferenceOperation { Parameter: var parameter } && variables.Escapes(parameter)
            ? null
            : Place.Of(target, captured);
    }

    private void EvaluateTarget(IOperation target)
    {
        // A target is not read; what it is found by can have effects.
        foreach (var child in target.ChildOperations) Evaluate(child);
    }

    private SqlText Assign(Place? place, IOperation value, SqlText text)
    {
        if (place is null) return text;
        state.ForgetMembers(place);
        state.Set(place, text);
        value = value.BelowConversions();
        if (value is IObjectCreationOperation creation && SqlSink.Of(creation, symbols.Orms) is { } sink && sink.Argument.ConstantValue is var constant)
        {
            // A command that is made with its text has it in CommandText.
            var known = constant.HasValue ? Constant(sink.Argument) : null;
            for (var type = creation.Type; type is not null; type = type.BaseType)
            {
                foreach (var property in type.GetMembers("CommandText")) state.Set(place.Member(property), known ?? SqlText.Unknown);
            }
        }
        else if (Place.Of(value, captured) is { } source && !source.Equals(place))
        {
            state.CopyMembers(source, place);
        }

        return text;
    }

    private static SqlText Hole(IOperation operation, HoleOrigin origin) => SqlText.Of(new SqlHole(operation, origin));
}
