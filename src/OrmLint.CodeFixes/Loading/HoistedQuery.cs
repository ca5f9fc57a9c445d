using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>A query in a loop whose result can be taken once before it: it cannot fail where it would not have run, and nobody changes what it gives.</summary>
internal sealed class HoistedQuery
{
    // They give an answer, whatever the rows are. First and Single throw where there is none, also before a loop that runs no time.
    private static readonly HashSet<string> s_neverThrow = new(StringComparer.Ordinal)
    {
        "ToList", "ToListAsync", "ToArray", "ToArrayAsync", "ToHashSet", "ToHashSetAsync", "Any", "AnyAsync", "All", "AllAsync", "Count", "CountAsync",
        "LongCount", "LongCountAsync", "Contains", "ContainsAsync", "FirstOrDefault", "FirstOrDefaultAsync", "foreach",
    };

    private HoistedQuery(ExpressionSyntax expression, StatementSyntax loop, LocalDeclarationStatementSyntax? declaration, string name, bool isStream)
        => (Expression, Loop, Declaration, Name, IsStream) = (expression, loop, declaration, name, isStream);

    /// <summary>The query, with the <c>await</c> around it.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The loop that it goes before.</summary>
    public StatementSyntax Loop { get; }

    /// <summary>The declaration that is moved as a whole; null where the query gets a local of its own.</summary>
    public LocalDeclarationStatementSyntax? Declaration { get; }

    /// <summary>The name of the local.</summary>
    public string Name { get; }

    /// <summary>Whether it is enumerated by a <c>foreach</c>, so that before the loop a list is made of it.</summary>
    public bool IsStream { get; }

    /// <summary>What can be done about <paramref name="found"/>; null if it must stay in the loop.</summary>
    public static HoistedQuery? Of(RepeatedSameQuery found, Body body, CancellationToken cancellation)
    {
        if (body.Root.SemanticModel is not { } model) return null;
        if (!s_neverThrow.Contains(found.Trip.Member) || Whole(found.Trip.Operation) is not { Syntax: ExpressionSyntax expression } whole) return null;
        var isStream = found.Trip.Member == "foreach";
        if (isStream && (whole.Parent is not IForEachLoopOperation && whole.Parent?.Parent is not IForEachLoopOperation || whole.Syntax.Parent is not ForEachStatementSyntax { AwaitKeyword.RawKind: 0 })) return null;
        if (LoopAround(found, whole, body, cancellation) is not { Syntax: StatementSyntax { Parent: BlockSyntax } } loop) return null;

        var declared = DeclaredBy(whole);
        if (declared is not null && loop.Descendants().Any(part => IsWriteOf(part, declared))) return null;
        if (whole.Type is not { } type || !StaysAsItIs(type, whole, declared, found, loop)) return null;

        var declaration = declared is not null && expression.Parent?.Parent?.Parent?.Parent is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1, UsingKeyword.RawKind: 0 } moved ? moved : null;
        var taken = new HashSet<string>(body.Operations.OfType<IVariableDeclaratorOperation>().Select(static other => other.Symbol).Where(other => !SymbolEqualityComparer.Default.Equals(other, declared)).Select(static other => other.Name)
            .Concat(model.LookupSymbols(loop.Syntax.SpanStart).Where(static symbol => symbol is ILocalSymbol or IParameterSymbol).Select(static symbol => symbol.Name))
            .Concat(body.Operations.OfType<ILoopOperation>().SelectMany(static other => other.Locals).Select(static local => local.Name)));
        if (declaration is not null) return taken.Contains(declared!.Name) ? null : new(expression, (StatementSyntax)loop.Syntax, declaration, declared.Name, isStream);

