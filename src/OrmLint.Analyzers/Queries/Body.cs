using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.Queries;

/// <summary>The code of one member, with what is asked of it again and again: the values that its locals are given.</summary>
public sealed class Body
{
    private const int DirectDepth = 128;

    private (Dictionary<ISymbol, ImmutableArray<IOperation>> Values, HashSet<ILocalSymbol> Unreadable)? _given;
    private ImmutableArray<IOperation> _operations;

    /// <summary>Wraps the operation of a whole member: method, accessor, initializer, top-level program.</summary>
    public Body(IOperation root, OrmContext orms) => (Root, Orms) = (root, orms);

    /// <summary>What the compilation knows of object-relational mapping.</summary>
    public OrmContext Orms { get; }

    /// <summary>The operation of the whole member.</summary>
    public IOperation Root { get; }

    /// <summary>The operations in <see cref="Root"/>, each before those in it.</summary>
    public ImmutableArray<IOperation> Operations
    {
        get
        {
            if (!_operations.IsDefault) return _operations;
            var all = ImmutableArray.CreateBuilder<IOperation>();
            AddWithin(Root, all, DirectDepth);
            ImmutableInterlocked.InterlockedInitialize(ref _operations, all.ToImmutable());
            return _operations;
        }
    }

    /// <summary>Whether a function that is handed to a method with source is looked for there: not where that method itself is being read.</summary>
    internal bool FollowsFunctions { get; init; } = true;

    /// <summary>
    /// All values that <paramref name="local"/> is ever given here. Empty where that cannot be told: it is passed by
    /// reference, is a loop variable or comes out of a pattern.
    /// </summary>
    public ImmutableArray<IOperation> ValuesOf(ILocalSymbol local)
    {
        var (given, unreadable) = Given;
        return !unreadable.Contains(local) && given.TryGetValue(local, out var values) ? values : ImmutableArray<IOperation>.Empty;
    }

    /// <summary>All values that <paramref name="parameter"/> is given here beside its argument.</summary>
    public ImmutableArray<IOperation> ValuesOf(IParameterSymbol parameter)
        => Given.Values.TryGetValue(parameter, out var values) ? values : ImmutableArray<IOperation>.Empty;

    /// <summary>The one value that <paramref name="local"/> is given, or <see langword="null"/>.</summary>
    public IOperation? ValueOf(ILocalSymbol local) => ValuesOf(local) is { Length: 1 } values ? values[0] : null;

    /// <summary>What <paramref name="tell"/> says of <paramref name="operation"/>, asked once.</summary>
    internal T Remember<T>(IOperation operation, Func<IOperation, T> tell)
        where T : struct
    {
        if (_remembered.TryGetValue((operation, typeof(T)), out var known)) return (T)known;
        var told = tell(operation);
        _remembered[(operation, typeof(T))] = told;
        return told;
    }

    // Rules that look at one body may run at the same time.
    private readonly ConcurrentDictionary<(IOperation, Type), object> _remembered = new();
    private readonly object _reading = new();

    private (Dictionary<ISymbol, ImmutableArray<IOperation>> Values, HashSet<ILocalSymbol> Unreadable) Given
    {
        get
        {
            lock (_reading) return _given ??= Read();
        }
    }

    // The compiler's own walk keeps an enumerator for each level: it is for what is nested deep, as a sum of a thousand texts.
    private static void AddWithin(IOperation parent, ImmutableArray<IOperation>.Builder all, int depth)
    {
        if (depth == 0)
        {
            all.AddRange(parent.Descendants());
            return;
        }

        foreach (var operation in parent.ChildOperations)
        {
            all.Add(operation);
            AddWithin(operation, all, depth - 1);
        }
    }

    private (Dictionary<ISymbol, ImmutableArray<IOperation>> Values, HashSet<ILocalSymbol> Unreadable) Read()
    {
        var values = new Dictionary<ISymbol, ImmutableArray<IOperation>>(SymbolEqualityComparer.Default);
        var unreadable = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in Operations)
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

        return (values, unreadable);

        void Add(ISymbol variable, IOperation value)
            => values[variable] = values.TryGetValue(variable, out var known) ? known.Add(value) : ImmutableArray.Create(value);
    }
}
