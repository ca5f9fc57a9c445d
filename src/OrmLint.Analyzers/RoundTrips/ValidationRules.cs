using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// FluentValidation 8 to 12: what follows <c>RuleForEach(order => order.ProductIds)</c> in a rule runs once per element of that collection, what follows
/// <c>RuleFor</c> once for what is validated.
/// </summary>
internal sealed class ValidationRules
{
    private const int MostSteps = 24;
    private readonly INamedTypeSymbol _validator;
    private readonly INamedTypeSymbol? _extensions;

    private ValidationRules(INamedTypeSymbol validator, INamedTypeSymbol? extensions) => (_validator, _extensions) = (validator, extensions);

    /// <summary>Those of a compilation; null where it does not refer to FluentValidation.</summary>
    public static ValidationRules? In(Compilation compilation)
        => compilation.GetTypeByMetadataName("FluentValidation.AbstractValidator`1") is { } validator ? new(validator, compilation.GetTypeByMetadataName("FluentValidation.DefaultValidatorExtensions")) : null;

    /// <summary>The collection for whose elements <paramref name="call"/>, a part of a rule, runs the function or the validator that it is given; null where it is none.</summary>
    public IOperation? CollectionOf(IInvocationOperation call)
        => (IsRunning(call) || IsSettingValidator(call)) && Start(call) is { TargetMethod.Name: "RuleForEach" } each && each.ArgumentOf(0).AsLambda() is { Body.Operations: { Length: 1 } statements }
            && statements[0] is IReturnOperation { ReturnedValue: { } collection }
            ? collection.Unwrap()
            : null;

    /// <summary>Whether <paramref name="call"/> is a part of a rule for what is validated as a whole.</summary>
    public bool IsOfOne(IInvocationOperation call) => IsRunning(call) && Start(call)?.TargetMethod.Name == "RuleFor";

    /// <summary>The type of the elements that <paramref name="call"/> runs a function for; null where it is no part of a rule.</summary>
    public ITypeSymbol? ElementOf(IInvocationOperation call) => IsRunning(call) && call.TargetMethod.TypeArguments is { Length: 2 } made ? made[1] : null;

    /// <summary>Whether <paramref name="call"/> gives a rule a validator: <c>SetValidator(new LineValidator(db))</c>.</summary>
    public bool IsSettingValidator(IInvocationOperation call)
        => call.TargetMethod.Name == "SetValidator" && call.TargetMethod.ContainingNamespace?.ToDisplayString().StartsWith("FluentValidation", StringComparison.Ordinal) == true;

    /// <summary>Whether <paramref name="type"/> is a validator.</summary>
    public bool IsValidator(ITypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, _validator)) return true;
        }

        return false;
    }

    private bool IsRunning(IInvocationOperation call)
        => call.TargetMethod.Name is "Must" or "MustAsync" or "Custom" or "CustomAsync" or "ChildRules" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, _extensions);

    private IInvocationOperation? Start(IInvocationOperation call)
    {
        IOperation? part = call;
        for (var step = 0; step < MostSteps && part is IInvocationOperation { TargetMethod: var method } rule; step++, part = rule.Receiver()?.Unwrap())
        {
            if (method.Name is "RuleFor" or "RuleForEach" && SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, _validator)) return rule;
        }

        return null;
    }
}
