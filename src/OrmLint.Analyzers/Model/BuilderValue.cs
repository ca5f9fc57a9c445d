using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>What a builder (or a piece of the model's metadata) in the code stands for.</summary>
internal abstract record BuilderValue;

/// <summary><c>ModelBuilder</c>.</summary>
internal sealed record ModelValue : BuilderValue;

/// <summary><c>ModelConfigurationBuilder</c>, the parameter of <c>ConfigureConventions</c>.</summary>
internal sealed record ConventionsValue : BuilderValue;

/// <summary><c>Properties&lt;T&gt;()</c> in <c>ConfigureConventions</c>.</summary>
/// <param name="Type">The type; null where it is not known.</param>
internal sealed record ConventionsOfValue(ITypeSymbol? Type) : BuilderValue;

/// <summary>The builder of an entity type.</summary>
/// <param name="Type">The class; null for one that is not known, which may be any, or that has a name only.</param>
/// <param name="Name">The name of an entity type that has no class of its own.</param>
internal sealed record EntityValue(ITypeSymbol? Type, string? Name = null) : BuilderValue;

/// <summary>The builder of a property.</summary>
/// <param name="Entity">Its entity type.</param>
/// <param name="Name">Its name; null where it is not known.</param>
internal sealed record PropertyValue(EntityValue Entity, string? Name) : BuilderValue;

/// <summary>The builder of a relationship.</summary>
/// <param name="From">The entity type on which it was begun.</param>
/// <param name="To">The entity type at the other end.</param>
/// <param name="FromMany">Whether it was begun by <c>HasMany</c>: the other end is the dependent.</param>
internal sealed record RelationValue(EntityValue From, EntityValue To, bool FromMany) : BuilderValue;

/// <summary>A builder of something else of an entity type: a key, an index, a table, an owned type.</summary>
/// <param name="Entity">The entity type.</param>
/// <param name="Touches">The sides of it that the builder can touch.</param>
internal sealed record PartValue(EntityValue Entity, ModelAspects Touches) : BuilderValue;

/// <summary>Metadata that can be changed: <c>IMutableEntityType</c>, <c>IMutableProperty</c>, or a sequence of them.</summary>
/// <param name="Of">What it describes.</param>
internal sealed record MetadataValue(BuilderValue Of) : BuilderValue;
