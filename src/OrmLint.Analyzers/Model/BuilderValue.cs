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
/// <param name="Part">What is said of it as an owned or complex type of another; null for an entity type that stands on its own.</param>
internal sealed record EntityValue(ITypeSymbol? Type, string? Name = null, EntityConfiguration? Part = null) : BuilderValue;

/// <summary>The builder of a property.</summary>
/// <param name="Entity">Its entity type.</param>
/// <param name="Name">Its name; null where it is not known.</param>
internal sealed record PropertyValue(EntityValue Entity, string? Name) : BuilderValue;

/// <summary>The builder of a relationship.</summary>
/// <param name="From">The entity type on which it was begun.</param>
/// <param name="To">The entity type at the other end.</param>
/// <param name="FromMany">Whether it was begun by <c>HasMany</c>: the other end is the dependent.</param>
/// <param name="Said">What is said of it.</param>
internal sealed record RelationValue(EntityValue From, EntityValue To, bool FromMany, RelationConfiguration Said) : BuilderValue;

/// <summary>The builder of an index.</summary>
internal sealed record IndexValue(EntityValue Entity, IndexConfiguration Said) : BuilderValue;

/// <summary>The builder of a key.</summary>
internal sealed record KeyValue(EntityValue Entity, KeyConfiguration Said) : BuilderValue;

/// <summary>The builder of a table.</summary>
internal sealed record TableValue(EntityValue Entity) : BuilderValue;

/// <summary>The builder of a sequence.</summary>
internal sealed record SequenceValue(SequenceConfiguration Said) : BuilderValue;

/// <summary>The builder of a navigation or a complex property, which may be required.</summary>
internal sealed record NavigationValue(EntityValue Entity, PropertyConfiguration Said) : BuilderValue;

/// <summary>A builder of something else of an entity type: a key, an index, a table, an owned type.</summary>
/// <param name="Entity">The entity type.</param>
/// <param name="Touches">The sides of it that the builder can touch.</param>
internal sealed record PartValue(EntityValue Entity, ModelAspects Touches) : BuilderValue;

/// <summary>Metadata that can be changed: <c>IMutableEntityType</c>, <c>IMutableProperty</c>, or a sequence of them.</summary>
/// <param name="Of">What it describes.</param>
internal sealed record MetadataValue(BuilderValue Of) : BuilderValue;
