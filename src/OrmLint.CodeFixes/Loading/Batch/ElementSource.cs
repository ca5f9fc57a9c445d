using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;
using OrmLint.RoundTrips;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint.Loading.Batch;

/// <summary>The elements that keys are read from, as an expression before the outermost loop: <c>orders</c>, <c>orders.SelectMany(order => order.Items)</c>.</summary>
/// <param name="Expression">The elements; null where they are first put into a local.</param>
/// <param name="Collection">What is put into a local, since it could not be walked over twice.</param>
/// <param name="Members">The collections below the elements, each with the name of its owner.</param>
/// <param name="Depth">How many objects are followed.</param>
internal sealed record ElementSource(ExpressionSyntax? Expression, Materialized? Collection, ImmutableArray<(string Owner, ExpressionSyntax Member)> Members, int Depth)
{
    /// <summary>Where the elements of <paramref name="key"/> come from; null where that cannot be had before the loops.</summary>
    public static ElementSource? Of(ElementKey key, RepeatedScope scope, ScopeEffects effects) => Of(key.Level, scope, effects);

    /// <summary>The elements, where <paramref name="local"/> is what the collection was put into.</summary>
    public ExpressionSyntax Elements(string? local)
    {
        var elements = Expression ?? IdentifierName(local!);
        foreach (var (owner, member) in Members)
        {
            elements = InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, elements, IdentifierName("SelectMany")),
                ArgumentList(SingletonSeparatedList(Argument(SimpleLambdaExpression(Parameter(Identifier(owner)), member)))));
        }

        return elements;
    }

    private static ElementSource? Of(Repetition level, RepeatedScope scope, ScopeEffects effects)
    {
        if (level.Source?.Unwrap() is not { } source || !HasTypeOfElements(level, source, scope)) return null;
        var none = ImmutableArray<(string, ExpressionSyntax)>.Empty;
        if (!source.DescendantsAndSelf().Any(part => ScopeEffects.SymbolOf(part) is { } symbol && symbol is ILocalSymbol or IParameterSymbol && scope.Declares(ScopeEffects.SymbolOf(part)!) && !DeclaredIn(source, ScopeEffects.SymbolOf(part)!)))
        {
            if (IsHeld(source, effects)) return new ElementSource(((ExpressionSyntax)source.Syntax).WithoutTrivia(), null, none, 0);
            return level == scope.Levels[scope.Levels.Length - 1] && level.Loop is not IForLoopOperation && Materialized.Of(level, source, scope, effects) is { } collection
                ? new ElementSource(null, collection, none, 0)
                : null;
        }

        // A collection of the element to which the loop adds is another one later.
        if (source.DescendantsAndSelf().Any(part => ScopeEffects.SymbolOf(part) is { } symbol && effects.Mutates(symbol))) return null;
        if (level.Loop is IForLoopOperation || !Materialized.IsCollection(source.Type) || ElementKey.Read(source, scope, effects) is not { } owner || Of(owner.Level, scope, effects) is not { } owners) return null;
        return owners with { Members = owners.Members.Add((owner.Element, owner.Expression)), Depth = owners.Depth + owner.Depth };
    }

    // A variable or a member that holds a collection: walking over it twice gives the same.
    private static bool IsHeld(IOperation source, ScopeEffects effects)
    {
        if (!Materialized.IsCollection(source.Type) || source.Syntax is not ExpressionSyntax) return false;
        for (var part = source; part is not null; part = (part as IMemberReferenceOperation)?.Instance?.Unwrap())
        {
            if (part is IInstanceReferenceOperation) return true;
            if (part is not (ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: false })) return false;
            if (ScopeEffects.SymbolOf(part) is { } symbol && effects.Mutates(symbol)) return false;
            if (part is IPropertyReferenceOperation { Property.GetMethod: { } getter } && getter.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax().DescendantNodes().Any(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax))) return false;
        }

        return true;
    }

    // `foreach (Order order in list)` over a list of something else converts.
    private static bool HasTypeOfElements(Repetition level, IOperation source, RepeatedScope scope)
        => level.Element is not ILocalSymbol { Type: var type } || level.Loop is not IForEachLoopOperation
            || SymbolEqualityComparer.Default.Equals(Iteration.Of(scope.Body.Orms.Compilation).ElementType(source.UnwrapAwait().Type is { } made && source is not IAwaitOperation ? made : source.Type), type);

    internal static bool DeclaredIn(IOperation operation, ISymbol symbol)
        => symbol.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == operation.Syntax.SyntaxTree && operation.Syntax.Span.Contains(declaration.Span));
}

/// <summary>A collection that is put into a local before the loop.</summary>
/// <param name="Source">The expression in the loop.</param>
/// <param name="Value">The value of the local.</param>
/// <param name="Type">Its type.</param>
/// <param name="Element">The name of an element.</param>
internal sealed record Materialized(ExpressionSyntax Source, ExpressionSyntax Value, ITypeSymbol Type, string Element)
{
    /// <summary>The loop that waited for each element, and now has them all: <c>await foreach</c>. Null for any other.</summary>
    public StatementSyntax? Stream { get; private init; }

