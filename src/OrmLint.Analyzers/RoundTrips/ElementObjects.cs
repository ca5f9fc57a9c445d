using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// Objects that are handed over so that something of theirs is run per element: <c>orders.Sort(new ByRevenue(db))</c>,
/// <c>RuleForEach(order => order.Lines).SetValidator(new LineValidator(db))</c>.
/// </summary>
internal static class ElementObjects
{
    private static readonly HashSet<string> s_comparing = new() { "Sort", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending" };
    private static readonly HashSet<string> s_hashing = new() { "Distinct", "GroupBy", "ToDictionary", "ToLookup", "ToHashSet" };

    /// <summary>What is run per element.</summary>
    /// <param name="Object">The object.</param>
    /// <param name="Source">The collection.</param>
    /// <param name="Methods">The methods that surely are run.</param>
    /// <param name="Constructor">The constructor in which rules are set up that are run; null where there are none.</param>
    internal sealed record Work(IOperation Object, IOperation Source, ImmutableArray<IMethodSymbol> Methods, IMethodSymbol? Constructor)
    {
        /// <summary>The functions of the rules that <see cref="Constructor"/> sets up, and the constructor's code; not those that hold under a condition.</summary>
        public IEnumerable<(IOperation Function, Body Body)> Rules(OrmContext orms, CancellationToken cancellation)
        {
            if (Constructor is null || SourceBodies.Of(Constructor, orms, cancellation) is not { } declaration || declaration.Bind(cancellation) is not { } body || Iteration.Of(orms.Compilation).Validation is not { } validation) yield break;
            foreach (var rule in body.Operations.OfType<IInvocationOperation>())
            {
                if (!validation.IsOfOne(rule) || IsConditional(rule)) continue;
                foreach (var argument in rule.Arguments)
                {
                    if (argument.Value.Type?.TypeKind == TypeKind.Delegate) yield return (argument.Value, body);
                }
            }
        }
    }

    /// <summary>What <paramref name="call"/> runs of the objects that it is given; null where there is nothing.</summary>
    public static Work? In(IInvocationOperation call, Body body)
    {
        var name = call.TargetMethod.Name;
        var (compares, hashes) = (s_comparing.Contains(name), s_hashing.Contains(name));
        if (!compares && !hashes && name != "SetValidator") return null;
        var iteration = Iteration.Of(body.Orms.Compilation);
        foreach (var argument in call.Arguments)
        {
            if (Made(argument.Value, body) is not { } made) continue;
            if (name == "SetValidator")
            {
                if (made.Type is { } type && iteration.Validation is { } validation && validation.IsSettingValidator(call) && validation.IsValidator(type) && made.Constructor is { DeclaringSyntaxReferences.IsEmpty: false } constructor && validation.CollectionOf(call) is { } validated)
                {
                    return new Work(argument.Value.Unwrap(), validated, ImmutableArray<IMethodSymbol>.Empty, constructor.OriginalDefinition);
                }
            }
            else if (iteration.RunsPerElement(call.TargetMethod) && MethodOf(made.Type, compares) is { } method && (call.Instance ?? call.ArgumentOf(0)) is { } source && argument.Value != source && LoopKinds.OfCollection(source, body) == LoopKind.PerElement)
            {
                return new Work(argument.Value.Unwrap(), source, ImmutableArray.Create(method), null);
            }
        }

        return null;
    }

    /// <summary>Whether a class compares elements, by what it derives from.</summary>
    public static bool IsComparer(TypeDeclarationSyntax type) => type.BaseList?.Types.Any(static contract => contract.Type is GenericNameSyntax
    {
        Identifier.ValueText: "IComparer" or "Comparer" or "IEqualityComparer" or "EqualityComparer",
    }) == true;

    // `new ByRevenue(db)`, or a local that holds one: an object of just that class.
    private static IObjectCreationOperation? Made(IOperation value, Body body) => value.Unwrap() switch
    {
        IObjectCreationOperation made => made,
        ILocalReferenceOperation { Local: var local } => body.ValueOf(local)?.Unwrap() as IObjectCreationOperation,
        _ => null,
    };

    // An element is hashed for sure; whether it is compared depends on the hashes.
    private static IMethodSymbol? MethodOf(ITypeSymbol? type, bool compares)
    {
        if (type is null || type.DeclaringSyntaxReferences.IsEmpty) return null;
        var contract = type.AllInterfaces.FirstOrDefault(known => known.TypeArguments.Length == 1 && known.Name == (compares ? "IComparer" : "IEqualityComparer"));
        var member = contract?.GetMembers(compares ? "Compare" : "GetHashCode").OfType<IMethodSymbol>().FirstOrDefault(static method => method.IsAbstract);
        return member is null ? null : type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
    }

    // `.MustAsync(…).When(order => …)`
    private static bool IsConditional(IInvocationOperation rule)
    {
        for (var parent = rule.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IInvocationOperation { TargetMethod.Name: "When" or "Unless" or "WhenAsync" or "UnlessAsync" }) return true;
        }

        return false;
    }
}
