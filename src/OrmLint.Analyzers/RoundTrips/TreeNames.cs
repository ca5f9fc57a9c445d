using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Orms;

namespace OrmLint.RoundTrips;

/// <summary>A method as it is called, told from others without binding: its name and the number of arguments.</summary>
/// <param name="Name">The name; null where a call has none.</param>
/// <param name="Arguments">How many arguments, or one of the constants here.</param>
internal readonly record struct MethodShape(string Name, int Arguments)
{
    /// <summary>A method that is handed over as a delegate.</summary>
    public const int HandedOver = -1;

    /// <summary>A property that is read.</summary>
    public const int Property = -2;

    /// <summary>A constructor, by the name of its type.</summary>
    public const int Constructor = -3;

    /// <summary>A delegate in a variable of this name, invoked with any arguments.</summary>
    public const int Delegate = -4;

    /// <summary>Any indexer.</summary>
    public static MethodShape Indexer { get; } = new("this[]", Property);

    /// <summary>Any operator or conversion of a user.</summary>
    public static MethodShape Operator { get; } = new("operator", Property);

    /// <summary>The shape of a call; without a name where it is none of a user's, as in <c>int.Parse(text)</c>.</summary>
    public static MethodShape Of(InvocationExpressionSyntax call) => InvokedBy(call) is { } function && NameOf(function) is { } name
        ? new(name, call.ArgumentList.Arguments.Count)
        : new(NameOf(call.Expression), call.ArgumentList.Arguments.Count);

    // `load.Invoke(id)`, `RowRead?.Invoke(row)`
    private static ExpressionSyntax? InvokedBy(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: var function } => function,
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" } when call.Parent is ConditionalAccessExpressionSyntax { Expression: var function } => function,
        _ => null,
    };

    /// <summary>The shapes in which <paramref name="method"/> is called.</summary>
    public static IEnumerable<MethodShape> Of(IMethodSymbol method)
    {
        switch (method.MethodKind)
        {
            case MethodKind.PropertyGet: return new[] { method.AssociatedSymbol is IPropertySymbol { IsIndexer: false } property ? new MethodShape(property.Name, Property) : Indexer };
            case MethodKind.Constructor: return new[] { new MethodShape(method.ContainingType.Name, Constructor) };
            case MethodKind.UserDefinedOperator or MethodKind.Conversion: return new[] { Operator };
            default:
                var first = method.IsExtensionMethod ? 1 : 0;
                var required = method.Parameters.Count(static parameter => !parameter.IsOptional && !parameter.IsParams) - first;
                var most = method.Parameters.Any(static parameter => parameter.IsParams) ? TreeNames.MostArguments : method.Parameters.Length - first;
                return Enumerable.Range(required, most - required + 1).Append(HandedOver).Select(count => new MethodShape(method.Name, count));
        }
    }

    /// <summary>The shape of a method that is not called but handed over.</summary>
    public static MethodShape Group(ExpressionSyntax method) => new(NameOf(method), HandedOver);

    /// <summary>The shape of the handlers that are added to an event: it is raised by its name.</summary>
    public static MethodShape? Handlers(AssignmentExpressionSyntax addition)
        => addition.IsKind(SyntaxKind.AddAssignmentExpression) && addition.Right is AnonymousFunctionExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax && NameOf(addition.Left) is { } name ? new(name, Delegate) : null;

    /// <summary>The shape of <c>new Repository(…)</c>.</summary>
    public static MethodShape? Created(ObjectCreationExpressionSyntax creation) => creation.Type switch
    {
        SimpleNameSyntax name => new(name.Identifier.ValueText, Constructor),
        QualifiedNameSyntax qualified => new(qualified.Right.Identifier.ValueText, Constructor),
        _ => null,
    };

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax } => null!,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null!,
    };
}

/// <summary>What one tree says about round trips without being bound: the names of its sets, and what each of its methods mentions. Kept for the tree.</summary>
internal sealed class TreeNames : ElementWalker
{
    internal const int MostArguments = 16;
    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> s_trees = new();

