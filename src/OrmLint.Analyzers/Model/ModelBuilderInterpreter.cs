using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>
/// Follows the builders through the code that configures a model, and records what it says in a <see cref="ModelConfiguration"/>.
/// It is total: a builder that gets into code which cannot be read makes unknown what that builder can touch, nothing more.
/// </summary>
internal sealed class ModelBuilderInterpreter
{
    private const int MaxDepth = 300;

    private readonly Dictionary<ISymbol, BuilderValue> _bound = new(SymbolEqualityComparer.Default);
    private readonly BuilderCalls _calls;
    private readonly MethodBodies _bodies;
    private readonly CancellationToken _cancellation;
    private int _uncertain;
    private int _depth;

    /// <param name="compilation">The compilation.</param>
    /// <param name="configuration">Where to record what the code says.</param>
    /// <param name="provider">The provider that the model is read for; null: not known.</param>
    /// <param name="cancellation">To stop.</param>
    public ModelBuilderInterpreter(Compilation compilation, ModelConfiguration configuration, string? provider, CancellationToken cancellation)
    {
        Compilation = compilation;
        Values = new KnownValues(compilation, configuration, provider);
        Configuration = configuration;
        _cancellation = cancellation;
        _bodies = new MethodBodies(compilation, configuration.Read, cancellation);
        _calls = new BuilderCalls(this);
    }

    public Compilation Compilation { get; }

    public ModelConfiguration Configuration { get; }

    /// <summary>What is known of the values in the code.</summary>
    public KnownValues Values { get; }

    /// <summary>How sure it is that what is read now happens: under a condition, or in a loop, only perhaps.</summary>
    public Certainty Now => _uncertain == 0 ? Certainty.Yes : Certainty.Maybe;

    /// <summary>Makes unknown what a builder can touch.</summary>
    public void Escape(BuilderValue? value, IOperation at, string reason) => EscapedBuilder.Record(Configuration, value, at, reason);

    /// <summary>What is said of the entity type of a builder.</summary>
    public EntityConfiguration Of(EntityValue entity) => Configuration.Of(entity);

    /// <summary>What is said of the property of a builder.</summary>
    public PropertyConfiguration Of(PropertyValue property) => Configuration.Of(property.Entity).Of(property.Name);

    /// <summary>
    /// Reads the body of a method with builders bound to its parameters. False if there is no body to read: then the caller
    /// says what that means.
    /// </summary>
    public bool Run(IMethodSymbol method, INamedTypeSymbol? receiver, IEnumerable<(IParameterSymbol Parameter, BuilderValue Value)> arguments, out BuilderValue? returned, bool isVirtual = true)
    {
        returned = null;
        using var body = _bodies.Enter(method, receiver, isVirtual);
        if (body.Operation is null) return body.IsEmpty;

        foreach (var (parameter, value) in arguments)
        {
            if (parameter.Ordinal < body.Parameters.Length) _bound[body.Parameters[parameter.Ordinal]] = value;
        }

        Read(body.Operation);
        returned = body.Returned;
        return true;
    }

    /// <summary>Reads a lambda, a local function or a method group that is handed to a builder's method, with builders bound to its parameters.</summary>
    public void Run(IOperation? function, params BuilderValue?[] arguments)
    {
        function = Unwrap(function);
        switch (function)
        {
            case IAnonymousFunctionOperation lambda:
                for (var position = 0; position < lambda.Symbol.Parameters.Length && position < arguments.Length; position++)
                {
                    if (arguments[position] is { } value) _bound[lambda.Symbol.Parameters[position]] = value;
                }

                Read(lambda.Body);
                break;
            case IMethodReferenceOperation reference:
                var bound = reference.Method.Parameters.Zip(arguments, static (parameter, value) => (parameter, value)).Where(static pair => pair.value is not null).ToList();
                if (Run(reference.Method, _bodies.This, bound!, out _)) break;
                foreach (var (_, value) in bound) Escape(value, reference, $"'{reference.Method.Name}' has no body here");
                break;
            case ILiteralOperation or IDefaultValueOperation or null:
                break;
            default:
                foreach (var value in arguments) Escape(value, function, "the configuration is in a delegate that could not be followed");
                break;
        }
    }

    /// <summary>Reads something whose effect may not take place.</summary>
    public void RunPerhaps(IOperation operation)
    {
        _uncertain++;
        Read(operation);
        _uncertain--;
    }

    /// <summary>The type that a type parameter stands for in the method that is read now.</summary>
    public ITypeSymbol Substitute(ITypeSymbol type) => _bodies.Substitute(type);

    /// <summary>The class on which the method that is read now was called.</summary>
    public INamedTypeSymbol? This => _bodies.This;

