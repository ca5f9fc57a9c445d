using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>Whether reading a navigation may send a query: through a lazy-loading proxy, or a loader that the entity is given. One per compilation.</summary>
internal sealed class LazyLoading
{
    private static readonly ConditionalWeakTable<Compilation, LazyLoading> s_states = new();

    private readonly OrmContext _orms;
    private readonly EfCoreSymbols _ef;
    private readonly INamedTypeSymbol? _loader;
    private readonly ConcurrentDictionary<IPropertySymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _loaded = new(SymbolEqualityComparer.Default);

    private LazyLoading(OrmContext orms, EfCoreSymbols ef)
    {
        (_orms, _ef) = (orms, ef);
        _loader = orms.Compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.Infrastructure.ILazyLoader");
        // Where no context is configured in this compilation, another project does that; the package has hardly another use.
        ProxiesMayBeOn = ef.HasProxies && (ModelText.Of(orms.Compilation).UsesProxies ?? !ModelText.Of(orms.Compilation).ConfiguresContexts);
    }

    /// <summary>That of a compilation; null where EF Core is not referenced.</summary>
    public static LazyLoading? Of(OrmContext orms) => orms.EfCore is { } ef ? s_states.GetValue(orms.Compilation, _ => new LazyLoading(orms, ef)) : null;

    /// <summary>Whether proxies may be in use: their package is referenced, and a context that is configured here asks for them.</summary>
    public bool ProxiesMayBeOn { get; }

    /// <summary>Whether reading <paramref name="navigation"/> loads it, if it is not there.</summary>
    public bool IsLazy(IPropertySymbol navigation)
        => (ProxiesMayBeOn && navigation is { IsVirtual: true, IsSealed: false } or { IsOverride: true, IsSealed: false }) || _known.GetOrAdd(navigation.OriginalDefinition, AsksALoader);

    /// <summary>
    /// Whether it is certain that no navigation of <paramref name="navigation"/>'s class is ever loaded lazily: no proxy can override it, or
    /// none is asked for; and the class is given no loader.
    /// </summary>
    public bool IsOff(IPropertySymbol navigation)
        => (navigation is { IsVirtual: false, IsOverride: false } || (!_ef.HasProxies && ModelText.Of(_orms.Compilation).ConfiguresContexts))
            && !_loaded.GetOrAdd(navigation.ContainingType.OriginalDefinition, HasLoader);

    /// <summary>Whether lazy loading is switched off where <paramref name="source"/> is queried: by the context, or in the code around the query.</summary>
    public bool IsSwitchedOff(EntitySource source, Body around, CancellationToken cancellation)
        => (ContextOf(source.Query) is { } context && ModelText.Of(_orms.Compilation).SwitchesLazyLoadingOff(context, cancellation)) || SwitchesOff(source.Body) || (source.Body != around && SwitchesOff(around));

    /// <summary>The context that a query starts from; null where that cannot be told.</summary>
    public INamedTypeSymbol? ContextOf(Query? query)
    {
        var type = query?.Root switch
        {
            IMemberReferenceOperation { Instance.Type: INamedTypeSymbol instance } => instance,
            IInvocationOperation { Instance.Type: INamedTypeSymbol instance } => instance,
            _ => null,
        };
        return _ef.IsContext(type) ? type : null;
    }

    private static bool SwitchesOff(Body body) => body.Operations.Any(static operation => operation is ISimpleAssignmentOperation
    {
        Target: IPropertyReferenceOperation { Property: { Name: "LazyLoadingEnabled", ContainingType.Name: "ChangeTracker" } },
        Value.ConstantValue: { HasValue: true, Value: false },
    });

    // `get => _loader.Load(this, ref _customer)`, with a loader that EF Core gives to the constructor.
    private bool AsksALoader(IPropertySymbol navigation)
        => _loaded.GetOrAdd(navigation.ContainingType.OriginalDefinition, HasLoader)
            && navigation.GetMethod?.DeclaringSyntaxReferences is { Length: 1 } getters
            && getters[0].GetSyntax().DescendantNodes().Any(static node => node is InvocationExpressionSyntax call && call.ArgumentList.Arguments.Any(static argument => argument.RefKindKeyword.ValueText == "ref")
                && call.ArgumentList.Arguments.Any(static argument => argument.Expression is ThisExpressionSyntax));

    private bool HasLoader(INamedTypeSymbol type)
    {
        for (var ancestor = type; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
        {
            foreach (var member in ancestor.GetMembers())
            {
                var has = member switch
                {
                    IFieldSymbol field => IsLoader(field.Type),
                    IPropertySymbol property => IsLoader(property.Type),
                    IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.Parameters.Any(parameter => IsLoader(parameter.Type) || parameter.Name == "lazyLoader"),
                    _ => false,
                };
                if (has) return true;
            }
        }

        return false;
    }

    private bool IsLoader(ITypeSymbol type) => _loader is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _loader);
}
