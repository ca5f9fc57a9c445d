using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.RoundTrips;

/// <summary>Reads <see cref="CodeMentions"/> off the syntax of a member.</summary>
internal sealed class MentionReader : ElementWalker
{
    private readonly DatabaseNames _names;
    private readonly HashSet<MethodShape> _calls = new();
    private readonly List<string> _functions = new();
    // Variables of this member whose type says that they hold a query.
    private readonly HashSet<string> _ownSets = new();
    private readonly HashSet<string> _usedMembers = new();
    private readonly VariableNames _variables = new();
    private int _repeating;
    private bool _sends;
    private bool _sendsRepeatedly;
    private bool _saves;
    private bool _savesRepeatedly;
    private bool _hasOpenLoop;
    private bool _jumps;
    private bool _asks;
    private bool _asksRepeatedly;
    private bool _mentionsSet;

    private MentionReader(DatabaseNames names) => _names = names;

    /// <summary>Reads <paramref name="code"/>.</summary>
    public static CodeMentions Read(SyntaxNode code, DatabaseNames names)
    {
        var reader = new MentionReader(names);
        reader.Visit(code);
        return reader.Conclude();
    }

    private CodeMentions Conclude()
    {
        var reaches = _sends || (_asks && _mentionsSet);
        return new CodeMentions
        {
            Reaches = reaches,
            // A label stands anywhere.
            Repeats = _jumps ? reaches : _sendsRepeatedly || (_asksRepeatedly && _variables.RepeatAny(name => _names.BeginsQuery(name) || _ownSets.Contains(name))),
            Saves = _saves,
            RepeatsSave = _jumps ? _saves : _savesRepeatedly,
            HasOpenLoop = _hasOpenLoop,
            UsedMembers = _usedMembers,
            Calls = _calls,
            Functions = _functions,
        };
    }

    /// <inheritdoc />
    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (MethodShape.Of(node) is { Name: { } name } shape)
        {
            _calls.Add(shape);
            if (_names.Executes(name)) Sends();
            // A local may hold a compiled query.
            if (_names.MayBeLinq(name) || _variables.Have(name)) Asks();
            if (_names.IsSave(name)) SendsSave();
            // `var orders = db.Set<Order>()`
            if (_names.Executes(name)) Mention(name);
        }

