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
internal sealed class SqlExpressions
{
    private const int DeepestNesting = 200;

    // OperationKind.CollectionExpression, which is younger than the oldest compiler.
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    private readonly Origins _origins;
    private readonly TextObjects _objects;
    private readonly PlaceWriter _writing;
    private readonly CallEffects _calls;
    private readonly FlowState _state;
    private readonly SqlSymbols _symbols;
    private readonly Variables _variables;
    private readonly Func<CaptureId, IOperation?> _captured;
    private readonly SqlReading? _reading;
    private int _depth;

    /// <summary>Evaluates in a state.</summary>
    /// <param name="state">The state, which is changed.</param>
    /// <param name="symbols">The compilation's symbols.</param>
    /// <param name="variables">Which variables can be followed.</param>
    /// <param name="captured">What a capture stands for, where that is a reference.</param>
    /// <param name="reading">Where what is sent and called is gathered; null where nobody asks.</param>
    /// <param name="cancellation">Ends it.</param>
    public SqlExpressions(FlowState state, SqlSymbols symbols, Variables variables, Func<CaptureId, IOperation?> captured, SqlReading? reading, CancellationToken cancellation)
    {
        (_state, _symbols, _variables, _captured, _reading) = (state, symbols, variables, captured, reading);
        _origins = new Origins(symbols, captured, cancellation);
        _objects = new TextObjects(state, symbols);
        _writing = new PlaceWriter(state, symbols, variables, captured);
        _calls = new CallEffects(state, symbols, _writing, _objects, _origins, captured, reading);
    }

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
                return _writing.Assign(Place.Of(capture.Id), capture.Value, Evaluate(capture.Value));
            case IFlowCaptureReferenceOperation capture:
                return _state[Place.Of(capture.Id)] ?? SqlText.Unknown;
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
            case IInvocationOperation call: return _calls.Of(call, call.Instance is null ? null : Evaluate(call.Instance), Arguments(call.Arguments), Method);
            case IObjectCreationOperation creation: return EvaluateCreation(creation);
            case IConversionOperation { Operand: IInterpolatedStringOperation interpolation } conversion when _symbols.IsFormattable(conversion.Type):
                return EvaluateInterpolation(interpolation, isFormattable: true);
            case IConversionOperation conversion: return Evaluate(conversion.Operand);
            case IAwaitOperation wait: return EvaluateAwait(wait);
            case IArrayCreationOperation { Initializer: { } elements } array when _objects.Gathers(array.Type):
                return _objects.Make(array, TextObjects.Elements(elements.ElementValues.Select(element => Splice(element)).ToList()));
            case { Kind: CollectionExpression } literal when _objects.Gathers(literal.Type) && literal.ChildOperations.All(static element => element.Type?.SpecialType == SpecialType.System_String):
                return _objects.Make(literal, TextObjects.Elements(literal.ChildOperations.Select(element => Splice(element)).ToList()));
            case ITupleOperation tuple:
                Members.Set(tuple, tuple.Elements.Select(Evaluate).ToImmutableArray(), _state);
                return Hole(tuple, HoleOrigin.Unknown);
            case IParenthesizedOperation parenthesized: return Evaluate(parenthesized.Operand);
            case IFlowAnonymousFunctionOperation lambda:
                Lambda?.Invoke(lambda);

                // What it appends, it appends whenever it runs.
                foreach (var named in _state.ObjectsNamedIn(lambda.Syntax)) _objects.Escape(named);
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
        var place = Place.Of(reference, _captured);
        if (place is not null && _state[place] is { } text) return text;
        if (place is not null && reference is not IFlowCaptureReferenceOperation && _symbols.IsBuilder(reference.Type)) return TextObjects.Of(place);
        if (reference is IMemberReferenceOperation member && _origins.KnownText(member.Member) is { } known) return SqlText.Of(known, reference);
        if (reference is ILocalReferenceOperation local) return Hole(reference, _variables.Escapes(local.Local) ? HoleOrigin.Unknown : _origins.Of(reference));
        if (reference is IParameterReferenceOperation { Parameter: var parameter })
        {
            return _variables.Escapes(parameter)
                ? Hole(reference, HoleOrigin.Unknown)
                : SqlText.Of(new SqlHole(reference, HoleOrigin.Runtime) { Parameter = _variables.IsWrittenOnce(parameter) ? parameter : null });
        }

