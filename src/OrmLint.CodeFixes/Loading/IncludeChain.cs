using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint.Loading;

/// <summary>Where in a query Includes are added, and which.</summary>
internal sealed class IncludeChain
{
    private readonly List<MissingInclude> _missing;
    private readonly Includes _includes;
    private readonly SemanticModel _model;

    /// <summary>Plans the Includes that load what is <paramref name="missing"/> in <paramref name="query"/>.</summary>
    public IncludeChain(Query query, List<MissingInclude> missing, SemanticModel model)
    {
        (_missing, _includes, _model) = (missing, Includes.Of(query), model);
        var last = _includes.Steps.Select(static step => step.Step.Syntax).OfType<InvocationExpressionSyntax>().LastOrDefault(step => step.SyntaxTree == query.Root.Syntax.SyntaxTree && step.Span.Contains(query.Root.Syntax.Span));
        Anchor = last ?? (ExpressionSyntax)query.Root.Syntax;
    }

    /// <summary>The expression that they are appended to: the query's last Include, or its root.</summary>
    public ExpressionSyntax Anchor { get; }

    /// <summary>Whether the extension methods of EF Core are in scope at the query.</summary>
    public bool EfCoreIsImported => _model.GetImportScopes(Anchor.SpanStart)
        .SelectMany(static scope => scope.Imports)
        .Any(static import => import.NamespaceOrType is INamespaceSymbol imported && imported.ToDisplayString() == "Microsoft.EntityFrameworkCore");

    /// <summary>
    /// Whether the query's root is an expression to which calls can be appended, in C# as it is written, and its elements have the
    /// navigation: those of a generic repository have not.
    /// </summary>
    public static bool CanBeAddedTo(Query query, MissingInclude missing)
        => query.Root.Syntax is ExpressionSyntax
            && Has(query.Element, missing.Navigations[0])
            && query.Root is IPropertyReferenceOperation or IFieldReferenceOperation or IInvocationOperation { TargetMethod.Name: "Set" } or ILocalReferenceOperation or IParameterReferenceOperation;

    private static bool Has(ITypeSymbol element, IPropertySymbol navigation)
    {
        for (var type = element; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, navigation.ContainingType.OriginalDefinition)) return true;
        }

        return false;
    }

    /// <summary>Appends the calls to <paramref name="query"/>, in the layout of the chain: on lines of their own where its calls are.</summary>
    public ExpressionSyntax AppendTo(ExpressionSyntax query)
    {
        var trailing = query.GetTrailingTrivia();
        query = query.WithoutTrailingTrivia();
        var (before, loaded) = (LineBreakOf(Anchor), new HashSet<NavigationPath>());
        foreach (var missing in _missing)
        {
            if (!loaded.Add(missing.Path)) continue;
            query = Append(query, missing, before);
        }

        return query.AsWritten().WithTrailingTrivia(trailing);
    }

    private ExpressionSyntax Append(ExpressionSyntax query, MissingInclude missing, SyntaxTriviaList before)
    {
        var start = 0;
        // After `.Include(o => o.Items)` at the end of the chain, `Items.Product` needs but its last part. Not after `.Include("Items")`, which gives a query as any other.
        if (_includes.Steps is { Length: > 0 } steps && steps[steps.Length - 1] is { Step.Type.Name: "IIncludableQueryable" } last && last.Step.Syntax == Anchor && _missing.Count == 1
            && last.Path.Names.Length < missing.Path.Names.Length && missing.Path.StartsWith(last.Path))
        {
            start = last.Path.Names.Length;
        }

        for (var index = start; index < missing.Navigations.Length; index++)
        {
            var navigation = missing.Navigations[index];
            var parameter = ParameterName(navigation.ContainingType.Name);
            var lambda = SimpleLambdaExpression(
                Parameter(Identifier(parameter)).WithTrailingTrivia(Space),
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(parameter), IdentifierName(navigation.Name)))
                .WithArrowToken(Token(SyntaxKind.EqualsGreaterThanToken).WithTrailingTrivia(Space));
            query = InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, query, Token(SyntaxKind.DotToken).WithLeadingTrivia(before), IdentifierName(index == 0 ? "Include" : "ThenInclude")),
                ArgumentList(SingletonSeparatedList(Argument(lambda))));
        }

        return query;
    }

    // `.Where(…)` on the next line: what is added gets a line too.
    private static SyntaxTriviaList LineBreakOf(ExpressionSyntax anchor)
    {
        if (anchor.Parent is not MemberAccessExpressionSyntax { OperatorToken: var dot } access || access.Expression != anchor) return default;
        var last = anchor.GetLastToken();
        return last.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)
            ? TriviaList(last.TrailingTrivia.First(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))).AddRange(dot.LeadingTrivia.Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            : default;
    }

    private string ParameterName(string type)
    {
        var taken = new HashSet<string>(_model.LookupSymbols(Anchor.SpanStart).Where(static symbol => symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol).Select(static symbol => symbol.Name));
        var letter = char.ToLowerInvariant(type[0]).ToString();
        var name = letter;
        for (var number = 2; taken.Contains(name); number++) name = letter + number;
        return name;
    }
}