    /// <summary>What <paramref name="source"/> becomes; null where walking over it at once could give something else.</summary>
    public static Materialized? Of(Repetition level, IOperation source, RepeatedScope scope, ScopeEffects effects)
    {
        if (level.Loop is IForEachLoopOperation { IsAsynchronous: true } stream) return OfStream(stream, level, source, scope, effects);
        if (source.Syntax is not ExpressionSyntax expression || source.Type is not { } type || level.Element is not { Name: { Length: > 0 } name }) return null;
        if (expression.DescendantTrivia().Any(static trivia => trivia.IsDirective) || !IsTheSameAtOnce(source, scope, effects)) return null;
        var value = expression.WithoutTrivia();
        if (IsCollection(type)) return new Materialized(expression, value, type, name);

        var compilation = scope.Body.Orms.Compilation;
        if (Iteration.Of(compilation).ElementType(type) is not { } element || compilation.GetTypeByMetadataName("System.Collections.Generic.List`1") is not { } list) return null;
        if (value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsEnumerable", Expression: var queried } }) value = queried.WithoutTrivia();
        if (value is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ElementAccessExpressionSyntax)) value = ParenthesizedExpression(value);
        return new Materialized(expression, InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, InLayoutOf(value, out var dot), dot, IdentifierName("ToList"))), list.Construct(element), name);
    }

    // `await foreach (var order in db.Orders.AsAsyncEnumerable().WithCancellation(token))`
    private static Materialized? OfStream(IForEachLoopOperation loop, Repetition level, IOperation source, RepeatedScope scope, ScopeEffects effects)
    {
        var compilation = scope.Body.Orms.Compilation;
        if (Query.Read(source.UnwrapAwait(), scope.Body) is not { } query || source.Syntax is not ExpressionSyntax expression || loop.Syntax is not ForEachStatementSyntax statement || level.Element is not { Name: { Length: > 0 } name }) return null;
        if (expression.DescendantTrivia().Any(static trivia => trivia.IsDirective) || !IsTheSameAtOnce(source.UnwrapAwait(), scope, effects) || compilation.GetTypeByMetadataName("System.Collections.Generic.List`1") is not { } list) return null;

        var (value, token, configured) = (expression.WithoutTrivia(), "", "");
        while (value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithCancellation" or "ConfigureAwait" or "AsAsyncEnumerable" } access, ArgumentList: var arguments })
        {
            if (access.Name.Identifier.ValueText == "WithCancellation") token = arguments.Arguments.ToString();
            if (access.Name.Identifier.ValueText == "ConfigureAwait") configured = ".ConfigureAwait" + arguments;
            value = access.Expression.WithoutTrailingTrivia();
        }

        // What is left must be a query by its type, of which there is a ToListAsync.
        if (value is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax) || !IsQueryable(source.UnwrapAwait())) return null;
        var all = InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, InLayoutOf(value, out var dot), dot, IdentifierName("ToListAsync")), ParseArgumentList($"({token})"));
        var awaited = AwaitExpression(Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(Space), configured == "" ? all : ParseExpression(all.ToFullString() + configured));
        return new Materialized(expression, awaited, list.Construct(query.Element), name) { Stream = statement };
    }

    private static bool IsQueryable(IOperation source)
    {
        var queried = source is IInvocationOperation { TargetMethod.Name: "AsAsyncEnumerable" } stream ? stream.Receiver()?.Unwrap() : source;
        return queried?.Type is { } type && type.AllInterfaces.Prepend(type as INamedTypeSymbol).Any(static contract => contract is { Name: "IQueryable", TypeArguments.Length: 1, ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } });
    }

    // A chain over several lines gets its ToList on a line too.
    private static ExpressionSyntax InLayoutOf(ExpressionSyntax chain, out SyntaxToken dot)
    {
        dot = Token(SyntaxKind.DotToken);
        if (chain is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { OperatorToken: var last, Expression: var inner } } || !inner.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)) return chain;
        dot = dot.WithLeadingTrivia(last.LeadingTrivia.Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        return chain.WithTrailingTrivia(inner.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
    }

    /// <summary>Whether <paramref name="type"/> holds its elements: an array, a list, a set, a dictionary, or the interface of one.</summary>
    public static bool IsCollection(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 }) return true;
        return type is INamedTypeSymbol named && named.AllInterfaces.Insert(0, named).Any(static contract => contract is
        {
            MetadataName: "ICollection`1" or "IReadOnlyCollection`1",
            ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } },
        });
    }

    // A lazy sequence whose lambdas see what the loop does, and an iterator, which runs in turns with the loop.
    private static bool IsTheSameAtOnce(IOperation source, RepeatedScope scope, ScopeEffects effects)
    {
        if (source is ILocalReferenceOperation { Local: var local })
        {
            if (effects.Assigns(local)) return false;
            if (scope.Body.ValueOf(local) is { } value) return IsTheSameAtOnce(value.Unwrap(), scope, effects);
            return scope.Body.ValuesOf(local).IsEmpty && local.Type.Name != "IQueryable";
        }

        foreach (var part in source.DescendantsAndSelf())
        {
            if (ScopeEffects.SymbolOf(part) is { } symbol && effects.Mutates(symbol) && !ElementSource.DeclaredIn(source, symbol)) return false;
            if (part is IInvocationOperation { TargetMethod: var method } && method.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax().DescendantNodes().Any(static node => node is YieldStatementSyntax))) return false;
        }

        return true;
    }
}
