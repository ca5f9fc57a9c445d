using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>
/// Conditions on the provider of the context that is read: <c>Database.IsSqlite()</c>, <c>Database.ProviderName == "…"</c>, and what is made of them. The
/// migrations that a model is compared with are of one provider, which decides them.
/// </summary>
internal sealed class ProviderCondition
{
    // MySQL has two, and what they do not agree on is not known.
    private static readonly Dictionary<string, string[]> s_names = new(StringComparer.Ordinal)
    {
        ["SqlServer"] = new[] { "Microsoft.EntityFrameworkCore.SqlServer" },
        ["Sqlite"] = new[] { "Microsoft.EntityFrameworkCore.Sqlite" },
        ["Npgsql"] = new[] { "Npgsql.EntityFrameworkCore.PostgreSQL" },
        ["MySql"] = new[] { "Pomelo.EntityFrameworkCore.MySql", "MySql.EntityFrameworkCore" },
    };

    private static readonly HashSet<string> s_assemblies = new(s_names.Values.SelectMany(static names => names), StringComparer.Ordinal)
    {
        "Microsoft.EntityFrameworkCore.InMemory", "Microsoft.EntityFrameworkCore.Cosmos", "Oracle.EntityFrameworkCore", "FirebirdSql.EntityFrameworkCore.Firebird",
    };

    private readonly Func<ILocalReferenceOperation, Fact<object?>> _locals;

    /// <param name="locals">What is known of a local.</param>
    public ProviderCondition(Func<ILocalReferenceOperation, Fact<object?>> locals) => _locals = locals;

    /// <summary>The truth or the text that an expression comes down to for a provider.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="provider">The provider; null: not known.</param>
    /// <param name="isAsked">Whether any provider decides it.</param>
    public Fact<object?> Value(IOperation operation, string? provider, out bool isAsked)
    {
        var values = s_names.ToDictionary(static pair => pair.Key, pair => Agreed(pair.Value.Select(name => operation.Type?.SpecialType switch
        {
            SpecialType.System_Boolean => Truth(operation, pair.Key, name) is { } truth ? Fact<object?>.Known(truth) : Fact<object?>.Unknown,
            SpecialType.System_String => Text(operation, name) is { IsKnown: true, Value: var text } ? Fact<object?>.Known(text) : Fact<object?>.Unknown,
            _ => Fact<object?>.Unknown,
        })), StringComparer.Ordinal);
        isAsked = values.Values.Any(static value => value.IsKnown);
        return provider is not null && values.TryGetValue(provider, out var known) ? known : Fact<object?>.Unknown;

        static Fact<object?> Agreed(IEnumerable<Fact<object?>> all) => all.Distinct().ToList() is [var only] ? only : Fact<object?>.Unknown;
    }

    /// <summary>Whether the provider decides which way code goes, and what is run then: null where nothing is.</summary>
    /// <param name="operation">The code.</param>
    /// <param name="provider">The provider; null: not known.</param>
    /// <param name="isAsked">Whether any provider decides it.</param>
    /// <param name="taken">What is run.</param>
    public bool Decides(IOperation operation, string? provider, out bool isAsked, out IOperation? taken)
    {
        taken = null;
        var isDecided = provider is not null && Way(operation, provider, out taken);
        isAsked = isDecided || (operation is IConditionalOperation or ISwitchOperation && s_names.Keys.Any(other => Way(operation, other, out _)));
        return isDecided;
    }

    private bool Way(IOperation operation, string provider, out IOperation? taken)
    {
        taken = null;
        if (!s_names.TryGetValue(provider, out var names)) return false;
        switch (operation)
        {
            case IConditionalOperation conditional when names.Select(name => Truth(conditional.Condition, provider, name)).Distinct().ToList() is [{ } holds]:
                taken = holds ? conditional.WhenTrue : conditional.WhenFalse;
                return true;
            case ISwitchOperation choice:
                return names.Length == 1 && Text(choice.Value, names[0]) is { IsKnown: true, Value: { } name } && Section(choice, name, out taken);
            default:
                return false;
        }
    }

