using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.RoundTrips;

/// <summary>
/// Walks over code and tells names of values from those of types, and from members of the element that a loop or lambda stands at: a set is a member of
/// a context, so that <c>o.Items.Any(…)</c> of an element <c>o</c> is not about <c>db.Items</c>.
/// </summary>
internal abstract class ElementWalker : CSharpSyntaxWalker
{
    private readonly HashSet<string> _elements = new(StringComparer.Ordinal);

    /// <summary>Whether the expression that was visited last is an element, or begins at one.</summary>
    protected bool IsOfElement { get; set; }

    /// <inheritdoc />
    public override void DefaultVisit(SyntaxNode node)
    {
        base.DefaultVisit(node);
        IsOfElement = false;
    }

    /// <summary>An attribute has nothing that runs.</summary>
    public override void VisitAttributeList(AttributeListSyntax node) { }

    /// <summary>Names of namespaces and types.</summary>
    public override void VisitUsingDirective(UsingDirectiveSyntax node) { }

    /// <inheritdoc />
    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => VisitLambda(node, new[] { node.Parameter.Identifier.ValueText });

    /// <inheritdoc />
    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        Visit(node.ParameterList);
        VisitLambda(node, node.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText).ToArray());
    }

    /// <inheritdoc />
    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        Visit(node.Expression);
        VisitMember(node.Name);
    }

    /// <inheritdoc />
    public override void VisitConditionalAccessExpression(ConditionalAccessExpressionSyntax node)
    {
        Visit(node.Expression);
        Visit(node.WhenNotNull);
    }

    /// <inheritdoc />
    public override void VisitMemberBindingExpression(MemberBindingExpressionSyntax node) => VisitMember(node.Name);

    /// <inheritdoc />
    public override void VisitParenthesizedExpression(ParenthesizedExpressionSyntax node) => Visit(node.Expression);

    /// <inheritdoc />
    public override void VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node) => Visit(node.Operand);

    /// <inheritdoc />
    public override void VisitAwaitExpression(AwaitExpressionSyntax node) => Visit(node.Expression);

    /// <inheritdoc />
    public override void VisitIdentifierName(IdentifierNameSyntax node)
    {
        VisitAnyName(node);
        var isType = node.IsTypeName();
        IsOfElement = !isType && _elements.Contains(node.Identifier.ValueText);
        if (!isType && !IsOfElement) VisitValueName(node);
    }

    /// <inheritdoc />
    public override void VisitGenericName(GenericNameSyntax node)
    {
        if (!node.IsTypeName()) VisitValueName(node);
        base.VisitGenericName(node);
    }

    /// <summary>Any name.</summary>
    private protected abstract void VisitAnyName(SimpleNameSyntax name);

    /// <summary>The name of a value or member that does not belong to an element.</summary>
    private protected abstract void VisitValueName(SimpleNameSyntax name);

    /// <summary>Visits what runs for elements of these names.</summary>
    protected void WithElements(string[] names, Action visit)
    {
        var added = new bool[names.Length];
        for (var index = 0; index < names.Length; index++) added[index] = _elements.Add(names[index]);
        visit();
        for (var index = 0; index < names.Length; index++)
        {
            if (added[index]) _elements.Remove(names[index]);
        }
    }

    private void VisitLambda(AnonymousFunctionExpressionSyntax node, string[] parameters)
    {
        var isPerElement = node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } && DatabaseNames.IsLoop(call);
        if (isPerElement) WithElements(parameters, () => Visit(node.Body));
        else Visit(node.Body);
        IsOfElement = false;
    }

    // Of an element as long as what stands before the dot is.
    private void VisitMember(SimpleNameSyntax name)
    {
        VisitAnyName(name);
        if (!IsOfElement) VisitValueName(name);
    }
}
