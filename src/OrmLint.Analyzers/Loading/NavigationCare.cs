using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>
/// What the code around a read does about a navigation that may not be there: it tests it for null, fills it, or hands the entity to
/// code that may load it. Whoever does so knows, and is left alone. The order is that of the source: the first round of a loop decides.
/// </summary>
internal sealed class NavigationCare
{
    private static readonly HashSet<string> s_reads = new()
    {
        "ToString", "Equals", "GetHashCode", "GetType", "Contains", "ContainsKey", "TryGetValue", "ForEach", "Find", "FindAll", "FindIndex", "Exists", "TrueForAll", "IndexOf", "ConvertAll", "CopyTo", "GetEnumerator", "Sort", "Reverse", "AsReadOnly",
    };

    private readonly EntityFlow _flow;
    private readonly HashSet<ISymbol> _tested = new(SymbolEqualityComparer.Default);
    private readonly List<(Entities Entities, int Position)> _handedOver = new();

    /// <summary>That in the body of <paramref name="flow"/>, whose variables are bound.</summary>
    public NavigationCare(EntityFlow flow)
    {
        _flow = flow;
        foreach (var operation in flow.Body.Operations) Add(operation);
    }

    /// <summary>Whether something is done about the navigation that <paramref name="read"/> reads.</summary>
    public bool IsTakenOf(NavigationRead read)
    {
        if (_tested.Contains(read.Navigation.OriginalDefinition)) return true;
        // `if (order.Items.Count == 0) Load(order);`
        var anywhere = read.Read.Parent is IPropertyReferenceOperation { Property.Name: "Count" } || read.Read.Parent?.Parent is IInvocationOperation { TargetMethod.Name: "Any" or "Count" };
        return _handedOver.Any(handed => (anywhere || handed.Position < read.Read.Syntax.SpanStart) && handed.Entities.Source.IsSameAs(read.Owner.Source) && !handed.Entities.Path.StartsWith(read.Path));
    }

    private void Add(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test:
                if (IsNull(test.RightOperand)) AddTested(test.LeftOperand);
                if (IsNull(test.LeftOperand)) AddTested(test.RightOperand);
                break;
            case IIsPatternOperation pattern: AddTested(pattern.Value); break;
            case ISwitchExpressionOperation choice: AddTested(choice.Value); break;
            case IConditionalAccessOperation access: AddTested(access.Operation); break;
            case ICoalesceOperation coalesce: AddTested(coalesce.Value); break;
            case ICoalesceAssignmentOperation assignment: AddTested(assignment.Target); break;
            // `order.Items.Add(item)` fills it.
            case IInvocationOperation { Instance: { } instance } call when !s_reads.Contains(call.TargetMethod.Name):
                AddTested(instance);
                if (_flow.Body.Orms.Meaning(call.TargetMethod) is null) AddHandedOver(instance, call);
                break;
            case IArgumentOperation { Parent: IInvocationOperation call } argument when !IsQueryOperator(call): AddHandedOver(argument.Value, call); break;
            case IArgumentOperation { Parent: IObjectCreationOperation or IPropertyReferenceOperation } argument: AddHandedOver(argument.Value, argument); break;
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation or IArrayElementReferenceOperation } assignment: AddHandedOver(assignment.Value, assignment); break;
            case IArrayInitializerOperation initializer:
                foreach (var element in initializer.ElementValues) AddHandedOver(element, initializer);
                break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements) AddHandedOver(element, tuple);
                break;
        }
    }

    private bool IsQueryOperator(IInvocationOperation call)
        => _flow.Body.Orms.Meaning(call.TargetMethod) is { } meaning && (meaning.Has(OrmEffect.Composes | OrmEffect.OfQuery) || meaning.Has(OrmEffect.Reads))
            && !call.TargetMethod.ContainingType.Name.EndsWith("Entry", System.StringComparison.Ordinal);

    private void AddTested(IOperation value)
    {
        if (value.Unwrap() is IPropertyReferenceOperation property) _tested.Add(property.Property.OriginalDefinition);
    }

    private void AddHandedOver(IOperation value, IOperation to)
    {
        if (_flow.Of(value) is { Source.Query: not null } entities) _handedOver.Add((entities, to.Syntax.SpanStart));
    }

    private static bool IsNull(IOperation operand) => operand.Unwrap().ConstantValue is { HasValue: true, Value: null };
}