    /// <summary>Whether each case of a switch is a name, and the section that is run is left at its end alone.</summary>
    private static bool Section(ISwitchOperation choice, string name, out IOperation? taken)
    {
        taken = null;
        if (!choice.Cases.SelectMany(static section => section.Clauses).All(static clause => clause is IDefaultCaseClauseOperation or ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true, Value: string } })) return false;
        var section = choice.Cases.FirstOrDefault(section => section.Clauses.Any(clause => clause is ISingleValueCaseClauseOperation { Value.ConstantValue.Value: string constant } && constant == name))
            ?? choice.Cases.FirstOrDefault(static section => section.Clauses.Any(static clause => clause is IDefaultCaseClauseOperation));
        taken = section;
        return section is null || section.Descendants().OfType<IBranchOperation>().All(way => way.BranchKind == BranchKind.Break && (way.Parent == section || way.Parent is IBlockOperation block && block.Parent == section));
    }

    private bool? Truth(IOperation? condition, string provider, string name)
    {
        condition = ModelBuilderInterpreter.Unwrap(condition);
        switch (condition)
        {
            case { ConstantValue: { HasValue: true, Value: bool constant } }:
                return constant;
            case ILocalReferenceOperation local:
                return _locals(local) is { IsKnown: true, Value: bool held } ? held : null;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return !Truth(negation.Operand, provider, name);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                return And(Truth(both.LeftOperand, provider, name), Truth(both.RightOperand, provider, name));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                return !And(!Truth(either.LeftOperand, provider, name), !Truth(either.RightOperand, provider, name));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } equality:
                return AreEqual(equality, provider, name);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals, OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } inequality:
                return !AreEqual(inequality, provider, name);
            case IIsPatternOperation { Pattern: IConstantPatternOperation pattern } tested when Text(tested.Value, name) is { IsKnown: true } text && Text(pattern.Value, name) is { IsKnown: true } wanted:
                return text.Value == wanted.Value;
            case IConditionalAccessOperation access when Text(access.Operation, name) is { IsKnown: true, Value: not null }:
                return Truth(access.WhenNotNull, provider, name);
            case IInvocationOperation { TargetMethod: { IsExtensionMethod: true, ReturnType.SpecialType: SpecialType.System_Boolean, DeclaringSyntaxReferences.IsEmpty: true } method, Arguments: [var facade] } when IsOwnDatabase(facade.Value):
                return IsAsked(method, provider);
            case IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String } call:
                return Compared(call, name);
            default:
                return null;
        }
    }

    /// <summary>What <c>Database.IsSqlite()</c> gives: a provider compares the name with that of its own assembly (EF Core 5 to 10), and all that migrations are of are relational.</summary>
    private static bool? IsAsked(IMethodSymbol question, string provider)
    {
        var assembly = question.ContainingAssembly?.Name ?? "";
        if (!question.Name.StartsWith("Is", StringComparison.Ordinal)) return null;
        return s_assemblies.Contains(assembly) ? s_names[provider].Contains(assembly) : question.Name == "IsRelational" && assembly == "Microsoft.EntityFrameworkCore.Relational" ? true : null;
    }

    private static bool? And(bool? one, bool? other) => one == false || other == false ? false : one is null || other is null ? null : true;

    private bool? AreEqual(IBinaryOperation comparison, string provider, string name)
    {
        if (Text(comparison.LeftOperand, name) is { IsKnown: true } left && Text(comparison.RightOperand, name) is { IsKnown: true } right) return left.Value == right.Value;
        return Truth(comparison.LeftOperand, provider, name) is { } one && Truth(comparison.RightOperand, provider, name) is { } other ? one == other : null;
    }

    /// <summary>What a method of strings says of the name.</summary>
    private bool? Compared(IInvocationOperation call, string name)
    {
        var texts = call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal).Select(static argument => argument.Value).ToList();
        if (call.Instance is not null) texts.Insert(0, call.Instance);
        if (texts.Count == 1) return call.TargetMethod.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" && Text(texts[0], name) is { IsKnown: true } alone ? string.IsNullOrWhiteSpace(alone.Value) : null;
        if (texts.Count is not (2 or 3) || Text(texts[0], name) is not { IsKnown: true, Value: { } text } || Text(texts[1], name) is not { IsKnown: true, Value: { } part }) return null;

        var comparison = StringComparison.Ordinal;
        if (texts.Count == 3)
        {
            if (texts[2] is not { Type.Name: nameof(StringComparison), ConstantValue: { HasValue: true, Value: int kind } }) return null;
            if ((StringComparison)kind is StringComparison.OrdinalIgnoreCase or StringComparison.InvariantCultureIgnoreCase or StringComparison.CurrentCultureIgnoreCase) comparison = StringComparison.OrdinalIgnoreCase;
        }

        return call.TargetMethod.Name switch
        {
            "Contains" => text.IndexOf(part, comparison) >= 0,
            "StartsWith" => text.StartsWith(part, comparison),
            "EndsWith" => text.EndsWith(part, comparison),
            "Equals" => string.Equals(text, part, comparison),
            _ => null,
        };
    }

    private Fact<string?> Text(IOperation? operation, string name)
    {
        operation = ModelBuilderInterpreter.Unwrap(operation);
        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: null or string } constant }:
                return constant.Value as string;
            case ILocalReferenceOperation local:
                return _locals(local) is { IsKnown: true, Value: null or string } held ? held.Value as string : Fact<string?>.Unknown;
            case IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } }:
                return "";
            case IPropertyReferenceOperation { Property: { Name: "ProviderName", ContainingType.Name: "DatabaseFacade" }, Instance: { } facade } when IsOwnDatabase(facade):
                return name;
            case ICoalesceOperation coalesce:
                return Text(coalesce.Value, name) is { IsKnown: true } value ? value.Value is null ? Text(coalesce.WhenNull, name) : value : Fact<string?>.Unknown;
            case IConditionalAccessOperation access when Text(access.Operation, name) is { IsKnown: true, Value: not null }:
                return Text(access.WhenNotNull, name);
            case IConditionalAccessInstanceOperation instance:
                return Text(Accessed(instance), name);
            case IInvocationOperation { TargetMethod: { Name: "ToLowerInvariant" or "ToLower", ContainingType.SpecialType: SpecialType.System_String }, Arguments.IsEmpty: true } lower:
                return Text(lower.Instance, name) is { IsKnown: true, Value: { } upper } ? upper.ToLowerInvariant() : Fact<string?>.Unknown;
            default:
                return Fact<string?>.Unknown;
        }
    }

    private static IOperation? Accessed(IOperation instance)
    {
        for (var (child, parent) = (instance, instance.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, child)) return access.Operation;
        }

        return null;
    }

    /// <summary>Whether it is the database of the context that is read, not of another.</summary>
    private static bool IsOwnDatabase(IOperation facade)
        => ModelBuilderInterpreter.Unwrap(facade) is IPropertyReferenceOperation { Property: { Name: "Database", ContainingType.Name: "DbContext" }, Instance: IInstanceReferenceOperation };
}
