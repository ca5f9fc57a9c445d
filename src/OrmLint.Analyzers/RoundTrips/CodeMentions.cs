using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.RoundTrips;

/// <summary>
/// What the syntax of one member says that it may do: whether it, or what it repeats, may lead to a statement. One walk serves all rules,
/// and no body is bound that cannot matter. It says yes too often, never too seldom.
/// </summary>
internal sealed class CodeMentions : ElementWalker
{
    private readonly DatabaseNames _names;
    private readonly HashSet<MethodShape> _calls = new();
    private readonly List<string> _functions = new();

    private readonly VariableNames _variables = new();
    private int _repeating;
    private bool _jumps;
    private bool _asks;
    private bool _asksRepeatedly;
    private bool _mentionsSet;

    private CodeMentions(DatabaseNames names) => _names = names;

    /// <summary>Whether it may make a round trip when it runs.</summary>
    public bool Reaches { get; private set; }

    /// <summary>Whether it may make one in a loop, or in a lambda that runs per element.</summary>
    public bool Repeats { get; private set; }

    /// <summary>Whether it may save tracked changes.</summary>
    public bool Saves { get; private set; }

    /// <summary>Whether it may save them in a loop, or in a lambda that runs per element.</summary>
    public bool RepeatsSave { get; private set; }

    /// <summary>Whether it has a loop that is not bound to a collection by its syntax.</summary>
    public bool HasOpenLoop { get; private set; }

    /// <summary>Whether it reads a member of a member, or loops over one: <c>order.Customer.Name</c>.</summary>
    public bool ReadsMembersOfMembers { get; private set; }

    /// <summary>What it calls and makes.</summary>
    public IReadOnlyCollection<MethodShape> Calls => _calls;

    /// <summary>The methods and local functions that it declares.</summary>
    public IReadOnlyList<string> Functions => _functions;

    /// <summary>Reads <paramref name="code"/>.</summary>
    public static CodeMentions Read(SyntaxNode code, DatabaseNames names)
    {
        var mentions = new CodeMentions(names);
        mentions.Visit(code);
        mentions.Conclude();
        return mentions;
    }

    /// <summary>Whether it calls anything of this name.</summary>
    public bool Call(string name) => _calls.Any(call => call.Name == name);

    private void Conclude()
    {
        Reaches |= _asks && _mentionsSet;
        if (!Repeats && _asksRepeatedly) Repeats = _variables.RepeatAny(_names.BeginsQuery);
        // A label stands anywhere.
        if (_jumps) (Repeats, RepeatsSave) = (Reaches, Saves);
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
        ReadsMembersOfMembers |= node.Expression is MemberAccessExpressionSyntax;
        Asks();
        Visit(node.Expression);
        WithElements(new[] { node.Identifier.ValueText }, () => Repeat(node.Statement));
    }

    /// <inheritdoc />
    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        ReadsMembersOfMembers |= node.Expression is MemberAccessExpressionSyntax;
        Asks();
        Visit(node.Expression);
        Repeat(node.Statement);
    }

    /// <inheritdoc />
    public override void VisitForStatement(ForStatementSyntax node)
    {
        HasOpenLoop = true;
        Visit(node.Declaration);
        foreach (var initializer in node.Initializers) Visit(initializer);
        Repeat(node.Condition);
        foreach (var step in node.Incrementors) Repeat(step);
        Repeat(node.Statement);
    }

    /// <inheritdoc />
    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        HasOpenLoop = true;
        Repeat(node.Condition);
        Repeat(node.Statement);
    }

    /// <inheritdoc />
    public override void VisitDoStatement(DoStatementSyntax node)
    {
        HasOpenLoop = true;
        Repeat(node.Statement);
        Repeat(node.Condition);
    }

    /// <inheritdoc />
    public override void VisitQueryExpression(QueryExpressionSyntax node)
    {
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
        base.VisitObjectCreationExpression(node);
    }

    /// <inheritdoc />
    public override void VisitElementAccessExpression(ElementAccessExpressionSyntax node)
    {
        Look(node);
        Visit(node.Expression);
        var isOfElement = IsOfElement;
        Visit(node.ArgumentList);
        IsOfElement = isOfElement;
    }

    /// <inheritdoc />
    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        ReadsMembersOfMembers |= node.Expression is MemberAccessExpressionSyntax or PostfixUnaryExpressionSyntax { Operand: MemberAccessExpressionSyntax };
        base.VisitMemberAccessExpression(node);
    }

    private protected override void VisitAnyName(SimpleNameSyntax name) => Look(name);

    private protected override void VisitValueName(SimpleNameSyntax name) => Mention(name.Identifier.ValueText);

    private void Repeat(SyntaxNode? node)
    {
        if (node is null) return;
        _repeating++;
        if (_names.HasOperators) Sends();
        if (_names.HasSavingOperators) SendsSave();
        Visit(node);
        _repeating--;
    }

    private void Mention(string name)
    {
        _mentionsSet |= _names.IsSet(name);
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
        Reaches = true;
        Repeats |= _repeating > 0;
    }

    private void SendsSave()
    {
        Saves = true;
        RepeatsSave |= _repeating > 0;
    }
}
