using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading.Batch;

/// <summary>
/// Which calls may write to a database, or change what a context tracks. The framework's own do not; those of the solution are
/// read; of what cannot be read it is assumed.
/// </summary>
internal sealed class WritingCalls
{
    private const int MostDepth = 4;
    private static readonly HashSet<string> s_forgetting = new() { "Clear", "Detach", "Reload", "ReloadAsync", "AcceptAllChanges" };

    private readonly OrmContext _orms;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private List<INamedTypeSymbol>? _types;

    /// <summary>Reads the calls of one compilation.</summary>
    public WritingCalls(OrmContext orms, CancellationToken cancellation) => (_orms, _cancellation) = (orms, cancellation);

    /// <summary>Whether <paramref name="call"/> may write.</summary>
    public bool MayWrite(IInvocationOperation call) => MayWrite(call, MostDepth);

    private bool MayWrite(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (_orms.Meaning(method) is { } meaning) return meaning.Has(OrmEffect.Writes | OrmEffect.Saves) || s_forgetting.Contains(method.Name);
        if (method.ContainingType.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)) return s_forgetting.Contains(method.Name);
        return MayWrite(method, depth);
    }

    private bool MayWrite(IMethodSymbol method, int depth)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (_known.TryGetValue(method, out var known)) return known;
        _cancellation.ThrowIfCancellationRequested();
        // A recursion writes if the rest of it does.
        _known[method] = false;
        return _known[method] = depth == 0 || Read(method, depth);
    }

    private bool Read(IMethodSymbol method, int depth)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke) return true;
        if (method.DeclaringSyntaxReferences.IsEmpty) return !IsOfFramework(method) && (IsAwaitable(method.ReturnType) || method.ReturnsVoid);
        if (method.IsAbstract || method.IsVirtual || method.IsOverride)
        {
            var implementations = Implementations(method).ToList();
            return (implementations.Count == 0 && method.IsAbstract) || implementations.Any(implementation => MayWrite(implementation, depth - 1)) || (!method.IsAbstract && ReadBody(method, depth));
        }

        return ReadBody(method, depth);
    }

    private bool ReadBody(IMethodSymbol method, int depth)
    {
        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax(_cancellation);
        if (!_orms.Compilation.ContainsSyntaxTree(declaration.SyntaxTree)) return true;
#pragma warning disable RS1030 // A called method's body is in another tree.
        var operation = _orms.Compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(declaration, _cancellation);
#pragma warning restore RS1030
        return operation is null || operation.Descendants().Any(part => part is IInvocationOperation call && MayWrite(call, depth - 1));
    }

    // ASP.NET Core Identity saves by itself.
    private static bool IsOfFramework(IMethodSymbol method)
        => method.ContainingNamespace?.ToDisplayString() is { } space
            && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal))
            && !space.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal);

    private static bool IsAwaitable(ITypeSymbol type) => type.Name is "Task" or "ValueTask";

    private IEnumerable<IMethodSymbol> Implementations(IMethodSymbol method)
    {
        var isContract = method.ContainingType.TypeKind == TypeKind.Interface;
        foreach (var type in _types ??= Types(_orms.Compilation.Assembly.GlobalNamespace).ToList())
        {
            if (isContract)
            {
                foreach (var contract in type.AllInterfaces.Where(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType)))
                {
                    var member = contract.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method));
                    if (member is not null && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation) yield return implementation;
                }
            }
            else
            {
                foreach (var member in type.GetMembers(method.Name).OfType<IMethodSymbol>().Where(member => SymbolEqualityComparer.Default.Equals(member.OverriddenMethod?.OriginalDefinition, method))) yield return member;
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(static member => member switch
    {
        INamedTypeSymbol type => Types(type).Prepend(type),
        INamespaceSymbol inner => Types(inner),
        _ => Enumerable.Empty<INamedTypeSymbol>(),
    });
}
