using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;
using OrmLint.RoundTrips;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint.Loading.Batch;

/// <summary>
/// A query that is sent per element, taken apart: the chain, the one condition in it that depends on the element
/// (<c>customer.Id == order.CustomerId</c>), and what the code makes of the answer.
/// </summary>
internal sealed class PerElementQuery
{
    private static readonly HashSet<string> s_shaping = new()
    {
        "Where", "Include", "ThenInclude", "AsNoTracking", "AsNoTrackingWithIdentityResolution", "AsTracking", "IgnoreQueryFilters", "IgnoreAutoIncludes",
        "TagWith", "TagWithCallSite", "AsSplitQuery", "AsSingleQuery", "AsQueryable", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Select",
    };

    private readonly List<IOperation> _parts = new();
    private readonly Func<IOperation, EntityKeys> _keysOf;

    private PerElementQuery(RoundTrip trip, RepeatedScope scope, ScopeEffects effects, Answer answer, Func<IOperation, EntityKeys> keysOf)
    {
        _keysOf = keysOf;
        (Operation, Expression, Scope, Effects, Answer) = (trip.Operation, (ExpressionSyntax)trip.Operation.Syntax, scope, effects, answer);
        Operator = Answers.Synchronous(trip.Member);
        IsAsync = Operator != trip.Member;
    }

    /// <summary>The call that sends the query, or the query that a <c>foreach</c> walks over.</summary>
    public IOperation Operation { get; }

    /// <summary>The expression that is the answer: with <c>await</c>, where there is one.</summary>
    public ExpressionSyntax Expression { get; private set; }

    /// <summary>What repeats it.</summary>
    public RepeatedScope Scope { get; }

    /// <summary>What the repeated code changes.</summary>
    public ScopeEffects Effects { get; }

    /// <summary>What the code makes of the answer.</summary>
    public Answer Answer { get; }

    /// <summary>The operator that sends it, without <c>Async</c>: <c>First</c>; <c>foreach</c>.</summary>
    public string Operator { get; }

    /// <summary>Whether it is awaited.</summary>
    public bool IsAsync { get; }

    /// <summary>The arguments of <c>ConfigureAwait</c>, where it is called.</summary>
    public ArgumentListSyntax? ConfigureAwait { get; private set; }

    /// <summary>The entity type.</summary>
    public ITypeSymbol Entity { get; private set; } = null!;

    /// <summary>The set at the beginning of the chain.</summary>
    public IOperation Root { get; private set; } = null!;

    /// <summary>Whether the chain starts from a method that gives back the query, or a part of it.</summary>
    public bool IsGiven { get; private set; }

    /// <summary>The chain up to the operator that sends it, as it is written.</summary>
    public ExpressionSyntax Chain { get; private set; } = null!;

    /// <summary>A query that the chain starts from, where it is a local of the loop and used for nothing else.</summary>
    public IVariableDeclaratorOperation? ChainLocal { get; private set; }

    /// <summary>The operators of the chain.</summary>
    public ImmutableArray<IInvocationOperation> Steps { get; private set; } = ImmutableArray<IInvocationOperation>.Empty;

    /// <summary>The projection at the end of the chain.</summary>
    public LambdaExpressionSyntax? Projection { get; private set; }

    /// <summary>The condition in the sending operator: <c>First(c => …)</c>.</summary>
    public LambdaExpressionSyntax? Predicate { get; private set; }

    /// <summary>The other arguments of the sending operator: a selector, setters; not the cancellation token.</summary>
    public ImmutableArray<IArgumentOperation> Arguments { get; private set; } = ImmutableArray<IArgumentOperation>.Empty;

    /// <summary>The cancellation token.</summary>
    public ArgumentSyntax? Token { get; private set; }

    /// <summary>The condition on the key; null for <c>Find</c>.</summary>
    public KeyMatch? Match { get; private set; }

    /// <summary>The property that is the key; null where it is not one of the row itself.</summary>
    public IPropertySymbol? KeyProperty { get; private set; }

