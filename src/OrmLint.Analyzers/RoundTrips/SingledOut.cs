using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// Conditions that let one element through, or as many as the source names: <c>if (order.Id != wanted) continue;</c>,
/// <c>switch (key) { case "a": … }</c>, a branch that only null elements reach. What they guard is not repeated per element.
/// </summary>
internal static class SingledOut
{
    /// <summary>Whether <paramref name="operation"/> runs only for singled-out elements of <paramref name="repetition"/>.</summary>
    public static bool Is(IOperation operation, Repetition repetition, Body body)
    {
        if (repetition.Element is null) return false;
        var tests = new Tests(repetition, body);
        var child = operation;
        for (var parent = operation.Parent; parent is not null && child != repetition.Loop; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConditionalOperation choice when child != choice.Condition && tests.Select(choice.Condition, child == choice.WhenTrue):
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand && tests.Select(both.LeftOperand, true):
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand && tests.Select(either.LeftOperand, false):
                case ISwitchCaseOperation { Parent: ISwitchOperation cases } section when section.Clauses.All(clause => tests.Select(cases.Value, clause)):
                case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation arms } arm when tests.Select(arms.Value, arm.Pattern):
                case IBlockOperation block when block.Operations.TakeWhile(statement => statement != child).Any(statement => tests.Skip(statement)):
                    return true;
            }
        }

        return tests.SelectInSource(repetition.Source);
    }

    private sealed class Tests(Repetition repetition, Body body)
    {
        /// <summary>Whether only singled-out elements make <paramref name="condition"/> come out as <paramref name="outcome"/>.</summary>
        public bool Select(IOperation condition, bool outcome)
        {
            switch (condition.Unwrap())
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    return Select(not.Operand, !outcome);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                    return outcome ? Select(both.LeftOperand, true) || Select(both.RightOperand, true) : Select(both.LeftOperand, false) && Select(both.RightOperand, false);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                    return outcome ? Select(either.LeftOperand, true) && Select(either.RightOperand, true) : Select(either.LeftOperand, false) || Select(either.RightOperand, false);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal:
                    return outcome && AreEqual(equal.LeftOperand, equal.RightOperand);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } unequal:
                    return !outcome && AreEqual(unequal.LeftOperand, unequal.RightOperand);
                case IIsPatternOperation test:
                    return test.Pattern is INegatedPatternOperation negated ? !outcome && Select(test.Value, negated.Pattern) : outcome && Select(test.Value, test.Pattern);
                case IInvocationOperation { TargetMethod.Name: "Equals", Instance: { } left, Arguments: { Length: > 0 } arguments }:
                    return outcome && AreEqual(left, arguments[0].Value);
                case IInvocationOperation { TargetMethod: { Name: "Equals", IsStatic: true }, Arguments: { Length: > 1 } arguments }:
                    return outcome && AreEqual(arguments[0].Value, arguments[1].Value);
                case IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String }, Arguments: { Length: 1 } arguments }:
                    return outcome && IsElement(arguments[0].Value);
                default:
                    return false;
            }
        }

        /// <summary>Whether only singled-out elements match <paramref name="pattern"/>.</summary>
        public bool Select(IOperation value, IPatternOperation pattern) => pattern switch
        {
            IConstantPatternOperation constant => IsOneOf(value, constant.Value),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Select(value, either.LeftPattern) && Select(value, either.RightPattern),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Select(value, both.LeftPattern) || Select(value, both.RightPattern),
            _ => false,
        };

        /// <summary>Whether only singled-out elements get into the section of this label.</summary>
        public bool Select(IOperation value, ICaseClauseOperation clause) => clause switch
        {
            ISingleValueCaseClauseOperation single => IsOneOf(value, single.Value),
            IPatternCaseClauseOperation pattern => Select(value, pattern.Pattern),
            _ => false,
        };

        /// <summary>Whether <paramref name="statement"/> goes on to the next element unless this one is singled out.</summary>
        public bool Skip(IOperation statement)
            => statement is IConditionalOperation { WhenFalse: null } choice && Leaves(choice.WhenTrue) && Select(choice.Condition, false);

        /// <summary>Whether a <c>Where</c> in <paramref name="source"/> lets only singled-out elements through.</summary>
        public bool SelectInSource(IOperation? source)
        {
            for (var depth = 0; source?.UnwrapAwait() is IInvocationOperation call && depth < 16; depth++, source = call.Receiver())
            {
                if (call.TargetMethod.Name == "Where" && call.ArgumentOf(1).AsLambda() is { Symbol.Parameters: { Length: > 0 } parameters, Body.Operations: { Length: 1 } statements } lambda
                    && statements[0] is IReturnOperation { ReturnedValue: { } condition }
                    && new Tests(new Repetition(lambda, null, parameters[0]), body).Select(condition, true))
                {
                    return true;
                }
            }

            return false;
        }

        private bool Leaves(IOperation statement) => statement switch
        {
            IBlockOperation { Operations: { Length: > 0 } inner } => Leaves(inner[inner.Length - 1]),
            IBranchOperation { BranchKind: BranchKind.Continue, Target: var target } => repetition.Loop is ILoopOperation loop && SymbolEqualityComparer.Default.Equals(target, loop.ContinueLabel),
            IReturnOperation => repetition.Loop is not ILoopOperation,
            _ => false,
        };

        private bool AreEqual(IOperation left, IOperation right)
            => left.Unwrap().ConstantValue.HasValue ? IsOneOf(right, left)
            : right.Unwrap().ConstantValue.HasValue ? IsOneOf(left, right)
            : (Key(left) is not null && IsTheSameForAll(right)) || (Key(right) is not null && IsTheSameForAll(left));

        // Many orders may have no customer, or be in state 3; one at most is called "admin".
        private bool IsOneOf(IOperation value, IOperation constant)
            => IsElement(value) || (constant.Unwrap().ConstantValue is { HasValue: true, Value: { } wanted } && ((Key(value) is KeyKind.Own && wanted is not (0 or 0L or "")) || IsKindOfNamed(value, wanted)));

        // `KindOf(key) == Kind.Brand`, or the same of a local that holds the kind.
        private bool IsKindOfNamed(IOperation value, object wanted)
        {
            value = value.Unwrap();
            if (value is ILocalReferenceOperation { Local: var local } && body.ValueOf(local) is { } given && IsInside(given)) value = given.Unwrap();
            return value is IInvocationOperation { Type.TypeKind: TypeKind.Enum } call
                && call.Arguments.Any(argument => argument.Parameter is { } parameter && Key(argument.Value) is KeyKind.Element or KeyKind.Own && KindOfElement.IsOfNamed(call, parameter.Ordinal, wanted, body));
        }

        private bool IsElement(IOperation value) => Key(value) is KeyKind.Element;

        private enum KeyKind { Element, Own, Other }

        /// <summary>What tells elements apart: the element itself, or a member of it that is a key by its name.</summary>
        private KeyKind? Key(IOperation value, int depth = 4)
        {
            switch (value.Unwrap())
            {
                case ILocalReferenceOperation { Local: var local }:
                    if (SymbolEqualityComparer.Default.Equals(local, repetition.Element)) return KeyKind.Element;
                    return depth > 0 && body.ValueOf(local) is { } given && IsInside(given) ? Key(given, depth - 1) : null;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    return SymbolEqualityComparer.Default.Equals(parameter, repetition.Element) ? KeyKind.Element : null;
                case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } index } when repetition.Loop is not IForEachLoopOperation:
                    return IsIndex(index[0].Value) ? KeyKind.Element : null;
                case IArrayElementReferenceOperation { Indices: { Length: 1 } index } when repetition.Loop is not IForEachLoopOperation:
                    return IsIndex(index[0]) ? KeyKind.Element : null;
                case IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } owner } member when Key(owner, depth) is KeyKind.Element:
                    return KindOf(member.Property.Name, member.Property.ContainingType, owner.Unwrap().Type);
                case IFieldReferenceOperation { Instance: { } owner } member when Key(owner, depth) is KeyKind.Element:
                    return KindOf(member.Field.Name, member.Field.ContainingType, owner.Unwrap().Type);
                case IInvocationOperation { TargetMethod: { Name: "ToString" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Trim" }, Instance: { } text }:
                    return Key(text, depth);
                default:
                    return null;
            }
        }

        private bool IsIndex(IOperation index) => index.Unwrap() is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, repetition.Element);

        // `Id`, or `OrderId` of an Order. `CustomerId` tells elements apart only where they have no key of their own.
        private static KeyKind? KindOf(string name, INamedTypeSymbol declaring, ITypeSymbol? type)
        {
            if (IsOwnKey(name, declaring) || (type is not null && IsOwnKey(name, type))) return KeyKind.Own;
            return s_keys.Any(key => name.EndsWith(key, StringComparison.Ordinal)) && !declaring.GetMembers().Any(member => member is IPropertySymbol && member.Name != name && IsOwnKey(member.Name, declaring))
                ? KeyKind.Other
                : null;
        }

        private static bool IsOwnKey(string name, ITypeSymbol type)
            => s_keys.Contains(name) || s_keys.Any(key => name.Length > key.Length && name.EndsWith(key, StringComparison.Ordinal)
                && type.Name.EndsWith(name.Substring(0, name.Length - key.Length), StringComparison.Ordinal));

        private bool IsTheSameForAll(IOperation value, int depth = 4) => value.DescendantsAndSelf().All(part => part switch
        {
            ILocalReferenceOperation { Local: var local } => !SymbolEqualityComparer.Default.Equals(local, repetition.Element)
                && (body.ValuesOf(local) is { Length: > 0 } values ? values.All(given => !IsInside(given) || (values.Length == 1 && depth > 0 && IsTheSameForAll(given, depth - 1))) : !IsDeclaredInside(local) && !IsAssignedInside(local)),
            IParameterReferenceOperation { Parameter: var parameter } => !SymbolEqualityComparer.Default.Equals(parameter, repetition.Element) && !IsAssignedInside(parameter),
            IMemberReferenceOperation { Member: IFieldSymbol { IsReadOnly: false } or IPropertySymbol } member => !IsAssignedInside(member.Member),
            IAnonymousFunctionOperation or IAwaitOperation => false,
            _ => true,
        });

        private bool IsAssignedInside(ISymbol symbol) => repetition.Loop.Descendants().Any(part => part switch
        {
            IAssignmentOperation assignment => Refers(assignment.Target, symbol),
            IIncrementOrDecrementOperation step => Refers(step.Target, symbol),
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Refers(argument.Value, symbol),
            _ => false,
        });

        private static bool Refers(IOperation target, ISymbol symbol) => target switch
        {
            IMemberReferenceOperation member => SymbolEqualityComparer.Default.Equals(member.Member, symbol),
            IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, symbol),
            ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, symbol),
            _ => false,
        };

        private bool IsDeclaredInside(ILocalSymbol local)
            => local.DeclaringSyntaxReferences.Any(declaration => repetition.Loop.Syntax.SyntaxTree == declaration.SyntaxTree && repetition.Loop.Syntax.Span.Contains(declaration.Span));

        private bool IsInside(IOperation operation) => operation.IsInside(repetition.Loop);
    }

    private static readonly string[] s_keys = { "Id", "ID", "Key", "Name", "Code", "Slug", "Guid" };
}