    /// <summary>The names of the types of queries.</summary>
    public static ImmutableHashSet<string> QueryTypes { get; } = ImmutableHashSet.Create("IQueryable", "IOrderedQueryable", "IIncludableQueryable");

    private readonly Stack<Mentions> _open = new();
    private readonly Stack<Mentions> _free = new();

    /// <summary>A method, with the calls in it, the members it mentions, and those of them that a query may begin at; whether one of these is a variable of its own; whether it is one of a class that handles messages.</summary>
    public sealed record Method(MethodShape[] Shapes, MethodShape[] Calls, string[] Members, string[] Queried, bool QueriesVariable, bool HandlesMessages);

    /// <summary>The methods and local functions.</summary>
    public List<Method> Methods { get; } = new();

    /// <summary>That of a tree; read at the first call.</summary>
    public static TreeNames Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (s_trees.TryGetValue(tree, out var known)) return known;
        var names = new TreeNames();
        names.Visit(tree.GetRoot(cancellation));
        return s_trees.GetValue(tree, _ => names);
    }

    /// <inheritdoc />
    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var shapes = Shapes(node.Identifier.ValueText, node.ParameterList);
        // `list.Sort(new ByRevenue(db))` runs its methods.
        if (node.Parent is TypeDeclarationSyntax { Identifier.ValueText: var type } declaring && ElementObjects.IsComparer(declaring)) shapes.Add(new(type, MethodShape.Constructor));
        VisitCode(node, shapes, base.VisitMethodDeclaration);
    }

    /// <inheritdoc />
    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        VisitCode(node, Shapes(node.Identifier.ValueText, node.ParameterList), base.VisitLocalFunctionStatement);
    }

    /// <inheritdoc />
    public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        var hasCode = HasCode(node);
        // Most properties of entities hold a value, and say nothing.
        if (hasCode || node.Initializer is not null) VisitCode(node, ShapesOf(node, hasCode), base.VisitPropertyDeclaration);
    }

    /// <inheritdoc />
    public override void VisitIndexerDeclaration(IndexerDeclarationSyntax node) => VisitCode(node, new[] { MethodShape.Indexer }, base.VisitIndexerDeclaration);

    /// <inheritdoc />
    public override void VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
        => VisitCode(node, new[] { new MethodShape(node.Identifier.ValueText, MethodShape.Constructor) }, base.VisitConstructorDeclaration);

    /// <inheritdoc />
    public override void VisitOperatorDeclaration(OperatorDeclarationSyntax node) => VisitCode(node, new[] { MethodShape.Operator }, base.VisitOperatorDeclaration);

    /// <inheritdoc />
    public override void VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node) => VisitCode(node, new[] { MethodShape.Operator }, base.VisitConversionOperatorDeclaration);

    /// <inheritdoc />
    public override void VisitVariableDeclarator(VariableDeclaratorSyntax node)
    {
        // `Func<int, Order> load = id => …`, `static readonly … s_byId = EF.CompileQuery(…)`
        if (node.Initializer is not null && IsDelegate(node))
        {
            VisitCode(node, new[] { new MethodShape(node.Identifier.ValueText, MethodShape.Delegate) }, declarator =>
            {
                if (declarator.Initializer!.Value is SimpleNameSyntax or MemberAccessExpressionSyntax) _open.Peek().Calls.Add(MethodShape.Group(declarator.Initializer.Value));
                base.VisitVariableDeclarator(declarator);
            });
        }
        else
        {
            base.VisitVariableDeclarator(node);
        }
    }

    /// <inheritdoc />
    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        // `import.RowRead += row => …`
        if (MethodShape.Handlers(node) is not { } handlers)
        {
            base.VisitAssignmentExpression(node);
            return;
        }

        VisitCode(node, new[] { handlers }, addition =>
        {
            if (addition.Right is not AnonymousFunctionExpressionSyntax) _open.Peek().Calls.Add(MethodShape.Group(addition.Right));
            base.VisitAssignmentExpression(addition);
        });
    }

    /// <inheritdoc />
    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (_open.Count > 0 && MethodShape.Of(node) is { Name: not null } shape) _open.Peek().Calls.Add(shape);
        base.VisitInvocationExpression(node);
    }

    /// <inheritdoc />
    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        if (_open.Count > 0 && MethodShape.Created(node) is { } shape) _open.Peek().Calls.Add(shape);
        base.VisitObjectCreationExpression(node);
    }

    /// <inheritdoc />
    public override void VisitElementAccessExpression(ElementAccessExpressionSyntax node)
    {
        if (_open.Count > 0) _open.Peek().Calls.Add(MethodShape.Indexer);
        base.VisitElementAccessExpression(node);
    }

    /// <inheritdoc />
    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        Visit(node.Type);
        Visit(node.Expression);
        WithElements(new[] { node.Identifier.ValueText }, () => Visit(node.Statement));
    }

    private protected override void VisitAnyName(SimpleNameSyntax name)
    {
        if (_open.Count > 0 && name is IdentifierNameSyntax && !name.IsTypeName()) _open.Peek().Members.Add(name.Identifier.ValueText);
    }

    private protected override void VisitValueName(SimpleNameSyntax name)
    {
        if (_open.Count > 0 && name is IdentifierNameSyntax && name.MayBeginQuery()) _open.Peek().Queried.Add(name.Identifier.ValueText);
    }

    /// <inheritdoc />
    public override void VisitGenericName(GenericNameSyntax node)
    {
        if (IsQueryType(node.Identifier.ValueText)) AddOwnSet(node);
        base.VisitGenericName(node);
    }

    private void VisitCode<T>(T node, IReadOnlyCollection<MethodShape> shapes, Action<T> visit)
        where T : SyntaxNode
    {
        var mentions = _free.Count > 0 ? _free.Pop() : new Mentions();
        _open.Push(mentions);
        visit(node);
        // A local function may query a variable of the method around it.
        var queriesVariable = mentions.Queried.Count > 0 && _open.Any(around => around.OwnSets.Overlaps(mentions.Queried));
        _open.Pop();
        // It may do no more than read a property.
        if ((mentions.Calls.Count > 0 || mentions.Members.Count > 0 || node is not BaseMethodDeclarationSyntax) && shapes.Count > 0) Methods.Add(new Method(shapes.ToArray(), mentions.Calls.ToArray(), mentions.Members.ToArray(), mentions.Queried.ToArray(), queriesVariable, node is MethodDeclarationSyntax && HandlesMessages(node)));
        if (_open.Count > 0) _open.Peek().Add(mentions);
        mentions.Clear();
        _free.Push(mentions);
    }

    // What a member mentions; kept for the next when it is read.
    private sealed class Mentions
    {
        public HashSet<MethodShape> Calls { get; } = new();

        public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Queried { get; } = new(StringComparer.Ordinal);

        public HashSet<string> OwnSets { get; } = new(StringComparer.Ordinal);

        // Of a member in this one; its variables are its own.
        public void Add(Mentions inner)
        {
            Calls.UnionWith(inner.Calls);
            Members.UnionWith(inner.Members);
            Queried.UnionWith(inner.Queried);
        }

        public void Clear()
        {
            Calls.Clear();
            Members.Clear();
            Queried.Clear();
            OwnSets.Clear();
        }
    }

    private static bool HandlesMessages(SyntaxNode method)
        => method.Parent is TypeDeclarationSyntax { BaseList.Types: var bases } && bases.Any(static contract => contract.Type switch
        {
            GenericNameSyntax name => Mediators.Handles(name.Identifier.ValueText),
            QualifiedNameSyntax { Right: GenericNameSyntax name } => Mediators.Handles(name.Identifier.ValueText),
            _ => false,
        });

    // A set is no round trip: what is asked of it is.
    private static List<MethodShape> ShapesOf(PropertyDeclarationSyntax property, bool hasCode)
    {
        var type = property.Type is NullableTypeSyntax nullable ? nullable.ElementType : property.Type;
        var isSet = type is GenericNameSyntax generic && OrmLibrary.SetNames.Contains(generic.Identifier.ValueText);
        var shapes = new List<MethodShape>(2);
        if (!isSet && hasCode) shapes.Add(new(property.Identifier.ValueText, MethodShape.Property));
        if (property.Initializer is not null) shapes.Add(new(property.Identifier.ValueText, MethodShape.Delegate));
        return shapes;
    }

    private static bool HasCode(PropertyDeclarationSyntax property)
    {
        if (property.ExpressionBody is not null) return true;
        if (property.AccessorList is null) return false;
        foreach (var accessor in property.AccessorList.Accessors)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null) return true;
        }

        return false;
    }

    private static bool IsDelegate(VariableDeclaratorSyntax variable)
        => variable.Initializer!.Value is AnonymousFunctionExpressionSyntax
            || variable.Parent is VariableDeclarationSyntax { Type: GenericNameSyntax { Identifier.ValueText: "Func" or "Action" or "Lazy" } };

    // Every number of arguments that it can be called with, and being handed over.
    private static List<MethodShape> Shapes(string name, ParameterListSyntax declared)
    {
        var parameters = declared.Parameters;
        var first = parameters.Count > 0 && parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword) ? 1 : 0;
        var hasParams = parameters.Count > 0 && parameters[parameters.Count - 1].Modifiers.Any(SyntaxKind.ParamsKeyword);
        var required = 0;
        foreach (var parameter in parameters)
        {
            if (parameter.Default is null && !parameter.Modifiers.Any(SyntaxKind.ParamsKeyword)) required++;
        }

        var shapes = new List<MethodShape>();
        for (var count = required - first; count <= (hasParams ? MostArguments : parameters.Count); count++) shapes.Add(new(name, count));
        shapes.Add(new(name, MethodShape.HandedOver));
        return shapes;
    }

    private void AddOwnSet(GenericNameSyntax type)
    {
        if (_open.Count > 0) _open.Peek().OwnSets.UnionWith(DeclaredBy(type).Where(static declared => declared.IsVariable).Select(static declared => declared.Name));
    }

    /// <summary>What <paramref name="type"/> is the type of, <c>Orders</c> of <c>DbSet&lt;Order&gt; Orders</c>, and whether that is a variable of one member only.</summary>
    public static IEnumerable<(string Name, bool IsVariable)> DeclaredBy(GenericNameSyntax type)
    {
        SyntaxNode? declaration = type.Parent;
        while (declaration is NullableTypeSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax) declaration = declaration.Parent;
        switch (declaration)
        {
            case PropertyDeclarationSyntax property: return new[] { (property.Identifier.ValueText, false) };
            // That of a primary constructor is seen by all members.
            case ParameterSyntax parameter: return new[] { (parameter.Identifier.ValueText, parameter.Parent?.Parent is not TypeDeclarationSyntax) };
            case MethodDeclarationSyntax method: return new[] { (method.Identifier.ValueText, false) };
            case LocalFunctionStatementSyntax function: return new[] { (function.Identifier.ValueText, true) };
            // `if (orders is IQueryable<Order> query)`, `TryGet(out IQueryable<Order> query)`
            case DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax variable }: return new[] { (variable.Identifier.ValueText, true) };
            case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable }: return new[] { (variable.Identifier.ValueText, true) };
            case VariableDeclarationSyntax variables: return variables.Variables.Select(variable => (variable.Identifier.ValueText, variables.Parent is not BaseFieldDeclarationSyntax));
            default: return Array.Empty<(string, bool)>();
        }
    }

    /// <summary>Whether a generic type of this name is a query, or a set of a library.</summary>
    public static bool IsQueryType(string name) => OrmLibrary.SetNames.Contains(name) || QueryTypes.Contains(name);
}
