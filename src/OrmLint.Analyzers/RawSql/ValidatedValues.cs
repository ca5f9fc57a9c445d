using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>What a condition says of the values in it: that one is on an allow-list, is one of some constants, or is a number.</summary>
/// <param name="model">The model of the body.</param>
/// <param name="captured">What a capture of its graph stands for.</param>
/// <param name="variables">How its variables are written.</param>
internal sealed class ValidatedValues(SemanticModel model, Func<CaptureId, IOperation?> captured, Variables variables)
{
    private static readonly string[] s_approving = { "Valid", "Allowed", "Safe", "Known", "Permitted", "Supported", "Whitelist", "AllowList" };
    private static readonly string[] s_rejecting = { "Invalid", "Unsafe", "NotAllowed", "Forbidden", "Dangerous", "Malicious", "Illegal", "Unknown", "Injection" };

    /// <summary>Marks in <paramref name="state"/> what is validated where <paramref name="condition"/> came out as <paramref name="outcome"/>.</summary>
    public void Refine(IOperation condition, bool outcome, FlowState state)
    {
        // Conditions nest as deep as they are written; the graph has taken && and || apart already.
        for (var depth = 0; depth < 20; depth++)
        {
            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    condition = not.Operand;
                    outcome = !outcome;
                    continue;
                case IParenthesizedOperation parenthesized:
                    condition = parenthesized.Operand;
                    continue;
                case ILocalReferenceOperation local when variables.OnlyValue(local.Local) is { } value && value.Syntax != condition.Syntax:
                    condition = value;
                    continue;
                case IFlowCaptureReferenceOperation capture when captured(capture.Id) is { } value:
                    condition = value;
                    continue;
                case IIsPatternOperation pattern:
                    if (IsOfConstants(pattern.Pattern, ref outcome) && outcome) Validate(pattern.Value);
                    return;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    RefineByComparison(comparison);
                    return;
                case IBinaryOperation comparison:
                    // Array.IndexOf(allowed, name) < 0: one of the two paths is for values that are not there, and it ends.
                    RefineByIndex(comparison.LeftOperand);
                    return;
                case IInvocationOperation call:
                    RefineByCall(call);
                    return;
                default: return;
            }
        }

        void Validate(IOperation? value)
        {
            if (value is null || value.ConstantValue.HasValue || Place.Of(value, captured) is not { } place) return;
            state.Set(place, SqlText.Of(new SqlHole(null, HoleOrigin.Validated)));
            if (value.BelowConversions() is IFlowCaptureReferenceOperation capture)
            {
                state.Set(Place.Of(capture.Id), SqlText.Of(new SqlHole(null, HoleOrigin.Validated)));
            }
        }

        void RefineByComparison(IBinaryOperation comparison)
        {
            if (comparison.LeftOperand.BelowConversions() is IInvocationOperation { TargetMethod.Name: "IndexOf" })
            {
                RefineByIndex(comparison.LeftOperand);
            }
            else if (outcome == (comparison.OperatorKind == BinaryOperatorKind.Equals))
            {
                if (IsTextOrNull(comparison.RightOperand)) Validate(comparison.LeftOperand);
                if (IsTextOrNull(comparison.LeftOperand)) Validate(comparison.RightOperand);
            }
        }

        void RefineByIndex(IOperation operand)
        {
            if (operand.BelowConversions() is IInvocationOperation { TargetMethod.Name: "IndexOf" } call)
            {
                foreach (var argument in call.Arguments) Validate(argument.Value);
            }
        }

        void RefineByCall(IInvocationOperation call)
        {
            var name = call.TargetMethod.Name;
            if (call.Instance?.Type?.SpecialType == SpecialType.System_String && name != "Equals")
            {
                // if (name.Contains("'")) throw …
                if (!outcome && name is "Contains") Validate(call.Instance);
                return;
            }

            var rejects = s_rejecting.Any(word => Mentions(name, word)) || (name == "Any" && IsOverText(call));
            // Where it is null or empty nothing comes into the text.
            var approves = name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "Contains" or "ContainsKey" or "TryGetValue" or "TryParse" or "TryParseExact" or "IsMatch" or "IsDefined" or "All" or "Any" or "Exists"
                || (name == "Equals" && call.Arguments.Select(static argument => argument.Value).Append(call.Instance).Any(IsText))
                || s_approving.Any(word => Mentions(name, word));
            if (rejects ? outcome : !approves || !outcome) return;

            if (name == "Equals") Validate(call.Instance);
            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter?.RefKind == RefKind.Out) continue;
                Validate(argument.Value);

                // allowed.Any(one => one == name)
                if (name is "Any" or "Exists" && argument.Value is IDelegateCreationOperation { Target.Syntax: var predicate })
                {
                    foreach (var inner in predicate.DescendantNodes().OfType<IdentifierNameSyntax>())
                    {
                        Validate(model.GetOperation(inner));
                    }
                }
            }
        }
    }

    /// <summary>Whether a call of <paramref name="method"/> that returns normally has looked at its arguments (<c>ValidateName(name)</c>).</summary>
    public static bool IsValidation(IMethodSymbol method)
        => method.ReturnsVoid && (method.Name.StartsWith("Validate", StringComparison.Ordinal) || s_approving.Any(word => Mentions(method.Name, word)) || Mentions(method.Name, "Identifier"));

    private static bool IsOverText(IInvocationOperation call)
        => call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 && call.Arguments[0].Value.BelowConversions().Type?.SpecialType == SpecialType.System_String;

    private static bool IsTextOrNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string or null };

    private static bool IsText(IOperation? operation) => operation?.ConstantValue is { HasValue: true, Value: string };

    private static bool Mentions(string name, string word) => name.IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>Whether a pattern matches just some constants. <c>not</c> turns the outcome around.</summary>
    private static bool IsOfConstants(IPatternOperation pattern, ref bool outcome)
    {
        while (pattern is INegatedPatternOperation negated)
        {
            pattern = negated.Pattern;
            outcome = !outcome;
        }

        return IsOfConstants(pattern);
    }

    private static bool IsOfConstants(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => constant.Value.ConstantValue.HasValue,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => IsOfConstants(either.LeftPattern) && IsOfConstants(either.RightPattern),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => IsOfConstants(both.LeftPattern) || IsOfConstants(both.RightPattern),
        _ => false,
    };
}
