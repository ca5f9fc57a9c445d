using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;

namespace OrmLint.Model;

/// <summary>The model of a context as its source says, with what could not be read left open.</summary>
internal sealed class ContextModel
{
    private readonly Dictionary<ITypeSymbol, ModelEntity> _entities;
    private readonly Dictionary<INamedTypeSymbol, ImmutableArray<EntityConfiguration>> _sayingOfProperties = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, ModelEntity> _byName = new(StringComparer.Ordinal);

    private ContextModel(INamedTypeSymbol context, int efVersion, ModelConfiguration configuration, EntityDiscovery discovery, EntityShapes shapes)
    {
        EfVersion = efVersion;
        Shapes = shapes;
        Context = context;
        Configuration = configuration;
        _entities = discovery.Entities;
        KnowsAllEntities = discovery.IsComplete;
        foreach (var entity in _entities.Values) _byName[EntityName.Of(entity.Type)] = entity;
    }

    /// <summary>The context.</summary>
    public INamedTypeSymbol Context { get; }

    /// <summary>The major version of EF Core that reads the model at run time.</summary>
    public int EfVersion { get; }

    /// <summary>The members of its classes.</summary>
    public EntityShapes Shapes { get; }

    /// <summary>What the code says beside classes and attributes.</summary>
    public ModelConfiguration Configuration { get; }

    /// <summary>The entity types, those that are so only perhaps included.</summary>
    public IEnumerable<ModelEntity> Entities => _entities.Values;

    /// <summary>Whether a class that is not among the entity types is none for certain.</summary>
    public bool KnowsAllEntities { get; }

    /// <summary>The entity type of a class, or null.</summary>
    public ModelEntity? Find(ITypeSymbol type) => _entities.TryGetValue(type, out var entity) ? entity : null;

    /// <summary>The entity type of the class that EF Core calls by this name, or null.</summary>
    public ModelEntity? Find(string name) => _byName.TryGetValue(name, out var entity) ? entity : null;

    /// <summary>What the code says of a property of a class, by whatever it is named: as <see cref="ModelConfiguration.Of(INamedTypeSymbol, string)"/>, where many are asked for.</summary>
    public ImmutableArray<PropertyConfiguration> SaidOf(INamedTypeSymbol type, string property)
    {
        if (!_sayingOfProperties.TryGetValue(type, out var all)) _sayingOfProperties.Add(type, all = Configuration.Covering(type).Where(static entity => entity.SaysOfProperties).ToImmutableArray());
        return ModelConfiguration.Of(all, property);
    }

    /// <summary>Reads the model of a context.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="efCore">EF Core's types.</param>
    /// <param name="context">The context.</param>
    /// <param name="provider">The provider to read it for, where code asks for it; null: not known.</param>
    /// <param name="cancellation">To stop.</param>
    public static ContextModel Of(Compilation compilation, EfCoreSymbols efCore, INamedTypeSymbol context, string? provider, CancellationToken cancellation)
    {
        var shapes = new EntityShapes();
        var memory = ConfigurationMemory.Of(compilation, context);
        if (memory?.Recall(compilation, context, provider, cancellation) is { } recalled)
        {
            // A class that a new property leads to may name a configuration of its own, which was not read before.
            var known = EntityDiscovery.Of(efCore, context, recalled, reader: null, shapes, cancellation);
            if (!known.HasConfigurations) return new ContextModel(context, efCore.Version.Major, recalled, known, shapes);
        }

        var configuration = new ModelConfiguration();
        var reader = new ModelBuilderInterpreter(compilation, configuration, provider, cancellation);
        Run(reader, efCore, context, "ConfigureConventions", new ConventionsValue());
        Run(reader, efCore, context, "OnModelCreating", new ModelValue());
        var discovery = EntityDiscovery.Of(efCore, context, configuration, reader, shapes, cancellation);
        if (!discovery.HasConfigurations) memory?.Keep(compilation, context, provider, configuration);
        return new ContextModel(context, efCore.Version.Major, configuration, discovery, shapes);
    }

    private static void Run(ModelBuilderInterpreter reader, EfCoreSymbols efCore, INamedTypeSymbol context, string name, BuilderValue builder)
    {
        for (var type = context; type is not null; type = type.BaseType)
        {
            if (type.TypeKind == TypeKind.Error) break;
            if (SymbolEqualityComparer.Default.Equals(type, efCore.DbContext)) return;
            if (type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static method => method is { IsOverride: true, Parameters.Length: 1 }) is not { } method) continue;
            if (ForeignModel.Says(reader.Configuration, method)) return;
            if (reader.Run(method, context, new[] { (method.Parameters[0], builder) }, out _)) return;
            break;
        }

        // A base context that cannot be read, or that does not compile.
        reader.Configuration.Any.Unknown |= ModelAspects.All;
        reader.Configuration.Unknowns.Add(new ModelUnknown($"'{name}' of a base class has no body here", "the model", context.Locations.FirstOrDefault() ?? Location.None));
    }
}

/// <summary>An entity type as the source says.</summary>
/// <param name="Type">The class.</param>
/// <param name="Certainty">Whether it is in the model.</param>
/// <param name="Set">The only set of the context that holds it; null if there is none, or several.</param>
internal sealed record ModelEntity(INamedTypeSymbol Type, Certainty Certainty, IPropertySymbol? Set)
{
    /// <summary>The table, as far as the source says; known to be null: none of its own.</summary>
    public Fact<string?> Table { get; init; }

    /// <summary>Whether something says, for certain or perhaps, that it is no entity type of its own: ignored, owned, complex.</summary>
    public bool IsKeptOut { get; init; }

    /// <summary>Whether it is in the model unless the library takes it back whose context has a set of it: the class of the users, with ASP.NET Core Identity.</summary>
    public bool IsSetOfLibrary { get; init; }

    /// <summary>Whether migrations leave it alone: a view, a query, a type without key.</summary>
    public bool IsOutsideMigrations { get; init; }
}