    /// <summary>The type of the key in the row.</summary>
    public ITypeSymbol RowKeyType { get; private set; } = null!;

    /// <summary>The key as the loop has it.</summary>
    public ExpressionSyntax Value { get; private set; } = null!;

    /// <summary>The type of <see cref="Value"/>.</summary>
    public ITypeSymbol ValueType { get; private set; } = null!;

    /// <summary>The key as a function of the element.</summary>
    public ElementKey Key { get; private set; } = null!;

    /// <summary>Where the elements come from.</summary>
    public ElementSource Source { get; private set; } = null!;

    /// <summary>Whether no two rows have the same key.</summary>
    public bool IsUnique { get; private set; }

    /// <summary>The name of an entity type's primary key.</summary>
    public string? PrimaryKeyOf(IOperation set, ITypeSymbol entity) => _keysOf(set).PrimaryKey(entity)?.Name;

    /// <summary>Whether the rows are tracked by the context, as far as the query says.</summary>
    public bool Tracks => Projection is null && !Steps.Any(static step => step.TargetMethod.Name.StartsWith("AsNoTracking", StringComparison.Ordinal));

    /// <summary>Takes apart the query that <paramref name="operation"/>, a call or a <c>foreach</c>, sends; null where it is none of the shapes that can be batched.</summary>
    public static PerElementQuery? Read(IOperation operation, Body body, Func<IOperation, EntityKeys> keysOf, CancellationToken cancellation)
    {
        if (operation is IForEachLoopOperation { IsAsynchronous: true } || RoundTrip.Read(operation, body) is not { Operation.Syntax: ExpressionSyntax } trip) return null;
        if (Answers.Of(Answers.Synchronous(trip.Member)) is not { } answer || RepeatedScope.Around(operation, body) is not { } scope) return null;
        var query = new PerElementQuery(trip, scope, new ScopeEffects(scope, trip.Operation, cancellation), answer, keysOf);
        return query.ReadAwait() && (query.Operator == "Find" ? query.ReadFind() : query.ReadChain(trip, cancellation) && query.ReadMatch()) && query.ReadKey() ? query : null;
    }

