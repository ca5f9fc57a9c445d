using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.Queries;

/// <summary>The code of one member, with what is asked of it again and again: the values that its locals are given.</summary>
public sealed class Body
{
    private Dictionary<ISymbol, ImmutableArray<IOperation>>? _values;
    private HashSet<ILocalSymbol>? _unreadable;

    /// <summary>Wraps the operation of a whole member: method, accessor, initializer, top-level program.</summary>
    public Body(IOperation root, OrmContext orms) => (Root, Orms) = (root, orms);

    /// <summary>What the compilation knows of object-relational mapping.</summary>
    public OrmContext Orms { get; }

    /// <summary>The operation of the whole member.</summary>
    public IOperation Root { get; }

    /// <summary>Whether a function that is handed to a method with source is looked for there: not where that method itself is being read.</summary>
    internal bool FollowsFunctions { get; init; } = true;

    /// <summary>
    /// All values that <paramref name="local"/> is ever given here. Empty where that cannot be told: it is passed by
    /// reference, is a loop variable or comes out of a pattern.
    /// </summary>
    public ImmutableArray<IOperation> ValuesOf(ILocalSymbol local)
    {
        if (_values is null) Index();
        return !_unreadable!.Contains(local) && _values!.TryGetValue(local, out var values) ? values : ImmutableArray<IOperation>.Empty;
    }

    /// <summary>All values that <paramref name="parameter"/> is given here beside its argument.</summary>
    public ImmutableArray<IOperation> ValuesOf(IParameterSymbol parameter)
    {
        if (_values is null) Index();
        return _values!.TryGetValue(parameter, out var values) ? values : ImmutableArray<IOperation>.Empty;
    }

    /// <summary>The one value that <paramref name="local"/> is given, or <see langword="null"/>.</summary>
    public IOperation? ValueOf(ILocalSymbol local) => ValuesOf(local) is { Length: 1 } values ? values[0] : null;

    /// <summary>What <paramref name="tell"/> says of <paramref name="operation"/>, asked once. A body belongs to one thread.</summary>
    internal T Remember<T>(IOperation operation, Func<IOperation, T> tell)
        where T : struct
    {
        if (_remembered.TryGetValue((operation, typeof(T)), out var known)) return (T)known;
        var told = tell(operation);
        _remembered[(operation, typeof(T))] = told;
        return told;
    }

    private readonly Dictionary<(IOperation, Type), object> _remembered = new();

    private void Index()
    {
        var values = new Dictionary<ISymbol, ImmutableArray<IOperation>>(SymbolEqualityComparer.Default);
        var unreadable = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in Root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: { } local } declarator when (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { } initializer:
                    Add(local, initializer.Value);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                    Add(target.Local, assignment.Value);
                    break;
                case ISimpleAssignmentOperation { Target: IParameterReferenceOperation target } assignment:
                    Add(target.Parameter, assignment.Value);
                    break;
                case ICompoundAssignmentOperation { Target: ILocalReferenceOperation target }:
                    unreadable.Add(target.Local);
                    break;
                case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                    Add(target.Local, assignment.Value);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation byReference }:
                    unreadable.Add(byReference.Local);
                    break;
                case IDeconstructionAssignmentOperation deconstruction:
                    foreach (var part in deconstruction.Target.DescendantsAndSelf())
                    {
                        if (part is ILocalReferenceOperation deconstructed) unreadable.Add(deconstructed.Local);
                    }

                    break;
            }
        }

        (_unreadable, _values) = (unreadable, values);

        void Add(ISymbol variable, IOperation value)
            => values[variable] = values.TryGetValue(variable, out var known) ? known.Add(value) : ImmutableArray.Create(value);
    }
}