        Look(node);
        Visit(node.Expression);
        var isOfElement = IsOfElement;
        if (_names.RunsPerElement(node)) Repeat(node.ArgumentList);
        else Visit(node.ArgumentList);
        IsOfElement = isOfElement;
    }

    /// <inheritdoc />
    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        Use(node.Expression);
        Asks();
        Visit(node.Expression);
        WithElements(new[] { node.Identifier.ValueText }, () => Repeat(node.Statement));
    }

    /// <inheritdoc />
    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        Use(node.Expression);
        Asks();
        Visit(node.Expression);
        Repeat(node.Statement);
    }

    /// <inheritdoc />
    public override void VisitForStatement(ForStatementSyntax node)
    {
        _hasOpenLoop = true;
        Visit(node.Declaration);
        foreach (var initializer in node.Initializers) Visit(initializer);
        Repeat(node.Condition);
        foreach (var step in node.Incrementors) Repeat(step);
        Repeat(node.Statement);
    }

    /// <inheritdoc />
    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        _hasOpenLoop = true;
        Repeat(node.Condition);
        Repeat(node.Statement);
    }

    /// <inheritdoc />
    public override void VisitDoStatement(DoStatementSyntax node)
    {
        _hasOpenLoop = true;
        Repeat(node.Statement);
        Repeat(node.Condition);
    }

    /// <inheritdoc />
    public override void VisitQueryExpression(QueryExpressionSyntax node)
    {
        Use(node.FromClause.Expression);
        Asks();
        Visit(node.FromClause.Expression);
        WithElements(new[] { node.FromClause.Identifier.ValueText }, () => Repeat(node.Body));
        IsOfElement = false;
    }

    /// <inheritdoc />
    public override void VisitGotoStatement(GotoStatementSyntax node)
    {
        _jumps = true;
        base.VisitGotoStatement(node);
    }

    /// <inheritdoc />
    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        _functions.Add(node.Identifier.ValueText);
        base.VisitMethodDeclaration(node);
    }

    /// <inheritdoc />
    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        _functions.Add(node.Identifier.ValueText);
        base.VisitLocalFunctionStatement(node);
    }

    /// <inheritdoc />
    public override void VisitVariableDeclaration(VariableDeclarationSyntax node)
    {
        // `ShopContext db = new();`
        if (node is { Type: SimpleNameSyntax type, Variables: { Count: 1 } variables } && variables[0].Initializer?.Value is ImplicitObjectCreationExpressionSyntax) _calls.Add(new(type.Identifier.ValueText, MethodShape.Constructor));
        base.VisitVariableDeclaration(node);
    }

    /// <inheritdoc />
    public override void VisitVariableDeclarator(VariableDeclaratorSyntax node)
    {
        if (node.Initializer is { } initializer) Give(node.Identifier.ValueText, initializer.Value);
        else base.VisitVariableDeclarator(node);
    }

    /// <inheritdoc />
    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        if (node.Left is not (IdentifierNameSyntax or TupleExpressionSyntax or DeclarationExpressionSyntax))
        {
            base.VisitAssignmentExpression(node);
            return;
        }

        Visit(node.Left);
        Give(node.Left.DescendantNodesAndSelf().Select(static target => target switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            SingleVariableDesignationSyntax declared => declared.Identifier.ValueText,
            _ => null,
        }).OfType<string>().ToArray(), node.Right);
    }

    private void Give(string local, ExpressionSyntax value) => Give(new[] { local }, value);

    private void Give(string[] locals, ExpressionSyntax value)
    {
        _variables.BeginValue();
        Visit(value);
        _variables.EndValue(locals);
    }

    /// <inheritdoc />
    public override void VisitGenericName(GenericNameSyntax node)
    {
        if (TreeNames.IsQueryType(node.Identifier.ValueText)) _ownSets.UnionWith(TreeNames.DeclaredBy(node).Select(static declared => declared.Name));
        base.VisitGenericName(node);
    }

    private bool IsSet(string name) => _ownSets.Contains(name) || _names.IsSet(name);

    /// <inheritdoc />
    public override void VisitArgument(ArgumentSyntax node)
    {
        Look(node);
        base.VisitArgument(node);
    }

    /// <inheritdoc />
    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        if (MethodShape.Created(node) is { } created) _calls.Add(created);
        Look(node);
        if (!DataflowBlock.Is(node))
        {
            base.VisitObjectCreationExpression(node);
            return;
        }

        Repeat(node.ArgumentList);
        Visit(node.Initializer);
    }

    /// <inheritdoc />
    public override void VisitElementAccessExpression(ElementAccessExpressionSyntax node)
    {
        Use(node.Expression);
        Look(node);
        Visit(node.Expression);
        var isOfElement = IsOfElement;
        Visit(node.ArgumentList);
        IsOfElement = isOfElement;
    }

    /// <inheritdoc />
    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        Use(node.Expression);
        base.VisitMemberAccessExpression(node);
    }

    private protected override void VisitAnyName(SimpleNameSyntax name) => Look(name);

    private protected override void VisitValueName(SimpleNameSyntax name)
    {
        if (!IsSet(name.Identifier.ValueText) || name.MayBeginQuery()) Mention(name.Identifier.ValueText);
    }

    private void Repeat(SyntaxNode? node)
    {
        if (node is null) return;
        _repeating++;
        if (_names.HasOperators) Sends();
        if (_names.HasSavingOperators) SendsSave();
        Visit(node);
        _repeating--;
    }

    // `order.Customer!.Name`, `order?.Customer.Name`
    private void Use(ExpressionSyntax owner)
    {
        while (owner is PostfixUnaryExpressionSyntax { Operand: var forgiven }) owner = forgiven;
        if (owner is MemberAccessExpressionSyntax { Name: var member }) _usedMembers.Add(member.Identifier.ValueText);
        else if (owner is MemberBindingExpressionSyntax { Name: var bound }) _usedMembers.Add(bound.Identifier.ValueText);
    }

    private void Mention(string name)
    {
        _mentionsSet |= IsSet(name);
        _variables.Mention(name, _repeating > 0);
    }

    private void Look(SyntaxNode node)
    {
        if (_names.MayReachAt(node)) Sends();
        if (_names.MaySaveAt(node)) SendsSave();
    }

    private void Asks()
    {
        _asks = true;
        _asksRepeatedly |= _repeating > 0;
    }

    private void Sends()
    {
        _sends = true;
        _sendsRepeatedly |= _repeating > 0;
    }

    private void SendsSave()
    {
        _saves = true;
        _savesRepeatedly |= _repeating > 0;
    }
}