    /// <summary>An operation without the conversions around it.</summary>
    public static IOperation? Unwrap(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion: operation = conversion.Operand; break;
                case IDelegateCreationOperation creation: operation = creation.Target; break;
                case IParenthesizedOperation parenthesized: operation = parenthesized.Operand; break;
                case IArgumentOperation argument: operation = argument.Value; break;
                default: return operation;
            }
        }
    }

    /// <summary>Reads an operation, and gives the builder it stands for, if it does.</summary>
    public BuilderValue? Read(IOperation? operation)
    {
        if (operation is null) return null;
        _cancellation.ThrowIfCancellationRequested();
        if (_depth >= MaxDepth)
        {
            Escape(new ModelValue(), operation, "the configuration is nested too deeply");
            return null;
        }

        _depth++;
        try
        {
            return ReadByKind(operation);
        }
        finally
        {
            _depth--;
        }
    }

    private BuilderValue? ReadByKind(IOperation operation)
    {
        switch (operation)
        {
            case IMethodBodyOperation body:
                return ReadAll(body.BlockBody, body.ExpressionBody);
            case IConstructorBodyOperation constructor:
                ReadAll(constructor.Initializer);
                return ReadAll(constructor.BlockBody, constructor.ExpressionBody);
            case IBlockOperation block:
                return ReadBlock(block);
            case IExpressionStatementOperation statement:
                Read(statement.Operation);
                return null;
            case IReturnOperation { ReturnedValue: { } returned }:
                _bodies.Return(Read(returned));
                return null;
            case IVariableDeclaratorOperation { Initializer.Value: { } initial } declarator:
                if (Read(initial) is { } local) _bound[declarator.Symbol] = local;
                else Values.Assign(declarator.Symbol, initial, isCertain: true);
                return null;
            case ILocalReferenceOperation reference:
                return _bound.TryGetValue(reference.Local, out var value) ? value : null;
            case IParameterReferenceOperation reference:
                return _bound.TryGetValue(reference.Parameter, out value) ? value : null;
            case IConversionOperation or IParenthesizedOperation:
                return Read(operation.ChildOperations.FirstOrDefault());
            case ISimpleAssignmentOperation assignment:
                return ReadAssignment(assignment);
            case IConditionalOperation or ISwitchOperation when Values.IsDecided(operation, out var taken):
                return Read(taken);
            case ISwitchCaseOperation section:
                return ReadAll(section.Body.ToArray());
            case IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ILoopOperation or ICatchClauseOperation or ICoalesceOperation:
                return ReadConditional(operation);
            case IInvocationOperation invocation:
                return _calls.Read(invocation);
            case IObjectCreationOperation creation:
                return _calls.Read(creation);
            case IPropertyReferenceOperation reference:
                return MetadataCalls.Read(this, reference);
            case ILocalFunctionOperation:
                return null;
            case IAnonymousFunctionOperation lambda:
                RunPerhaps(lambda.Body);
                return null;
            case IBinaryOperation or IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } }:
                // What is compared goes nowhere.
                return ReadAll(operation.ChildOperations.ToArray());
            default:
                foreach (var child in operation.ChildOperations) Escape(Read(child), operation, "the builder gets into code that could not be followed");
                return null;
        }
    }

    private BuilderValue? ReadAll(params IOperation?[] operations)
    {
        foreach (var operation in operations) Read(operation);
        return null;
    }

    private BuilderValue? ReadBlock(IBlockOperation block)
    {
        var entered = _uncertain;
        foreach (var statement in block.Operations)
        {
            Read(statement);

            // What follows a way out of the block that is taken under a condition happens only perhaps; one that is taken for certain leaves nothing to follow.
            var isDecided = Values.IsDecided(statement, out var taken);
            if (isDecided && taken is IReturnOperation or IBlockOperation { Operations: [.., IReturnOperation] }) break;
            if (isDecided ? taken is not null && WaysOut.MayLeaveAfter(taken) : WaysOut.MayLeaveAfter(statement))
            {
                _uncertain++;
            }
        }

        _uncertain = entered;
        return null;
    }

    private BuilderValue? ReadConditional(IOperation operation)
    {
        var isFirst = operation is not (ILoopOperation or ICatchClauseOperation);
        BuilderValue? result = null;
        foreach (var child in operation.ChildOperations)
        {
            if (!isFirst) _uncertain++;
            var value = operation is IConditionalOperation condition && ReferenceEquals(child, condition.WhenTrue) ? ReadWhere(condition.Condition, child) : Read(child);
            if (!isFirst) _uncertain--;

            if (operation is IForEachLoopOperation loop && ReferenceEquals(child, loop.Collection) && value is MetadataValue metadata)
            {
                foreach (var local in loop.Locals) _bound[local] = metadata;
            }
            else if (value is not null && (operation is ILoopOperation || isFirst || (result is not null && !result.Equals(value))))
            {
                Escape(value, operation, "which builder it is depends on a condition");
            }
            else
            {
                result = value ?? result;
            }

            isFirst = false;
        }

        return result;
    }

    /// <summary>Reads what happens where a condition holds, which may say of which type a property of the model is then.</summary>
    private BuilderValue? ReadWhere(IOperation condition, IOperation branch)
    {
        if (PropertyTypeTest.Of(this, condition) is not { } test || !_bound.TryGetValue(test.Tested, out var any) || any is not MetadataValue metadata) return Read(branch);
        _bound[test.Tested] = new MetadataValue(MetadataCalls.OfType(metadata.Of, test.Type));
        var value = Read(branch);
        _bound[test.Tested] = any;
        return value;
    }

    private BuilderValue? ReadAssignment(ISimpleAssignmentOperation assignment)
    {
        var value = Read(assignment.Value);
        switch (assignment.Target)
        {
            case IDiscardOperation:
                return value;
            case ILocalReferenceOperation local when value is not null:
                if (_bound.TryGetValue(local.Local, out var other) && !other.Equals(value) && _uncertain > 0)
                {
                    Escape(other, assignment, "which builder it is depends on a condition");
                    Escape(value, assignment, "which builder it is depends on a condition");
                }

                _bound[local.Local] = value;
                return value;
            case IPropertyReferenceOperation { Instance: { } instance } property when Read(instance) is MetadataValue metadata:
                MetadataCalls.Set(this, metadata, property.Property.Name, assignment);
                return null;
            case ILocalReferenceOperation local:
                Values.Assign(local.Local, assignment.Value, Now == Certainty.Yes);
                return null;
            default:
                Escape(value, assignment, "the builder is kept where it could not be followed");
                return null;
        }
    }
}
