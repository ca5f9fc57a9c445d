using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;

namespace OrmLint.Model;

/// <summary>
/// Finds the entity types of a context: its sets, what the code names, and what these reach by navigations. See
/// <c>DbSetFinder</c>, <c>RelationshipDiscoveryConvention</c> and <c>MemberClassifier</c>, EF Core 8 to 10.
/// </summary>
internal sealed class EntityDiscovery
{
    private const int MostNesting = 4;
    private readonly EfCoreSymbols _efCore;
    private readonly ModelBuilderInterpreter? _reader;
    private readonly EntityShapes _shapes;
    private readonly Dictionary<ITypeSymbol, List<IPropertySymbol>> _sets = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _setsOfLibraries = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _configured = new(SymbolEqualityComparer.Default);
    private readonly Queue<INamedTypeSymbol> _toVisit = new();
    private readonly Dictionary<ITypeSymbol, Certainty> _found = new(SymbolEqualityComparer.Default);

    private EntityDiscovery(EfCoreSymbols efCore, ModelConfiguration configuration, ModelBuilderInterpreter? reader, EntityShapes shapes)
    {
        _efCore = efCore;
        Configuration = configuration;
        _reader = reader;
        _shapes = shapes;
    }

    /// <summary>What was found.</summary>
    public Dictionary<ITypeSymbol, ModelEntity> Entities { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether nothing can be missing.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether an attribute of a class names a configuration of its own.</summary>
    public bool HasConfigurations { get; private set; }

    private ModelConfiguration Configuration { get; }

    /// <summary>Finds the entity types of a context.</summary>
    /// <param name="efCore">EF Core's types.</param>
    /// <param name="context">The context.</param>
    /// <param name="configuration">What its code says.</param>
    /// <param name="reader">What reads the configurations that attributes name; null: they are not read.</param>
    /// <param name="shapes">The members of the classes.</param>
    /// <param name="cancellation">To stop.</param>
    public static EntityDiscovery Of(EfCoreSymbols efCore, INamedTypeSymbol context, ModelConfiguration configuration, ModelBuilderInterpreter? reader, EntityShapes shapes, CancellationToken cancellation)
    {
        var discovery = new EntityDiscovery(efCore, configuration, reader, shapes);
        discovery.FindSets(context);
        discovery.FindAll(cancellation);
        return discovery;
    }

    private void FindSets(INamedTypeSymbol context)
    {
        for (var type = context; type is not null && !SymbolEqualityComparer.Default.Equals(type, _efCore.DbContext); type = type.BaseType)
        {
            IsComplete &= type.TypeKind != TypeKind.Error;
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.IsStatic || property.IsIndexer) continue;
                IsComplete &= property.Type.TypeKind != TypeKind.Error;
                if (!SymbolEqualityComparer.Default.Equals(property.Type.OriginalDefinition, _efCore.DbSet)) continue;
                if (((INamedTypeSymbol)property.Type).TypeArguments[0] is not INamedTypeSymbol { TypeKind: not TypeKind.Error } entity)
                {
                    IsComplete = false;
                    continue;
                }

                // A library's context may take back what it declares: ASP.NET Core Identity 10 has a set of passkeys, and ignores them by default.
                if (property.DeclaringSyntaxReferences.IsEmpty && !SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, context.ContainingAssembly))
                {
                    _setsOfLibraries.Add(entity);
                    Find(entity, Certainty.Maybe);
                    continue;
                }

                if (!_sets.TryGetValue(entity, out var sets)) _sets.Add(entity, sets = new List<IPropertySymbol>());
                if (!sets.Exists(known => known.Name == property.Name)) sets.Add(property);
                Find(entity, Certainty.Yes);
            }
        }
    }

    private void FindAll(CancellationToken cancellation)
    {
        var named = 0;
        do
        {
            // A configuration attribute on what was found may name further ones.
            named = Configuration.Entities.Count();
            foreach (var (type, said) in Configuration.Entities.ToList())
            {
                if (said.IsEntity != Certainty.No && type is INamedTypeSymbol entity) Find(entity, said.IsEntity);
            }

            while (_toVisit.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                Visit(_toVisit.Dequeue());
            }
        }
        while (Configuration.Entities.Count() != named);

        foreach (var found in _found) Entities.Add(found.Key, Entity((INamedTypeSymbol)found.Key, found.Value));
        IsComplete &= !Configuration.Any.Unknown.HasFlag(ModelAspects.Entities)
            && !Configuration.Entities.Any(static entity => entity.Said.Unknown.HasFlag(ModelAspects.Entities));
    }

    private void Find(INamedTypeSymbol type, Certainty certainty)
    {
        if (_found.TryGetValue(type, out var known) && known >= certainty) return;

        // `Node<T>` that leads to `Node<Node<T>>` leads on without end; and an open type is no entity type.
        if (Nesting(type) > MostNesting)
        {
            IsComplete = false;
            return;
        }

        _found[type] = certainty;

        // A class of a library that a property happens to have leads nowhere: no entity type of the application is reached through it.
        if (certainty == Certainty.Yes || !type.DeclaringSyntaxReferences.IsEmpty) _toVisit.Enqueue(type);
    }

    private static int Nesting(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { IsUnboundGenericType: true } or ITypeParameterSymbol => MostNesting + 1,
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => 1 + generic.TypeArguments.Max(Nesting),
        _ => 0,
    };

    private void Visit(INamedTypeSymbol type)
    {
        if (_configured.Add(type) && MappingAttributes.Configuration(type) is { } configuration)
        {
            HasConfigurations = true;
            if (_reader is not null) ConfigurationClasses.Apply(_reader, configuration, type, at: null);
        }

        var certainty = _found[type];
        if (IsKeptOut(type) != Certainty.No || Configuration.UnknownOf(type).HasFlag(ModelAspects.Properties)) certainty = Certainty.Maybe;
        var shape = _shapes.Of(type);
        IsComplete &= shape.IsWhole;
        foreach (var member in shape.Members.Values)
        {
            if (member is not IPropertySymbol { DeclaredAccessibility: Accessibility.Public } property || MappingAttributes.IsNotMapped(property)) continue;
            var element = ElementType(property.Type);
            if ((element ?? property.Type) is not INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } target) continue;
            if (target.ContainingNamespace is { } space && space.ToDisplayString() is "System" or "System.Collections.Generic") continue;
            if (IsIgnored(type, property)) continue;
            var isNavigation = element is not null || property.SetMethod is not null;
            Find(target, isNavigation && HasKey(target) && IsPlain(type, property, target) ? certainty : Certainty.Maybe);
        }
    }

    /// <summary>The element type of a sequence, or null: as <c>TryGetSequenceType</c>, where strings are none.</summary>
    internal static ITypeSymbol? ElementType(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array) return array.ElementType;
        if (type.SpecialType == SpecialType.System_String || type is not INamedTypeSymbol named) return null;

        // Most properties: a number has some thirty interfaces.
        if (type.IsValueType && (type.SpecialType != SpecialType.None || type.TypeKind == TypeKind.Enum || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)) return null;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) return named.TypeArguments[0];
        return named.AllInterfaces.FirstOrDefault(static contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
    }

    /// <summary>Whether nothing says that the property is anything but a navigation.</summary>
    private bool IsPlain(INamedTypeSymbol type, IPropertySymbol property, INamedTypeSymbol target)
    {
        if (target.IsAbstract || target.IsGenericType || target.DeclaringSyntaxReferences.IsEmpty || Configuration.IsConverted(target) || property.Type is IArrayTypeSymbol) return false;
        return !MappingAttributes.HasUnknownAttribute(property)
            && Configuration.Of(type, property.Name).All(static said => said is { IsMapped: Certainty.No, IsIgnored: Certainty.No, IsConverted: false } && !said.Unknown.HasFlag(ModelAspects.Properties));
    }

    /// <summary>Whether a property is kept out for certain, and nothing brings it back.</summary>
    private bool IsIgnored(INamedTypeSymbol type, IPropertySymbol property)
    {
        var said = Configuration.Of(type, property.Name);
        return said.Any(static one => one.IsIgnored == Certainty.Yes) && said.All(static one => one is { IsMapped: Certainty.No, IsNotScalar: Certainty.No, Unknown: ModelAspects.None });
    }

    private bool HasKey(INamedTypeSymbol type)
    {
        if (MappingAttributes.HasPrimaryKey(type) || Configuration.Find(type) is { HasKey: true }) return true;
        return _shapes.Of(type).Candidates.Any(property => string.Equals(property.Name, "Id", StringComparison.OrdinalIgnoreCase)
            || string.Equals(property.Name, type.Name + "Id", StringComparison.OrdinalIgnoreCase) || MappingAttributes.IsKey(property));
    }

    private Certainty IsKeptOut(INamedTypeSymbol type)
    {
        if (MappingAttributes.IsNotMapped(type) || MappingAttributes.IsPartOfOthers(type)) return Certainty.Yes;
        if (MappingAttributes.HasUnknownAttribute(type)) return Certainty.Maybe;
        var certainty = Certainty.No;
        foreach (var said in Configuration.Covering(type)) certainty = ModelCalls.Stronger(certainty, ModelCalls.Stronger(said.IsIgnored, said.IsPart));
        return certainty;
    }

    private ModelEntity Entity(INamedTypeSymbol type, Certainty certainty)
    {
        var set = _sets.TryGetValue(type, out var sets) && sets.Count == 1 ? sets[0] : null;
        var said = Configuration.Find(type);
        var unknown = Configuration.UnknownOf(type);
        var isKeptOut = IsKeptOut(type) != Certainty.No;
        if (unknown.HasFlag(ModelAspects.Entities) || isKeptOut) certainty = Certainty.Maybe;
        return new ModelEntity(type, certainty, set)
        {
            IsKeptOut = isKeptOut,
            IsSetOfLibrary = Configuration.HasForeignEntities && _setsOfLibraries.Contains(type) && !isKeptOut && !unknown.HasFlag(ModelAspects.Entities),
            IsOutsideMigrations = MappingAttributes.IsKeyless(type) || Configuration.Covering(type).Any(static entity => entity.IsOutsideMigrations != Certainty.No),
            Table = unknown.HasFlag(ModelAspects.Names) ? Fact<string?>.Unknown
                : said?.Table is { } named ? named
                : MappingAttributes.Table(type) is { } table ? table.Name
                : set is not null ? set.Name
                : type.IsGenericType || _setsOfLibraries.Contains(type) ? Fact<string?>.Unknown : type.Name,
        };
    }
}
