using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.Queries;

/// <summary>Navigations followed one after the other from an entity, by name: <c>Items.Product</c>. Names, since a string Include has no more.</summary>
public readonly struct NavigationPath : IEquatable<NavigationPath>
{
    private readonly ImmutableArray<string> _names;

    /// <summary>The path of these names.</summary>
    public NavigationPath(ImmutableArray<string> names) => _names = names;

    /// <summary>The path from an entity to itself.</summary>
    public static NavigationPath Empty { get; } = new(ImmutableArray<string>.Empty);

    /// <summary>The names, from the entity outwards.</summary>
    public ImmutableArray<string> Names => _names.IsDefault ? ImmutableArray<string>.Empty : _names;

    /// <summary>This path and one navigation more.</summary>
    public NavigationPath Then(string navigation) => new(Names.Add(navigation));

    /// <summary>Whether following this path passes all of <paramref name="other"/>.</summary>
    public bool StartsWith(NavigationPath other) => Names.Length >= other.Names.Length && Names.Take(other.Names.Length).SequenceEqual(other.Names);

    /// <inheritdoc />
    public bool Equals(NavigationPath other) => Names.SequenceEqual(other.Names);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is NavigationPath other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Names.Aggregate(17, static (hash, name) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(name)));

    /// <inheritdoc />
    public override string ToString() => string.Join(".", Names);
}

/// <summary>
/// What a query loads beside its elements. Includes are read from lambdas (filtered ones too) and constant strings; one that
/// cannot be read makes the whole unknown.
/// </summary>
public sealed class Includes
{
    private Includes(ImmutableArray<(IInvocationOperation Step, NavigationPath Path)> steps, bool known) => (Steps, AreKnown) = (steps, known);

    /// <summary>Those of a query that includes nothing.</summary>
    public static Includes None { get; } = new(ImmutableArray<(IInvocationOperation, NavigationPath)>.Empty, known: true);

    /// <summary>Each Include and ThenInclude with the whole path that it loads.</summary>
    public ImmutableArray<(IInvocationOperation Step, NavigationPath Path)> Steps { get; }

    /// <summary>Whether every Include could be read.</summary>
    public bool AreKnown { get; }

    /// <summary>Whether the query loads <paramref name="path"/>, all of it.</summary>
    public bool Load(NavigationPath path) => Steps.Any(step => step.Path.StartsWith(path));

    /// <summary>Reads the Includes of <paramref name="query"/>.</summary>
    public static Includes Of(Query query)
    {
        var steps = ImmutableArray.CreateBuilder<(IInvocationOperation, NavigationPath)>();
        var last = NavigationPath.Empty;
        foreach (var step in query.Steps)
        {
            if (step.TargetMethod.Name is not ("Include" or "ThenInclude")) continue;
            if (PathOf(step.ArgumentOf(1)) is not { } path) return new Includes(steps.ToImmutable(), known: false);
            last = step.TargetMethod.Name == "ThenInclude" ? new NavigationPath(last.Names.AddRange(path.Names)) : path;
            steps.Add((step, last));
        }

        return new Includes(steps.ToImmutable(), known: true);
    }

    private static NavigationPath? PathOf(IOperation? argument)
    {
        if (argument is { ConstantValue: { HasValue: true, Value: string text } }) return new NavigationPath(text.Split('.').ToImmutableArray());
        if (argument.AsLambda() is not { Symbol.Parameters: { Length: 1 } parameters } lambda) return null;
        return lambda.Body.Operations is { Length: 1 } statements && statements[0] is IReturnOperation { ReturnedValue: { } value }
            ? PathFrom(value, parameters[0])
            : null;
    }

    private static NavigationPath? PathFrom(IOperation operation, IParameterSymbol parameter)
    {
        operation = operation.Unwrap();
        switch (operation)
        {
            case IParameterReferenceOperation reference when SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter):
                return NavigationPath.Empty;
            case IPropertyReferenceOperation { Instance: { } instance, Property: var property }:
                return PathFrom(instance, parameter)?.Then(property.Name);
            case IInvocationOperation filter when Query.Keeps(filter.TargetMethod.Name) && filter.Receiver() is { } filtered:
                return PathFrom(filtered, parameter);
            default:
                return null;
        }
    }
}
