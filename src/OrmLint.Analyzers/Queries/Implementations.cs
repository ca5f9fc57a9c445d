using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;

namespace OrmLint.Queries;

/// <summary>
/// What runs where an interface, abstract or virtual method is called: the methods of the types in the compilation, and in the
/// live projects that it refers to. Test doubles do not count. One per compilation, made when a call first asks for it.
/// </summary>
internal sealed class Implementations
{
    private static readonly ConditionalWeakTable<Compilation, Implementations> s_implementations = new();
    private static readonly string[] s_doubles = { "Fake", "Mock", "Stub", "Dummy", "InMemory", "Noop", "NoOp" };

    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);

    private Implementations(Compilation compilation)
    {
        Types = compilation.AssembliesWithSource().SelectMany(static assembly => assembly.TopLevelTypes(CancellationToken.None)).SelectMany(Real).ToImmutableArray();
        foreach (var type in Types)
        {
            for (var ancestor = type.BaseType; ancestor is not null && ancestor.SpecialType == SpecialType.None; ancestor = ancestor.BaseType) Add(ancestor, type);
            foreach (var contract in type.AllInterfaces) Add(contract, type);
        }

        void Add(INamedTypeSymbol ancestor, INamedTypeSymbol type)
        {
            if (!_derived.TryGetValue(ancestor.OriginalDefinition, out var types)) _derived[ancestor.OriginalDefinition] = types = new();
            types.Add(type);
        }
    }

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static Implementations Of(Compilation compilation) => s_implementations.GetValue(compilation, static c => new Implementations(c));

    /// <summary>Every type that has source, with the nested ones, and without test doubles.</summary>
    public ImmutableArray<INamedTypeSymbol> Types { get; }

    /// <summary>Whether what a call of <paramref name="method"/> runs depends on the object it is called on.</summary>
    public static bool IsDispatched(IMethodSymbol method)
        => !method.IsStatic && method.MethodKind is MethodKind.Ordinary or MethodKind.PropertyGet
            && (method.ContainingType.TypeKind == TypeKind.Interface || ((method.IsAbstract || method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed));

    /// <summary>The methods that a call of <paramref name="method"/> may run, in the order of their types' names. Empty where none is known.</summary>
    public ImmutableArray<IMethodSymbol> Of(IMethodSymbol method)
    {
        var declaring = method.ContainingType;
        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var types = _derived.TryGetValue(declaring.OriginalDefinition, out var derived) ? derived : new();
        foreach (var type in types.Prepend(declaring.OriginalDefinition))
        {
            if (type.IsAbstract || type.TypeKind is not (TypeKind.Class or TypeKind.Struct)) continue;
            var runs = declaring.TypeKind == TypeKind.Interface ? InterfaceMethod(type, method) : Override(type, method);
            if (runs is { IsAbstract: false }) found.Add(runs.OriginalDefinition);
        }

        return found.OrderBy(static runs => runs.ContainingType.ToDisplayString(), StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>The method that runs where the object is known to be a <paramref name="type"/>.</summary>
    public static IMethodSymbol? On(INamedTypeSymbol type, IMethodSymbol method)
        => method.ContainingType.TypeKind == TypeKind.Interface ? InterfaceMethod(type, method) : Override(type, method);

    private static IMethodSymbol? InterfaceMethod(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType.OriginalDefinition) || !MayBe(contract, method.ContainingType)) continue;
            var member = contract.GetMembers(method.Name).FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method.OriginalDefinition));
            if (member is not null && type.FindImplementationForInterfaceMember(member) is IMethodSymbol runs) return runs;
        }

        return null;
    }

    // `IHandler<GetOrder>` is no `IHandler<GetCustomer>`; a type parameter may be anything.
    private static bool MayBe(INamedTypeSymbol contract, INamedTypeSymbol called)
    {
        for (var index = 0; index < contract.TypeArguments.Length && index < called.TypeArguments.Length; index++)
        {
            var (one, other) = (contract.TypeArguments[index], called.TypeArguments[index]);
            if (one is not ITypeParameterSymbol && other is not ITypeParameterSymbol && !SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition)) return false;
        }

        return true;
    }

    private static IMethodSymbol? Override(INamedTypeSymbol type, IMethodSymbol method)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (var member in ancestor.GetMembers(method.Name))
            {
                for (var candidate = member as IMethodSymbol; candidate is not null; candidate = candidate.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition)) return (IMethodSymbol)member;
                }
            }
        }

        return null;
    }

    private static bool IsDouble(INamedTypeSymbol type) => s_doubles.Any(word => type.Name.IndexOf(word, StringComparison.Ordinal) >= 0);

    // What is nested in a test double is a part of it.
    private static IEnumerable<INamedTypeSymbol> Real(INamedTypeSymbol type)
        => type.WithNested().Where(static nested =>
        {
            for (var around = nested; around is not null; around = around.ContainingType)
            {
                if (IsDouble(around)) return false;
            }

            return true;
        });
}
