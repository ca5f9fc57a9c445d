using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>A navigation that is used although nothing can have loaded it: a null reference, or a collection that is empty whatever the database holds.</summary>
/// <param name="Navigation">The property.</param>
/// <param name="Include">What the query lacks.</param>
/// <param name="Location">Where the name of the navigation stands.</param>
public sealed record UnloadedRead(IPropertySymbol Navigation, MissingInclude Include, Location Location)
{
    /// <summary>The reads in <paramref name="body"/>, in the order of the source; one per navigation and query.</summary>
    public static IEnumerable<UnloadedRead> In(Body body, CancellationToken cancellation)
    {
        if (LazyLoading.Of(body.Orms) is not { } lazyLoading) yield break;
        var seen = new HashSet<(SyntaxNode, NavigationPath)>();
        var flow = new EntityFlow(body, null, ImmutableStack<IMethodSymbol>.Empty, cancellation);
        NavigationCare? care = null;
        foreach (var read in NavigationRead.InOnly(flow))
        {
            if (read.Owner.Source is not { Query: { } query } source || !IsUsed(read.Read)
                || source.Includes.Load(read.Path) || !(read.Owner.Path.Names.IsEmpty || source.Includes.Load(read.Owner.Path))
                || !lazyLoading.IsOff(read.Navigation)
                || lazyLoading.ContextOf(query) is not { } context || !PlainNavigation.IsOf(context, read.Navigation, body.Orms)
                || !FreshEntities.Are(source, flow, read, cancellation)
                || (care ??= new NavigationCare(flow)).IsTakenOf(read)
                || !seen.Add((query.Root.Syntax, read.Path)))
            {
                continue;
            }

            yield return new UnloadedRead(read.Navigation, new MissingInclude(source, read.Path, read.Owner.Navigations.Add(read.Navigation)), read.Location);
        }
    }

    /// <summary>Whether the value itself is needed: a member of a reference, the elements of a collection. Handing a null on may be what is meant.</summary>
    private static bool IsUsed(IPropertyReferenceOperation read)
    {
        var parent = read.Parent;
        while (parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation) parent = parent.Parent;
        if (!Navigations.IsCollection(read.Property))
        {
            return parent switch
            {
                IMemberReferenceOperation member => member.Instance == read,
                IInvocationOperation call => call.Instance == read,
                _ => false,
            };
        }

        return parent switch
        {
            IForEachLoopOperation loop => loop.Collection.Unwrap() == read,
            IPropertyReferenceOperation { Property: { Name: "Count" } or { IsIndexer: true } } member => member.Instance == read,
            // LINQ to Objects over the collection; what it hands back lazily counts too.
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } } call } => call.Receiver()?.Unwrap() == read,
            _ => false,
        };
    }
}

/// <summary>Navigations of which the source says all: between entity types of a context that is declared here, and configured as nothing else.</summary>
internal static class PlainNavigation
{
    /// <summary>Whether <paramref name="navigation"/> is one in <paramref name="context"/>.</summary>
    public static bool IsOf(INamedTypeSymbol context, IPropertySymbol navigation, Orms.OrmContext orms)
        => !context.DeclaringSyntaxReferences.IsEmpty
            && navigation is { DeclaredAccessibility: Accessibility.Public, GetMethod: not null, DeclaringSyntaxReferences.Length: 1 }
            && orms.EfCore is { } ef && HasSet(context, Navigations.TargetOf(navigation), ef)
            && navigation.DeclaringSyntaxReferences[0].GetSyntax() is PropertyDeclarationSyntax { AccessorList: { } accessors, ExpressionBody: null } declaration
            && accessors.Accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null)
            && (Navigations.IsCollection(navigation) ? navigation.SetMethod is not null || declaration.Initializer is not null : navigation.SetMethod is not null && IsNull(declaration.Initializer))
            && !ModelText.Of(orms.Compilation).MayInclude(navigation) && !ModelText.Of(orms.Compilation).MayBeNoNavigation(navigation);

    // `= null!`, `= default!`; an initial object would be there.
    private static bool IsNull(EqualsValueClauseSyntax? initializer)
    {
        var value = initializer?.Value;
        while (value is PostfixUnaryExpressionSyntax forgiving) value = forgiving.Operand;
        return value is null || value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression) || value is DefaultExpressionSyntax;
    }

    private static bool HasSet(INamedTypeSymbol context, ITypeSymbol entity, Orms.EfCoreSymbols ef)
    {
        for (var type = context; type is not null; type = type.BaseType)
        {
            if (type.GetMembers().Any(member => member is IPropertySymbol property && SymbolEqualityComparer.Default.Equals(ef.EntityOfSet(property.Type), entity))) return true;
        }

        return false;
    }
}