    private bool ReadAwait()
    {
        if (!IsAsync) return true;
        if (Expression.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured }) (ConfigureAwait, Expression) = (configured.ArgumentList, configured);
        if (Expression.Parent is not AwaitExpressionSyntax awaited) return false;
        Expression = awaited.Parent is ParenthesizedExpressionSyntax parenthesized ? parenthesized : awaited;
        return true;
    }

    // `db.Customers.Find(id)`, `db.FindAsync<Customer>([id], cancellation)`.
    private bool ReadFind()
    {
        if (Operation is not IInvocationOperation { Instance: { } instance, Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } syntax } || Scope.Body.Orms.EfCore is not { } efCore) return false;
        if (efCore.EntityOfSet(instance.Type) is { } entity)
        {
            (Entity, Chain) = (entity, access.Expression);
        }
        else
        {
            if (access.Name is not GenericNameSyntax { TypeArgumentList: { Arguments.Count: 1 } of } || ((IInvocationOperation)Operation).TargetMethod.TypeArguments is not { Length: 1 } found) return false;
            (Entity, Chain) = (found[0], InvocationExpression(access.WithName(GenericName(Identifier("Set"), of))));
        }

        var arguments = syntax.ArgumentList.Arguments;
        if (arguments.Count is 0 or > 2 || arguments.Any(static argument => argument.NameColon is not null)) return false;
        var key = arguments[0].Expression switch
        {
            CollectionExpressionSyntax { Elements: { Count: 1 } elements } => (elements[0] as ExpressionElementSyntax)?.Expression,
            ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: { Count: 1 } elements } => elements[0],
            ArrayCreationExpressionSyntax { Initializer.Expressions: { Count: 1 } elements } => elements[0],
            CollectionExpressionSyntax or ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax => null,
            var single => arguments.Count == 1 ? single : null,
        };
        if (key is null || Scope.Body.Root.SemanticModel?.GetOperation(key)?.Unwrap() is not { Type: { TypeKind: not TypeKind.Array } type } value) return false;
        if (arguments.Count == 2) Token = arguments[1];
        Root = instance;
        _parts.Add(instance);
        if (Token is not null && Scope.Body.Root.SemanticModel.GetOperation(Token.Expression) is { } token) _parts.Add(token);
        if (_keysOf(Root).PrimaryKey(Entity) is not { } primary || Effects.MayTrackNew(Entity)) return false;
        (KeyProperty, RowKeyType, IsUnique) = (primary, primary.Type, true);
        return ReadValue(value, key, type);
    }

    private bool ReadChain(RoundTrip trip, CancellationToken cancellation)
    {
        if (trip.Query is not { Element: not ITypeParameterSymbol } query || Scope.Body.Orms.EfCore?.EntityOfSet(query.Root.Type) is null) return false;
        IsGiven = !query.Calls.IsEmpty;
        if (IsGiven && !GivenQuery.IsTheSameEachTime(query, Scope.Body, cancellation)) return false;
        (Entity, Root, Steps) = (query.Element, query.Root, query.Steps);
        if (!Steps.All(static step => s_shaping.Contains(step.TargetMethod.Name) && step.TargetMethod.ContainingType.Name != "Enumerable")) return false;
        var projections = Steps.Where(static step => step.TargetMethod.Name == "Select").ToList();
        if (projections.Count > 0)
        {
            if (projections.Count > 1 || Steps[Steps.Length - 1] != projections[0] || projections[0].ArgumentOf(1).AsLambda() is not { Symbol.Parameters.Length: 1 } projection) return false;
            Projection = projection.Syntax as LambdaExpressionSyntax;
            if (Projection is not { ExpressionBody: not null } || Projection.SyntaxTree != Expression.SyntaxTree) return false;
        }

        var chain = trip.Operation;
        if (trip.Operation is IInvocationOperation sending && trip.Member != "foreach")
        {
            if (sending.Receiver() is not { } receiver || sending.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } || access.Expression.Span != receiver.Syntax.Span) return false;
            if (sending.TargetMethod.ContainingType.Name == "Enumerable" && Answer != Answer.Many) return false;
            (Chain, chain) = (access.Expression, receiver);
            foreach (var argument in sending.Arguments.Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit && !argument.IsImplicit && argument.Syntax is ArgumentSyntax))
            {
                _parts.Add(argument.Value);
                if (argument.Parameter?.Type.Name == "CancellationToken") Token = (ArgumentSyntax)argument.Syntax;
                else Arguments = Arguments.Add(argument);
            }

            if (Answer == Answer.Many ? Arguments.Length > 0 : Arguments.Length > 1) return false;
            if (Arguments.Length == 1 && Operator is not ("Sum" or "Min" or "Max" or "ExecuteUpdate"))
            {
                if (Projection is not null || Arguments[0].Value.AsLambda()?.Syntax is not LambdaExpressionSyntax predicate) return false;
                (Predicate, Arguments) = (predicate, ImmutableArray<IArgumentOperation>.Empty);
            }
        }
        else
        {
            Chain = (ExpressionSyntax)trip.Operation.Syntax;
        }

        _parts.Add(chain);
        return ReadStart(chain);
    }

    // `var items = db.Items.Where(i => i.OrderId == order.Id);` in the loop, and then `items.Count()`.
    private bool ReadStart(IOperation chain)
    {
        var start = chain.Unwrap();
        while (start is IInvocationOperation step && Steps.Contains(step) && step.Receiver()?.Unwrap() is { } receiver)
        {
            if (step.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } || access.Expression.Span != receiver.Syntax.Span) return false;
            start = receiver;
        }

        if (start is not ILocalReferenceOperation { Local: var local } || !Scope.Declares(local)) return start.Syntax is ExpressionSyntax;
        if (ChainLocal is not null || Scope.Body.Operations.Count(part => part is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local)) != 1) return false;
        ChainLocal = Scope.Operation.Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local));
        if (ChainLocal is not { Initializer.Value: { } value, Syntax.Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } } }) return false;
        _parts.Add(value);
        return value.Unwrap().Syntax is InvocationExpressionSyntax && ReadStart(value);
    }

    private bool ReadMatch()
    {
        var lambdas = Steps.Where(static step => step.TargetMethod.Name == "Where").Select(static step => step.ArgumentOf(1).AsLambda()).ToList();
        if (Predicate is not null) lambdas.Add(((IInvocationOperation)Operation).Arguments.Select(static argument => argument.Value.AsLambda()).FirstOrDefault(lambda => lambda?.Syntax == Predicate));
        foreach (var lambda in lambdas)
        {
            if (lambda is not { Symbol.Parameters: { Length: 1 } rows } || !_parts.Any(part => part.Syntax.SyntaxTree == lambda.Syntax.SyntaxTree && part.Syntax.Span.Contains(lambda.Syntax.Span))) continue;
            foreach (var condition in KeyMatch.Conditions(lambda).Where(condition => condition.DescendantsAndSelf().Any(DependsOnElement)))
            {
                if (Match is not null || KeyMatch.Read(condition, rows[0]) is not { } match) return false;
                Match = match;
            }
        }

        if (Match is not { Value: { Type: { } type, Syntax: ExpressionSyntax value } }) return false;
        (KeyProperty, RowKeyType) = (Match.Property, Match.RowKeyType);
        IsUnique = KeyProperty is not null && _keysOf(Root).IsUnique(Entity, KeyProperty);
        return ReadValue(Match.Value, value, type);
    }

    private bool ReadValue(IOperation value, ExpressionSyntax expression, ITypeSymbol type)
    {
        if (_parts.SelectMany(static part => part.DescendantsAndSelf()).Any(part => DependsOnElement(part) && Match?.Condition.Span.Contains(part.Syntax.Span) != true)) return false;
        if (ElementKey.Read(value, Scope, Effects) is not { } key || ElementSource.Of(key, Scope, Effects) is not { } source) return false;
        (Value, ValueType, Key, Source) = (expression.WithoutTrivia(), type, key, source);
        return true;
    }

    private bool ReadKey()
    {
        var type = KeyTypes.Underlying(RowKeyType);
        return SymbolEqualityComparer.Default.Equals(type, KeyTypes.Underlying(Key.Type)) && SymbolEqualityComparer.Default.Equals(type, KeyTypes.Underlying(ValueType))
            && (KeyTypes.IsComparedAlike(type) || (Answer == Answer.Write && type.SpecialType == SpecialType.System_String))
            // What is followed to the key may be missing where a condition looks first.
            && ((Key.Depth + Source.Depth <= 1 && ElementIsThere()) || Scope.AlwaysRuns(Operation));
    }

    private bool ElementIsThere()
        => Iteration.Of(Scope.Body.Orms.Compilation).ElementType(Key.Level.Source?.Unwrap().Type) is not { IsValueType: false, NullableAnnotation: NullableAnnotation.Annotated };

    // Anything that is another thing in each turn of the loop: its element, its locals, what it assigns.
    private bool DependsOnElement(IOperation part)
    {
        if (part is not (ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation) || ScopeEffects.SymbolOf(part) is not { } symbol) return false;
        if (symbol is ILocalSymbol or IParameterSymbol)
        {
            return !_parts.Any(chain => ElementSource.DeclaredIn(chain, symbol)) && !SymbolEqualityComparer.Default.Equals(symbol, ChainLocal?.Symbol) && (Scope.Declares(symbol) || Effects.Assigns(symbol));
        }

        return Effects.Assigns(symbol) && !IsOfRow(part);
    }

    private bool IsOfRow(IOperation part)
    {
        while (part is IMemberReferenceOperation { Instance: { } instance }) part = instance.Unwrap();
        return part is IParameterReferenceOperation { Parameter: var parameter } && _parts.Any(chain => ElementSource.DeclaredIn(chain, parameter));
    }
}
