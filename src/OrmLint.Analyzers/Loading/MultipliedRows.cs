using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>A query that includes two collections of which neither leads to the other.</summary>
/// <param name="Trip">What executes it.</param>
/// <param name="Step">The Include or ThenInclude that brings the second collection.</param>
/// <param name="First">The path of the collection that was there before.</param>
/// <param name="Second">The path of the second one.</param>
internal sealed record MultipliedRows(RoundTrip Trip, IInvocationOperation Step, NavigationPath First, NavigationPath Second)
{
    /// <summary>Where the second Include's name stands.</summary>
    public Location Place => Step.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } ? name.GetLocation() : Step.Syntax.GetLocation();

    /// <summary>Those in <paramref name="body"/>: of a query the first Include that multiplies, since one AsSplitQuery is for all.</summary>
    public static IEnumerable<MultipliedRows> In(Body body)
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var operation in body.Operations)
        {
            if (operation is not (IInvocationOperation or IForEachLoopOperation) || RoundTrip.Read(operation, body) is not { Effect: OrmEffect.Reads, Query: { KeepsElements: true } query } trip) continue;
            if (body.Orms.EntityOfSet(query.Root.Type) is not INamedTypeSymbol entity || !LoadsEntities(trip.Member)) continue;
            if (query.Steps.Any(static step => step.TargetMethod.Name is "AsSplitQuery" or "AsSingleQuery" or "AsEnumerable" or "AsAsyncEnumerable")) continue;
            if (Includes.Of(query) is not { AreKnown: true } includes) continue;

            if (FirstIn(includes, entity, trip, body.Orms) is { } first && seen.Add(first.Step.Syntax)) yield return first;
        }
    }

    private static MultipliedRows? FirstIn(Includes includes, INamedTypeSymbol entity, RoundTrip trip, OrmContext orms)
    {
        var collections = new List<NavigationPath>();
        foreach (var (step, path) in includes.Steps)
        {
            foreach (var collection in CollectionsOn(path, entity, orms))
            {
                var sibling = collections.FirstOrDefault(other => !other.StartsWith(collection) && !collection.StartsWith(other));
                if (!sibling.Names.IsEmpty) return new(trip, step, sibling, collection);
                if (!collections.Contains(collection)) collections.Add(collection);
            }
        }

        return null;
    }

    private static bool LoadsEntities(string member)
        => member is "foreach" || new[] { "ToList", "ToArray", "ToHashSet", "ToDictionary", "ToLookup", "First", "Single", "Last", "Load", "ForEach" }.Any(name => member.StartsWith(name, System.StringComparison.Ordinal));

    // The parts of the path that end in a collection: of `Customer.Orders.Items`, `Customer.Orders` and the whole.
    private static IEnumerable<NavigationPath> CollectionsOn(NavigationPath path, INamedTypeSymbol entity, OrmContext orms)
    {
        var (type, walked) = (entity, NavigationPath.Empty);
        foreach (var name in path.Names)
        {
            if (PropertyOf(type, name) is not { } property || !Navigations.Of(orms).IsNavigation(property) || Navigations.TargetOf(property) is not INamedTypeSymbol target) yield break;
            (type, walked) = (target, walked.Then(name));
            if (Navigations.IsCollection(property)) yield return walked;
        }
    }

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol type, string name)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property) return property;
        }

        return null;
    }
}

/// <summary>ORM1005: collections that are included side by side in one query multiply each other's rows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollectionsMultiplyRows : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public CollectionsMultiplyRows() : base(Rules.CollectionsMultiplyRows) { }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore is null || orms.Compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions")?.GetMembers("AsSplitQuery").IsEmpty != false) return;
        context.RegisterLoadingAction(orms, static (code, _) => IncludePathMissing.MentionsInclude(code), static (block, body) =>
        {
            foreach (var found in MultipliedRows.In(body))
            {
                // Who configures the provider says whether queries are split: where that is not seen, it is not known.
                var model = ModelText.Of(body.Orms.Compilation);
                if (!model.ConfiguresContexts || model.SplitsQueries) return;
                block.ReportDiagnostic(Diagnostic.Create(Rules.CollectionsMultiplyRows, found.Place, found.First.ToString(), found.Second.ToString()));
            }
        }, "Include", "ThenInclude");
    }
}
