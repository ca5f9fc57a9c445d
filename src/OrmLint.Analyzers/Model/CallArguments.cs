using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Model;

/// <summary>The arguments of a call on a builder, read the way the fluent API takes them: a type, members of a lambda, names, constants, functions.</summary>
internal readonly struct CallArguments
{
    private readonly ModelBuilderInterpreter _reader;
    private readonly IInvocationOperation _call;

    public CallArguments(ModelBuilderInterpreter reader, IInvocationOperation call, int from)
    {
        _reader = reader;
        _call = call;
        Values = call.Arguments.Where(argument => argument.Parameter is null || argument.Parameter.Ordinal >= from)
            .OrderBy(static argument => argument.Parameter?.Ordinal ?? 0)
            .Where(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue)
            .Select(argument => reader.Values.Taken(argument.Value)).ToList();
    }

    /// <summary>The method's name.</summary>
    public string Name => _call.TargetMethod.Name;

    /// <summary>The call.</summary>
    public IInvocationOperation Call => _call;

    /// <summary>The arguments that are written, without the builder of an extension method, in the order of the parameters.</summary>
    public List<IOperation> Values { get; }

    /// <summary>The type that the call names: its first type argument, or <c>typeof</c> as an argument. Null: none that can be told.</summary>
    public ITypeSymbol? Type
    {
        get
        {
            var type = _call.TargetMethod.TypeArguments.FirstOrDefault()
                ?? Values.Select(ModelBuilderInterpreter.Unwrap).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand;
            return type is null || _reader.Substitute(type) is not { TypeKind: not (TypeKind.TypeParameter or TypeKind.Error) } known ? null : known;
        }
    }

    /// <summary>The first argument that is a constant string, or null.</summary>
    public string? Text => Values.Select(static value => value.ConstantValue).FirstOrDefault(static constant => constant is { HasValue: true, Value: string }).Value as string;

    /// <summary>The functions among the arguments that configure something, not those that select a member or convert a value.</summary>
    public IEnumerable<IOperation> Functions => Values.Where(static value => value.Type is { TypeKind: TypeKind.Delegate });

    /// <summary>The constant at a position, also one that is boxed.</summary>
    public Optional<object?> Constant(int position) => position < Values.Count ? _reader.Values.Constant(Values[position]) : default;

    /// <summary>The argument for a parameter of this name; null if none is written.</summary>
    public IOperation? Named(string parameter)
        => _call.Arguments.FirstOrDefault(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter?.Name == parameter)?.Value;

    /// <summary>Where the call is: its name and its arguments, without the chain before it and without a lambda that configures.</summary>
    public Location At
    {
        get
        {
            if (_call.Syntax is not InvocationExpressionSyntax { Expression: var called } invocation) return _call.Syntax.GetLocation();
            SyntaxNode name = called is MemberAccessExpressionSyntax member ? member.Name : called;
            var end = Functions.Any() ? name.Span.End : invocation.Span.End;
            return Location.Create(_call.Syntax.SyntaxTree, TextSpan.FromBounds(name.SpanStart, end));
        }
    }

    /// <summary>
    /// The names of members that the call names: those that an expression selects, or strings. Null as an element for one that
    /// cannot be told. Empty if the call names none.
    /// </summary>
    public List<string?> Members()
    {
        var members = new List<string?>();
        foreach (var value in Values) AddMembers(ModelBuilderInterpreter.Unwrap(value), value, members);
        return members;
    }

    /// <summary>The names of members that one argument names.</summary>
    public static List<string?> Members(IOperation? argument)
    {
        var members = new List<string?>();
        if (argument is not null) AddMembers(ModelBuilderInterpreter.Unwrap(argument), argument, members);
        return members;
    }

    private static void AddMembers(IOperation? value, IOperation argument, List<string?> members)
    {
        switch (value)
        {
            case IAnonymousFunctionOperation lambda when argument.Type is { TypeKind: not TypeKind.Delegate }:
                AddSelected(Body(lambda), members);
                break;
            case IArrayCreationOperation { Initializer: null }:
                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (var element in initializer.ElementValues) AddMembers(ModelBuilderInterpreter.Unwrap(element), element, members);
                break;
            case { ConstantValue: { HasValue: true, Value: string name } }:
                members.Add(name);
                break;
            case { Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false }:
                members.Add(null);
                break;
        }
    }

    private static void AddSelected(IOperation? selected, List<string?> members)
    {
        switch (ModelBuilderInterpreter.Unwrap(selected))
        {
            case IAnonymousObjectCreationOperation several:
                foreach (var initializer in several.Initializers) AddSelected((initializer as ISimpleAssignmentOperation)?.Value, members);
                break;
            case IMemberReferenceOperation { Instance: { } instance } member when ModelBuilderInterpreter.Unwrap(instance) is IParameterReferenceOperation:
                members.Add(member.Member.Name);
                break;
            case IMemberReferenceOperation { Instance: { } path }:
                // x.Address.Street: what is named first belongs to the entity type.
                AddSelected(path, members);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Property", ContainingType.Name: "EF" }, Arguments: [_, var name] }:
                members.Add(name.Value.ConstantValue.Value as string);
                break;
            default:
                members.Add(null);
                break;
        }
    }

    private static IOperation? Body(IAnonymousFunctionOperation lambda) => lambda.Body.Operations.FirstOrDefault() is IReturnOperation { ReturnedValue: var returned } ? returned : null;
}