        var wanted = NameFor(found.Trip);
        var name = wanted;
        for (var number = 2; taken.Contains(name); number++) name = wanted + number;
        return new(expression, (StatementSyntax)loop.Syntax, null, name, isStream);
    }

    private static IOperation? Whole(IOperation call)
    {
        while (call.Parent is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" }) call = call.Parent;
        return call is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } || call.Type.IsTask() ? null : call;
    }

    // The outermost loop that runs it for sure in each round, and that it does not depend on either.
    private static ILoopOperation? LoopAround(RepeatedSameQuery found, IOperation whole, Body body, CancellationToken cancellation)
    {
        ILoopOperation? outermost = null;
        for (var parent = whole.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation) break;
            if (parent is not ILoopOperation loop || loop is IForEachLoopOperation { Collection: var collection } && (whole == collection || whole.IsInside(collection))) continue;
            if (LoopKinds.Of(loop, body) != RoundTrips.LoopKind.PerElement || !Runs(whole, loop, outermost)) break;
            if (!Dependence.IsNone(found.Trip, new Repetition(loop, null, null), body, cancellation)) break;
            outermost = loop;
        }

        return outermost is null || Repetition.Around(outermost, body) is { } outer && Dependence.IsNone(found.Trip, outer, body, cancellation) ? null : outermost;
    }

    private static bool Runs(IOperation whole, ILoopOperation loop, ILoopOperation? inner)
        => ((inner ?? whole) == loop.Body || Always.Runs(inner ?? whole, loop.Body)) && !loop.Body.Descendants().Any(part => part is IBranchOperation && part.Syntax.SpanStart < whole.Syntax.SpanStart);

    private static ILocalSymbol? DeclaredBy(IOperation whole)
    {
        var parent = whole.Parent;
        if (parent is IConversionOperation) parent = parent.Parent;
        return parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;
    }

    private static bool IsWriteOf(IOperation part, ILocalSymbol local) => part switch
    {
        IAssignmentOperation { Target: ILocalReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Local, local),
        IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Local, local),
        IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: ILocalReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Local, local),
        _ => false,
    };

    // A list is fresh in each round. One for all rounds is the same only if nobody adds to it or keeps it, and if its elements are not changed, or are tracked ones, which are the same anyway.
    private static bool StaysAsItIs(ITypeSymbol type, IOperation whole, ILocalSymbol? local, RepeatedSameQuery found, ILoopOperation loop)
    {
        if (found.Trip.Member != "foreach" && (type.IsValueType || type.SpecialType == SpecialType.System_String)) return true;
        var query = found.Trip.Query!;
        var isTracked = query.KeepsElements && query.Steps.All(static step => !step.TargetMethod.Name.StartsWith("AsNoTracking", StringComparison.Ordinal));
        var holdsValues = query.KeepsElements is false && type is INamedTypeSymbol { TypeArguments: { Length: 1 } held } && (held[0].IsValueType || held[0].SpecialType == SpecialType.System_String);
        if (!isTracked && !holdsValues && loop.Descendants().Any(static part => part is IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: not (null or IInstanceReferenceOperation) } })) return false;
        var isElement = found.Trip.Member.StartsWith("FirstOrDefault", StringComparison.Ordinal);
        if (isElement) return isTracked;
        return local is null
            ? IsOnlyRead(whole)
            : loop.Descendants().All(part => part is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local) || IsOnlyRead(reference));
    }

    private static bool IsOnlyRead(IOperation list)
    {
        var parent = list.Parent;
        while (parent is IConversionOperation or IArgumentOperation) parent = parent.Parent;
        return parent switch
        {
            IForEachLoopOperation => true,
            IPropertyReferenceOperation { Property: var property } read => !(read.Parent is IAssignmentOperation assignment && assignment.Target == read) && (property.IsIndexer || property.Name is "Count" or "Length"),
            IArrayElementReferenceOperation element => !(element.Parent is IAssignmentOperation assignment && assignment.Target == element),
            IInvocationOperation { TargetMethod: var method } call => call.Receiver()?.Unwrap() == list.Unwrap()
                && (method.ContainingType is { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } && method.Name is not ("AsEnumerable" or "Cast" or "OfType")
                    || method.Name is "Contains" or "Exists" or "Find" or "FindAll" or "TrueForAll" or "IndexOf"),
            _ => false,
        };
    }

    private static string NameFor(RoundTrip trip)
    {
        var element = trip.Element is { Name: { Length: > 0 } type } ? char.ToLowerInvariant(type[0]) + type.Substring(1) : "row";
        var plural = element.EndsWith("y", StringComparison.Ordinal) && element.Length > 1 && "aeiou".IndexOf(element[element.Length - 2]) < 0 ? element.Substring(0, element.Length - 1) + "ies"
            : element.EndsWith("s", StringComparison.Ordinal) || element.EndsWith("x", StringComparison.Ordinal) || element.EndsWith("ch", StringComparison.Ordinal) ? element + "es" : element + "s";
        var name = trip.Member.Replace("Async", "") switch
        {
            "Count" or "LongCount" => element + "Count",
            "Any" or "All" or "Contains" => trip.Member.Replace("Async", "") == "All" ? "all" + char.ToUpperInvariant(plural[0]) + plural.Substring(1) : "any" + char.ToUpperInvariant(plural[0]) + plural.Substring(1),
            "FirstOrDefault" => element,
            _ => plural,
        };
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
