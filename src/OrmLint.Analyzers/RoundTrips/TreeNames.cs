using System;
using System.Collections.Generic;
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
/// <param name="Arguments">How many arguments, or -1 for a method that is handed over as a delegate.</param>
internal readonly record struct MethodShape(string Name, int Arguments)
{
    /// <summary>The shape of a call.</summary>
    public static MethodShape Of(InvocationExpressionSyntax call) => new(NameOf(call.Expression), call.ArgumentList.Arguments.Count);

    /// <summary>The shape of a method that is not called but handed over.</summary>
    public static MethodShape Group(ExpressionSyntax method) => new(NameOf(method), -1);

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null!,
    };
}

/// <summary>What one tree says about round trips without being bound: the names of its sets, and what each of its methods mentions. Kept for the tree.</summary>
internal sealed class TreeNames : CSharpSyntaxWalker
{
    private const int MostArguments = 16;
    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> s_trees = new();

    private readonly Stack<(HashSet<MethodShape> Calls, HashSet<string> Members)> _open = new();

    /// <summary>A method, with the calls in it and the members it mentions.</summary>
    public sealed record Method(MethodShape[] Shapes, MethodShape[] Calls, string[] Members);

    /// <summary>The names of properties, fields, parameters, locals and methods whose type is a set of a library: <c>DbSet</c>, <c>ITable</c>.</summary>
    public List<string> Sets { get; } = new();

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
    public override void VisitMethodDeclaration(MethodDeclarationSyntax node) => VisitMethod(node, node.Identifier.ValueText, node.ParameterList, base.VisitMethodDeclaration);

    /// <inheritdoc />
    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => VisitMethod(node, node.Identifier.ValueText, node.ParameterList, base.VisitLocalFunctionStatement);

    /// <inheritdoc />
    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (_open.Count > 0 && MethodShape.Of(node) is { Name: not null } shape) _open.Peek().Calls.Add(shape);
        base.VisitInvocationExpression(node);
    }

    /// <summary>Whether <c>ILazyLoader</c> is mentioned: entities that load their navigations themselves.</summary>
    public bool HasLazyLoader { get; private set; }

    /// <inheritdoc />
    public override void VisitIdentifierName(IdentifierNameSyntax node)
    {
        HasLazyLoader |= node.Identifier.ValueText == "ILazyLoader";
        if (_open.Count > 0) _open.Peek().Members.Add(node.Identifier.ValueText);
    }

    /// <inheritdoc />
    public override void VisitGenericName(GenericNameSyntax node)
    {
        if (OrmLibrary.SetNames.Contains(node.Identifier.ValueText)) AddSet(node);
        base.VisitGenericName(node);
    }

    private void VisitMethod<T>(T node, string name, ParameterListSyntax parameters, Action<T> visit)
        where T : SyntaxNode
    {
        _open.Push((new(), new(StringComparer.Ordinal)));
        visit(node);
        var (calls, members) = _open.Pop();
        if (calls.Count > 0) Methods.Add(new Method(Shapes(name, parameters).ToArray(), calls.ToArray(), members.ToArray()));
        if (_open.Count == 0) return;
        _open.Peek().Calls.UnionWith(calls);
        _open.Peek().Members.UnionWith(members);
    }

    // Every number of arguments that it can be called with, and being handed over.
    private static IEnumerable<MethodShape> Shapes(string name, ParameterListSyntax declared)
    {
        var parameters = declared.Parameters;
        var isExtension = parameters.Count > 0 && parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword);
        var hasParams = parameters.Count > 0 && parameters[parameters.Count - 1].Modifiers.Any(SyntaxKind.ParamsKeyword);
        var required = parameters.Count(static parameter => parameter.Default is null && !parameter.Modifiers.Any(SyntaxKind.ParamsKeyword));
        for (var count = required - (isExtension ? 1 : 0); count <= (hasParams ? MostArguments : parameters.Count); count++) yield return new(name, count);
        yield return new(name, -1);
    }

    // `DbSet<Order> Orders`: a property, field, parameter, local or method.
    private void AddSet(GenericNameSyntax type)
    {
        SyntaxNode? declaration = type.Parent;
        while (declaration is NullableTypeSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax) declaration = declaration.Parent;
        switch (declaration)
        {
            case PropertyDeclarationSyntax property: Sets.Add(property.Identifier.ValueText); break;
            case ParameterSyntax parameter: Sets.Add(parameter.Identifier.ValueText); break;
            case MethodDeclarationSyntax method: Sets.Add(method.Identifier.ValueText); break;
            case VariableDeclarationSyntax variables: Sets.AddRange(variables.Variables.Select(static variable => variable.Identifier.ValueText)); break;
        }
    }
}
