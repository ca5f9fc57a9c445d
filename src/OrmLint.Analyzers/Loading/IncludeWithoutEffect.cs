using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>An Include in a query that gives no entities.</summary>
/// <param name="Step">The Include; what follows it with ThenInclude belongs to it.</param>
/// <param name="Reason">The operator because of which it has no effect: <c>Select</c>, <c>CountAsync</c>.</param>
internal sealed record IdleInclude(IInvocationOperation Step, string Reason)
{
    private static readonly HashSet<string> s_numbers = new(StringComparer.Ordinal) { "Count", "LongCount", "Any", "All", "Sum", "Average", "Min", "Max" };

    /// <summary>Where the name of the Include stands.</summary>
    public Location Place => Step.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } ? name.GetLocation() : Step.Syntax.GetLocation();

    /// <summary>Those in <paramref name="body"/>, in the order of the source.</summary>
    public static IEnumerable<IdleInclude> In(Body body)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is not (IInvocationOperation or IForEachLoopOperation) || RoundTrip.Read(operation, body) is not { Effect: OrmEffect.Reads, Query: { } query } trip) continue;
            if (body.Orms.EntityOfSet(query.Root.Type) is null || ReasonOf(trip, query, body) is not { } reason) continue;
            foreach (var step in query.Steps)
            {
                // In a chain that is read from a local, another query may need it.
                if (step.TargetMethod.Name == "Include" && IncludePaths.IsInclude(step) && trip.Operation.Syntax.Span.Contains(step.Syntax.Span)) yield return new(step, reason);
            }
        }
    }

    private static string? ReasonOf(RoundTrip trip, Query query, Body body)
    {
        var included = false;
        foreach (var step in query.Steps)
        {
            var name = step.TargetMethod.Name;
            if (name == "Include") included = true;
            // From here on it is entities in memory that are worked with.
            if (name is "AsEnumerable" or "AsAsyncEnumerable" || step.TargetMethod.ContainingType is { Name: "Enumerable", ContainingNamespace.Name: "Linq" }) return null;
            if (name == "Select" && included) return GivesValues(step, body) ? name : null;
            if (!Query.Keeps(name)) return null;
        }

        return s_numbers.Contains(trip.Member.EndsWith("Async", StringComparison.Ordinal) ? trip.Member.Substring(0, trip.Member.Length - 5) : trip.Member)
            && trip.Operation is IInvocationOperation call && IsTranslated(call) && (SelectorOf(call) is not { } selector || Values(selector, body))
            ? trip.Member
            : null;
    }

    private static bool IsTranslated(IInvocationOperation call) => call.TargetMethod.ContainingType is { Name: "Queryable" or "EntityFrameworkQueryableExtensions" };

    private static IOperation? SelectorOf(IInvocationOperation call)
        => call.ArgumentOf(1).AsLambda() is { Body.Operations: { Length: 1 } statements } && statements[0] is IReturnOperation { ReturnedValue: { } value } ? value : null;

    private static bool GivesValues(IInvocationOperation select, Body body) => SelectorOf(select) is { } value && Values(value, body);

    // Whether it is made of columns: no entity, and none handed to a method that is not translated.
    private static bool Values(IOperation value, Body body)
    {
        value = value.Unwrap();
        switch (value)
        {
            case IAnonymousObjectCreationOperation made:
                return made.Initializers.All(part => part is ISimpleAssignmentOperation { Value: var given } && Values(given, body));
            case IObjectCreationOperation created:
                return created.Arguments.All(argument => Values(argument.Value, body))
                    && (created.Initializer is null || created.Initializer.Initializers.All(part => part is ISimpleAssignmentOperation { Value: var given } && Values(given, body)));
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return IsTranslatable(choice.Condition) && Values(choice.WhenTrue, body) && Values(whenFalse, body);
            case IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray" or "FirstOrDefault" or "First" or "Distinct" or "OrderBy" or "OrderByDescending" or "Take" or "Where" } call when IsLinq(call) && call.Receiver() is { } source && !IncludePaths.IsScalar(value.Type!):
                return Values(source, body) && call.Arguments.Where(argument => argument.Value != source).All(argument => IsTranslatable(argument.Value));
            case IInvocationOperation { TargetMethod.Name: "Select" } inner when IsLinq(inner):
                return inner.Receiver() is { } rows && IsTranslatable(rows) && GivesValues(inner, body);
            default:
                return value.Type is { } type && IncludePaths.IsScalar(type) && IsTranslatable(value);
        }
    }

    // Methods of LINQ and of System are columns or are refused; one of the program's own gets the entity, with what was included.
    private static bool IsTranslatable(IOperation value) => value.DescendantsAndSelf().All(static part => part switch
    {
        IInvocationOperation call => IsLinq(call) || call.TargetMethod.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
        IObjectCreationOperation or IDynamicInvocationOperation or IInvalidOperation => false,
        IPropertyReferenceOperation { Property: var property } => !IsComputed(property),
        _ => true,
    });

    // No column: EF Core makes the entity, with what it includes, and asks it.
    private static bool IsComputed(IPropertySymbol property)
        => property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "NotMappedAttribute")
            || (property.SetMethod is null && IncludePaths.IsScalar(property.Type) && !property.ContainingType.IsAnonymousType
                && property.ContainingNamespace?.ToDisplayString() is var space && space != "System" && space?.StartsWith("System.", StringComparison.Ordinal) != true);

    private static bool IsLinq(IInvocationOperation call) => call.TargetMethod.ContainingNamespace is { Name: "Linq", ContainingNamespace.Name: "System" };
}

/// <summary>ORM1007: an Include in a query that gives no entities.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncludeWithoutEffect : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public IncludeWithoutEffect() : base(Rules.IncludeWithoutEffect) { }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore is null) return;
        context.RegisterLoadingAction(orms, static (code, _) => IncludePathMissing.MentionsInclude(code), static (block, body) =>
        {
            foreach (var idle in IdleInclude.In(body)) block.ReportDiagnostic(Diagnostic.Create(Rules.IncludeWithoutEffect, idle.Place, idle.Reason));
        }, "Include", "ThenInclude");
    }
}
