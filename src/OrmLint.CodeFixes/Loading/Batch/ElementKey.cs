using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;
using OrmLint.RoundTrips;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint.Loading.Batch;

/// <summary>
/// A value as a function of the element alone: <c>order => order.CustomerId</c>. It is read through locals of the loop, patterns and
/// indexes, and only where reading it once more, and earlier, changes nothing.
/// </summary>
internal sealed class ElementKey
{
    private const int MostSteps = 8;
    private readonly RepeatedScope _scope;
    private readonly ScopeEffects _effects;
    private bool _ofSeveral;

    private ElementKey(RepeatedScope scope, ScopeEffects effects) => (_scope, _effects) = (scope, effects);

    private readonly record struct Part(ExpressionSyntax Expression, ITypeSymbol? Type, bool IsWithoutValue = false);

    /// <summary>The level whose element the key is read from.</summary>
    public Repetition Level { get; private set; } = null!;

    /// <summary>The name of the element, as the code calls it or could call it.</summary>
    public string Element { get; private set; } = "";

    /// <summary>The key, read from <see cref="Element"/>. It is null where the code would not ask for the value of it.</summary>
    public ExpressionSyntax Expression { get; private set; } = null!;

    /// <summary>The type of <see cref="Expression"/>.</summary>
    public ITypeSymbol Type { get; private set; } = null!;

    /// <summary>Whether the key is the element itself.</summary>
    public bool IsElement => Expression is IdentifierNameSyntax;

    /// <summary>How many objects are followed to it: reading from the second one fails where the first has none.</summary>
    public int Depth { get; private set; }

    /// <summary>Reads <paramref name="operation"/>; null where it is no such function.</summary>
    public static ElementKey? Read(IOperation operation, RepeatedScope scope, ScopeEffects effects)
    {
        var key = new ElementKey(scope, effects);
        if (key.Inline(operation, MostSteps) is not { Type: { TypeKind: not TypeKind.Error } type } part || key.Level is null || key._ofSeveral) return null;
        (key.Expression, key.Type) = (part.Expression, type);
        return key;
    }

    private Part? Inline(IOperation operation, int steps)
    {
        if (steps == 0) return null;
        operation = operation.Unwrap();
        switch (operation)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation when ScopeEffects.SymbolOf(operation) is { } symbol && !_effects.Assigns(symbol):
                if (_scope.Levels.FirstOrDefault(level => IsElementOf(level, symbol)) is { } level) return ElementOf(level, symbol.Name, operation.Type);
                if (symbol is not ILocalSymbol local || !_scope.Declares(local)) return null;
                if (ValueOfPattern(local) is { } tested) return Inline(tested, steps - 1) is { } nullable ? nullable with { IsWithoutValue = true } : null;
                if (_scope.Body.ValueOf(local) is not { } value) return null;
                return Indexed(value) is { } counted ? ElementOf(counted, local.Name, value.Type) : Inline(value, steps - 1);

            case IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation:
                return Indexed(operation) is { } index ? ElementOf(index, Names.Singular(ScopeEffects.SymbolOf(index.Source!)!.Name), operation.Type) : null;

            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullableValue }:
                return Inline(nullableValue, steps - 1) is { } withValue ? withValue with { IsWithoutValue = true } : null;

            case IPropertyReferenceOperation { Instance: { } instance, Property: var property } when !_effects.Assigns(property) && OnlyReads(property):
                return Member(instance, property, operation.Type, steps);

            case IFieldReferenceOperation { Instance: { } instance, Field: var field } when !_effects.Assigns(field):
                return Member(instance, field, operation.Type, steps);

            default:
                return null;
        }
    }

    private Part? Member(IOperation instance, ISymbol member, ITypeSymbol? type, int steps)
    {
        // A member of what was tested for null is not there where the test fails.
        if (Inline(instance, steps - 1) is not { IsWithoutValue: false } read) return null;
        if (read.Type is { IsReferenceType: true }) Depth++;
        return new Part(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, read.Expression, IdentifierName(member.Name)), type);
    }

    private Part ElementOf(Repetition level, string name, ITypeSymbol? type)
    {
        _ofSeveral |= Level is not null && Level != level;
        (Level, Element) = (level, name);
        return new Part(IdentifierName(name), type);
    }

    private static bool IsElementOf(Repetition level, ISymbol symbol)
        => SymbolEqualityComparer.Default.Equals(level.Element, symbol) && level.Loop is IInvocationOperation or IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation };

    // `orders[i]`, where the loop counts `i` up to `orders.Count`.
    private Repetition? Indexed(IOperation operation)
    {
        var (collection, index) = operation.Unwrap() switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list, Arguments: { Length: 1 } arguments } => (list, arguments[0].Value),
            IArrayElementReferenceOperation { Indices: { Length: 1 } indices } array => (array.ArrayReference, indices[0]),
            _ => (null, null),
        };
        if (collection is null || index?.Unwrap() is not ILocalReferenceOperation { Local: var counter } || ScopeEffects.SymbolOf(collection) is not { } indexed) return null;
        return _scope.Levels.FirstOrDefault(level => level.Loop is IForLoopOperation loop
            && SymbolEqualityComparer.Default.Equals(level.Element, counter) && CountsUp(loop, counter)
            && level.Source is { } source && SymbolEqualityComparer.Default.Equals(ScopeEffects.SymbolOf(source), indexed));
    }

    private static bool CountsUp(IForLoopOperation loop, ILocalSymbol counter)
        => loop.Before.SelectMany(static before => before.DescendantsAndSelf()).OfType<IVariableInitializerOperation>().All(static initializer => initializer.Value.ConstantValue is { HasValue: true, Value: 0 })
            && !loop.Body.Descendants().Any(operation => operation switch
            {
                IAssignmentOperation { Target: ILocalReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Local, counter),
                IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Local, counter),
                _ => false,
            });

    // `order.ParentId is { } parentId`, `is int parentId`.
    private IOperation? ValueOfPattern(ILocalSymbol local)
    {
        foreach (var candidate in _scope.Operation.Descendants())
        {
            if (candidate is not IIsPatternOperation { Value: { } value, Pattern: var pattern }) continue;
            var declared = pattern switch
            {
                IRecursivePatternOperation { DeconstructionSubpatterns.Length: 0, PropertySubpatterns.Length: 0 } some => some.DeclaredSymbol,
                IDeclarationPatternOperation typed when value.Unwrap().Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => typed.DeclaredSymbol,
                _ => null,
            };
            if (SymbolEqualityComparer.Default.Equals(declared, local)) return value;
        }

        return null;
    }

    // What a getter does beside reading would be done once more.
    private static bool OnlyReads(IPropertySymbol property) => property.GetMethod is { } getter && getter.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax() switch
    {
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => true,
        var code => !code.DescendantNodes().Any(static node => node is InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or BaseObjectCreationExpressionSyntax),
    });
}
