using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>What of the framework walks over collections: methods that run a lambda per element, enumerators, queues. One per compilation.</summary>
internal sealed class Iteration
{
    private static readonly ConditionalWeakTable<Compilation, Iteration> s_iterations = new();

    /// <summary>Names of the methods that <see cref="SourceOf"/> may know; a look that spares the look at symbols.</summary>
    public static readonly HashSet<string> Names = new()
    {
        "Select", "SelectMany", "Where", "Any", "All", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "Count",
        "Sum", "Average", "Min", "Max", "MinBy", "MaxBy", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "GroupBy", "ToDictionary",
        "ToLookup", "TakeWhile", "SkipWhile", "Aggregate", "DistinctBy", "Zip", "For", "ForEach", "ForEachAsync", "ConvertAll", "FindAll", "Find", "Exists",
        "RemoveAll", "TrueForAll", "RemoveWhere", "Sort",
        "Must", "MustAsync", "Custom", "CustomAsync", "ChildRules",
    };

    /// <summary>Names of further methods that run something per element where they are given an object for it: a comparer, a validator.</summary>
    public static readonly HashSet<string> NamesWithObject = new() { "Order", "OrderDescending", "Distinct", "ToHashSet", "SetValidator" };

    private readonly Compilation _compilation;
    private readonly HashSet<INamedTypeSymbol> _runPerElement = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _runOnce = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol?[] _advancing;
    private readonly INamedTypeSymbol?[] _queues;
    private readonly INamedTypeSymbol? _grouping;
    private readonly INamedTypeSymbol? _asyncEnumerable;

    private Iteration(Compilation compilation)
    {
        _compilation = compilation;
        foreach (var name in new[]
        {
            "System.Linq.Enumerable", "System.Linq.AsyncEnumerable", "System.Linq.ParallelEnumerable", "System.Collections.Generic.List`1", "System.Array",
            "System.Threading.Tasks.Parallel", "System.Collections.Immutable.ImmutableList`1", "System.Collections.Generic.HashSet`1",
            "Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions",
        })
        {
            if (compilation.GetTypeByMetadataName(name) is { } type) _runPerElement.Add(type);
        }

        foreach (var name in new[] { "System.Threading.Tasks.Task", "System.Threading.Tasks.TaskFactory" })
        {
            if (compilation.GetTypeByMetadataName(name) is { } type) _runOnce.Add(type);
        }

        _advancing = Types("System.Collections.IEnumerator", "System.Collections.Generic.IAsyncEnumerator`1", "System.Data.IDataReader", "System.Data.Common.DbDataReader");
        _queues = Types("System.Threading.Channels.ChannelReader`1", "System.Collections.Concurrent.BlockingCollection`1");
        Validation = ValidationRules.In(compilation);
        Command = compilation.GetTypeByMetadataName("System.Data.IDbCommand");
        _grouping = compilation.GetTypeByMetadataName("System.Linq.IGrouping`2");
        _asyncEnumerable = compilation.GetTypeByMetadataName("System.Collections.Generic.IAsyncEnumerable`1");

        INamedTypeSymbol?[] Types(params string[] names) => names.Select(compilation.GetTypeByMetadataName).ToArray();
    }

    /// <summary><c>System.Data.IDbCommand</c>.</summary>
    public INamedTypeSymbol? Command { get; }

    /// <summary>That of a compilation; made at the first call.</summary>
    public static Iteration Of(Compilation compilation) => s_iterations.GetValue(compilation, static c => new Iteration(c));

    /// <summary>The collection over whose elements <paramref name="call"/> runs the lambdas it is given; null if it is none of those methods.</summary>
    public IOperation? SourceOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!Names.Contains(method.Name)) return null;
        if (!RunsPerElement(method)) return Validation?.CollectionOf(call);
        // `Parallel.For(0, ids.Count, …)`
        if (method.Name == "For") return call.ArgumentOf(1)?.Unwrap() is IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } counted } ? counted : null;
        return call.Instance ?? call.ArgumentOf(0);
    }

    /// <summary>Whether <paramref name="method"/> is one of a type of the framework that runs functions per element.</summary>
    public bool RunsPerElement(IMethodSymbol method) => _runPerElement.Contains(method.ContainingType.OriginalDefinition);

    /// <summary>The rules of FluentValidation; null where it is not referenced.</summary>
    public ValidationRules? Validation { get; }

    /// <summary>Whether <paramref name="call"/> runs the lambda it is given once, where it stands: <c>Task.Run</c>, a rule of a validator.</summary>
    public bool RunsOnce(IInvocationOperation call)
        => Validation?.IsOfOne(call) == true || call.TargetMethod.Name is "Run" or "StartNew" && _runOnce.Contains(call.TargetMethod.ContainingType.OriginalDefinition);

    /// <summary>Whether <paramref name="condition"/> steps to the next element or row: <c>reader.Read()</c>, <c>enumerator.MoveNext()</c>.</summary>
    public bool Advances(IOperation condition) => condition is IInvocationOperation
    {
        TargetMethod.Name: "Read" or "ReadAsync" or "MoveNext" or "MoveNextAsync",
        Instance.Type: { } type,
    } && _advancing.Any(known => Is(type, known));

    /// <summary>Whether <paramref name="collection"/> waits for elements as they come: a channel, a blocking collection.</summary>
    public bool IsQueue(IOperation collection)
        => collection is IInvocationOperation { Instance.Type: { } type } && _queues.Any(known => Is(type, known));

    /// <summary>Whether <paramref name="type"/> is an <c>IGrouping</c>.</summary>
    public bool IsGrouping(ITypeSymbol type) => Is(type, _grouping);

    /// <summary>The element type of an array or an (asynchronous) enumerable; <c>object</c> where it is not generic; null where it is none.</summary>
    public ITypeSymbol? ElementType(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol array) return array.ElementType;
        if (type is null || type.SpecialType == SpecialType.System_String) return null;
        foreach (var contract in type.AllInterfaces.Prepend(type as INamedTypeSymbol))
        {
            if (contract is null) continue;
            if (contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
                || SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, _asyncEnumerable))
            {
                return contract.TypeArguments[0];
            }
        }

        return type.AllInterfaces.Prepend(type as INamedTypeSymbol).Any(static contract => contract?.SpecialType == SpecialType.System_Collections_IEnumerable)
            ? _compilation.ObjectType
            : null;
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol? known)
    {
        if (known is null) return false;
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, known)) return true;
        }

        return type.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, known));
    }
}
