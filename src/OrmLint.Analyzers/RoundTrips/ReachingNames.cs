using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.RoundTrips;

/// <summary>The methods, properties, constructors and delegates, by name, of which a call may lead to a statement of one kind.</summary>
internal sealed class ReachingNames
{
    private readonly HashSet<MethodShape> _shapes = new();
    private readonly HashSet<string> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _delegates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);

    // What all code calls, on streams, texts, collections: one type whose own reaches the database would have every body bound.
    private static readonly HashSet<string> s_everywhere = new(StringComparer.Ordinal)
    {
        "Dispose", "DisposeAsync", "Length", "ToString", "Equals", "GetHashCode", "CompareTo", "Clone", "WriteLine", "AppendLine",
    };

    /// <summary>Collects the methods that <paramref name="sends"/> is true of, and those that call them.</summary>
    /// <param name="trees">The trees of a compilation, which are read as far as they mention what counts.</param>
    /// <param name="first">The words of which a method that sends a statement itself mentions one.</param>
    /// <param name="sends">Whether a method may send a statement itself.</param>
    /// <param name="projects">What is known of the projects that it refers to.</param>
    /// <param name="referenced">What the assemblies that it refers to say.</param>
    /// <param name="cancellation">Ends it.</param>
    public ReachingNames(NamedTrees trees, WordSet first, Func<TreeNames.Method, bool> sends, IEnumerable<ReachingNames> projects, IEnumerable<MethodShape> referenced, CancellationToken cancellation)
    {
        foreach (var shape in projects.SelectMany(static project => project._shapes).Concat(referenced)) Add(shape);
        var waiting = trees.Take(first, cancellation).ToList();
        for (var depth = 0; depth < MethodSummaries.MaxDepth; depth++)
        {
            cancellation.ThrowIfCancellationRequested();
            waiting.AddRange(IsUnnamed ? trees.TakeAll(cancellation) : trees.Take(Words, cancellation));
            var found = waiting.Where(method => (depth == 0 && sends(method)) || Calls(method)).ToList();
            if (found.Count == 0) break;
            foreach (var method in found) Add(method);
            waiting.RemoveAll(method => method.Shapes.All(_shapes.Contains));
        }
    }

    /// <summary>The names, as words.</summary>
    public WordSet Words { get; } = new();

    /// <summary>Whether one is called without its name: an indexer or operator.</summary>
    public bool IsUnnamed => HasOperators || _shapes.Contains(MethodShape.Indexer);

    /// <summary>Whether a call of <paramref name="method"/> may lead to a statement.</summary>
    public bool Contains(IMethodSymbol method) => method.MethodKind switch
    {
        // `int IStock.Sold(int product)` is called by the name that the interface gives it.
        MethodKind.ExplicitInterfaceImplementation when !method.ExplicitInterfaceImplementations.IsEmpty => Contains(method.ExplicitInterfaceImplementations[0]),
        MethodKind.PropertyGet when method.AssociatedSymbol is IPropertySymbol { ExplicitInterfaceImplementations: { Length: > 0 } properties } => properties[0].GetMethod is { } getter && Contains(getter),
        MethodKind.PropertyGet when method.AssociatedSymbol is IPropertySymbol property => _properties.Contains(property.IsIndexer ? MethodShape.Indexer.Name : property.Name),
        MethodKind.Constructor => _shapes.Contains(new(method.ContainingType.Name, MethodShape.Constructor)),
        MethodKind.UserDefinedOperator or MethodKind.Conversion => _shapes.Contains(MethodShape.Operator),
        _ => _methods.Contains(method.Name),
    };

    /// <summary>Whether a delegate in a variable or event of this name may lead to a statement.</summary>
    public bool ContainsDelegate(string name) => _delegates.Contains(name);

    /// <summary>Whether <paramref name="node"/> by itself may lead to a statement: a call, a method that is handed over, <c>new</c>, a property.</summary>
    public bool Contains(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => MethodShape.Of(call) is { Name: not null } shape && (_shapes.Contains(shape) || _delegates.Contains(shape.Name)),
        // `ids.Select(Load)`, `ids.Select(_repository.Load)`
        ArgumentSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax } argument => MethodShape.Group(argument.Expression) is { Name: not null } group && (_shapes.Contains(group) || _delegates.Contains(group.Name)),
        ObjectCreationExpressionSyntax creation => MethodShape.Created(creation) is { } created && _shapes.Contains(created),
        ElementAccessExpressionSyntax => _shapes.Contains(MethodShape.Indexer),
        IdentifierNameSyntax { Identifier.ValueText: var name } => _properties.Count > 0 && _properties.Contains(name),
        _ => false,
    };

    /// <summary>Whether an operator or a conversion may lead to a statement; a conversion is not to be seen in syntax.</summary>
    public bool HasOperators => _shapes.Contains(MethodShape.Operator);

    private bool Calls(TreeNames.Method method)
        => method.Calls.Any(call => _shapes.Contains(call) || _delegates.Contains(call.Name)) || (_properties.Count > 0 && method.Members.Any(_properties.Contains));

    private void Add(TreeNames.Method method)
    {
        foreach (var shape in method.Shapes) Add(shape);
        if (!method.HandlesMessages) return;
        foreach (var name in Mediators.Names)
        {
            for (var arguments = 1; arguments <= 3; arguments++) Add(new MethodShape(name, arguments));
        }
    }

    private void Add(MethodShape shape)
    {
        if (s_everywhere.Contains(shape.Name) || !_shapes.Add(shape)) return;
        Words.Add(shape.Name);
        (shape.Arguments switch { MethodShape.Property => _properties, MethodShape.Delegate => _delegates, _ => _methods }).Add(shape.Name);
    }
}