        return Hole(reference, _origins.Of(reference));
    }

    private SqlText EvaluateAssignment(ISimpleAssignmentOperation assignment)
    {
        EvaluateTarget(assignment.Target);
        var text = Evaluate(assignment.Value);
        if (assignment is { Target: IPropertyReferenceOperation { Property.Name: "Length", Instance: { } cut }, Value.ConstantValue.Value: 0 } && _symbols.IsBuilder(cut.Type)) _objects.Change(Evaluate(cut), static _ => SqlText.Empty);
        _reading?.Send(SqlSink.OfAssignment(assignment, _writing.Target(assignment.Target), _symbols.Orms), text);
        return _writing.Assign(_writing.PlaceOf(assignment.Target), assignment.Value, text);
    }

    private SqlText EvaluateCompound(ICompoundAssignmentOperation compound)
    {
        EvaluateTarget(compound.Target);
        var target = _writing.Target(compound.Target);
        var before = Read(target).SplicedAt(target);
        var appended = Splice(compound.Value);
        if (compound.OperatorKind != BinaryOperatorKind.Add || compound.Type?.SpecialType != SpecialType.System_String)
        {
            return _writing.Assign(_writing.PlaceOf(compound.Target), compound.Value, Hole(compound, HoleOrigin.Unknown));
        }

        var text = before.Append(appended);
        _reading?.Send(SqlSink.OfAssignment(compound, target, _symbols.Orms), text, before);
        return _writing.Assign(_writing.PlaceOf(compound.Target), compound.Value, text);
    }

    private SqlText EvaluateDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        // All of the right side comes first: (one, other) = (other, one).
        var texts = deconstruction.Value.BelowConversions() is ITupleOperation tuple ? tuple.Elements.Select(Evaluate).ToImmutableArray() : ImmutableArray<SqlText>.Empty;
        if (texts.IsEmpty)
        {
            Evaluate(deconstruction.Value);
            texts = Members.OfTuple(deconstruction.Value, _state, _captured) is { IsDefault: false } known ? known : texts;
        }

        var targets = (deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target) as ITupleOperation;
        for (var i = 0; i < targets?.Elements.Length; i++)
        {
            var target = targets.Elements[i] is IDeclarationExpressionOperation { Expression: var declared } ? declared : targets.Elements[i];
            var text = i < texts.Length ? texts[i] : Hole(target, HoleOrigin.Call);
            _writing.Assign(_writing.PlaceOf(target), target, text);
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

    private SqlText EvaluateCreation(IObjectCreationOperation creation)
    {
        var made = _calls.Of(creation, Arguments(creation.Arguments));
        if (creation.Initializer is not null) Evaluate(creation.Initializer);
        return made;
    }

    private ImmutableArray<TextArgument> Arguments(ImmutableArray<IArgumentOperation> arguments)
        => arguments.Select(argument => new TextArgument(argument, TextArgument.Elements(argument) is { IsDefault: false } elements ? elements.Select(Evaluate).ToImmutableArray() : ImmutableArray.Create(Evaluate(argument.Value)))).ToImmutableArray();

    private SqlText Splice(IOperation operand, string? format = null, bool isAligned = false)
    {
        var text = Evaluate(operand);
        return _symbols.IsBuilder(operand.BelowConversions().Type) && !TextObjects.In(text).IsEmpty
            ? _objects.Contents(text).SplicedAt(operand.BelowConversions())
            : TextCalls.Spliced(operand, text, _symbols, format, isAligned);
    }

    private void EvaluateTarget(IOperation target)
    {
        // A target is not read; what it is found by can have effects.
        foreach (var child in target.ChildOperations) Evaluate(child);
    }

    private static SqlText Hole(IOperation operation, HoleOrigin origin) => SqlText.Of(new SqlHole(operation, origin));
}
