using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Model;

/// <summary>
/// An entity type as a snapshot writes it. The text has up to three blocks for one entity type (columns, relationships,
/// navigations); they are one here.
/// </summary>
public sealed record SnapshotEntity(string Name)
{
    /// <summary>The lambdas of its blocks: <c>modelBuilder.Entity("Shop.Order", b => { … })</c>. The first holds the columns.</summary>
    public ImmutableArray<LambdaExpressionSyntax> Blocks { get; init; } = ImmutableArray<LambdaExpressionSyntax>.Empty;

    /// <summary>The lambda that holds its columns, where a fix adds a property.</summary>
    public LambdaExpressionSyntax? Block => Blocks.IsEmpty ? null : Blocks[0];

    /// <summary>The name of the base entity type, if it has one.</summary>
    public string? BaseType { get; init; }

    /// <summary>For an owned type: its owner and the navigation to it. Null for an entity type that stands on its own.</summary>
    public SnapshotOwnership? Ownership { get; init; }

    /// <summary>Whether it is owned.</summary>
    public bool IsOwned => Ownership is not null;

    /// <summary>The table named in <c>ToTable</c>. Null: none is named (a derived type of a hierarchy, a view, a keyless type).</summary>
    public string? Table { get; init; }

    /// <summary>The schema named in <c>ToTable</c>; null: the model's default.</summary>
    public string? Schema { get; init; }

    /// <summary>Whether <c>ToTable</c> says that the table is in no schema: <c>(string)null</c>.</summary>
    public bool HasNullSchema { get; init; }

    /// <summary>Whether migrations leave its table alone: <c>ExcludeFromMigrations</c>.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Whether it is mapped to a view, a function, a query, JSON or a split table, or in any other way than to one table of its own.</summary>
    public bool IsMappedOtherwise { get; init; }

    /// <summary>The hierarchy's strategy where it is written: <c>Tph</c>, <c>Tpt</c>, <c>Tpc</c>.</summary>
    public string? Strategy { get; init; }

    /// <summary>The property that tells the types of a hierarchy apart.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Its value of the discriminator where it is written: <c>HasValue("Book")</c>.</summary>
    public string? DiscriminatorValue { get; init; }

    /// <summary>Whether a property tells the types of this root's hierarchy apart. EF Core 8 and 9 leave out the name that is usual (<c>HasDiscriminator().HasValue("Book")</c>).</summary>
    public bool IsDiscriminator(string property) => property == (Discriminator ?? (DiscriminatorValue is null ? null : "Discriminator"));

    /// <summary>Its own scalar properties, not those of a base entity type.</summary>
    public ImmutableArray<SnapshotProperty> Properties { get; init; } = ImmutableArray<SnapshotProperty>.Empty;

    /// <summary>The primary key, or null: a derived or keyless type.</summary>
    public SnapshotKey? Key { get; init; }

    /// <summary>Further keys: <c>HasAlternateKey</c>.</summary>
    public ImmutableArray<SnapshotKey> AlternateKeys { get; init; } = ImmutableArray<SnapshotKey>.Empty;

    /// <summary>The indexes.</summary>
    public ImmutableArray<SnapshotIndex> Indexes { get; init; } = ImmutableArray<SnapshotIndex>.Empty;

    /// <summary>The relationships of which it is the dependent.</summary>
    public ImmutableArray<SnapshotForeignKey> ForeignKeys { get; init; } = ImmutableArray<SnapshotForeignKey>.Empty;

    /// <summary>The types that it owns.</summary>
    public ImmutableArray<SnapshotEntity> Owned { get; init; } = ImmutableArray<SnapshotEntity>.Empty;

    /// <summary>Names of its complex properties.</summary>
    public ImmutableArray<string> ComplexProperties { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Its complex properties, read as an owned type is.</summary>
    public ImmutableArray<SnapshotEntity> ComplexTypes { get; init; } = ImmutableArray<SnapshotEntity>.Empty;

    /// <summary>For a complex property: whether it must have a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is kept in a JSON column.</summary>
    public bool IsInJson { get; init; }

    /// <summary>The name of the JSON column where it is written.</summary>
    public string? JsonColumn { get; init; }

    /// <summary>Navigations that must have a value: <c>b.Navigation("Home").IsRequired()</c>.</summary>
    public ImmutableArray<string> RequiredNavigations { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The table's comment.</summary>
    public string? Comment { get; init; }

    /// <summary>Check constraints of the table: names and SQL.</summary>
    public ImmutableArray<(string Name, string? Sql)> Checks { get; init; } = ImmutableArray<(string, string?)>.Empty;

    /// <summary>The rows of <c>HasData</c>: <c>new { Id = 1, … }</c>.</summary>
    public ImmutableArray<ExpressionSyntax> Seed { get; init; } = ImmutableArray<ExpressionSyntax>.Empty;

    /// <summary>Names of its navigations, as far as the snapshot writes them.</summary>
    public ImmutableArray<string> Navigations { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Properties that something in the text makes without a member of the class: period columns of a temporal table.</summary>
    public ImmutableArray<string> ShadowProperties { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Calls in its blocks that are none of the above: annotations, check constraints, seed data.</summary>
    public ImmutableArray<SnapshotCall> Calls { get; init; } = ImmutableArray<SnapshotCall>.Empty;

    /// <summary>Statements of its blocks that are none of the grammar's: what they touch is unknown.</summary>
    public ImmutableArray<StatementSyntax> Unknown { get; init; } = ImmutableArray<StatementSyntax>.Empty;

    /// <summary>The entity type with a property changed.</summary>
    internal SnapshotEntity With(string property, Func<SnapshotProperty, SnapshotProperty> change)
        => this with { Properties = Properties.Select(known => known.Name == property ? change(known) : known).ToImmutableArray() };

    /// <summary>The property of this name, or null.</summary>
    public SnapshotProperty? Find(string property) => Properties.FirstOrDefault(candidate => string.Equals(candidate.Name, property, StringComparison.Ordinal));
}

/// <summary>Who owns an owned type.</summary>
public sealed record SnapshotOwnership(string Owner, string Navigation, bool IsCollection);

/// <summary>A primary or alternate key.</summary>
public sealed record SnapshotKey(ImmutableArray<string> Properties, StatementSyntax Statement)
{
    /// <summary><c>.HasName(s)</c>; null: the convention's.</summary>
    public string? Name { get; init; }
}

/// <summary>An index.</summary>
public sealed record SnapshotIndex(ImmutableArray<string> Properties, StatementSyntax Statement)
{
    /// <summary>The name given to <c>HasIndex</c> or <c>HasDatabaseName</c>; null: the convention's.</summary>
    public string? Name { get; init; }

    /// <summary>The name given to <c>HasIndex</c>, which tells the index from another one of the same properties; null: none is.</summary>
    public string? ModelName { get; init; }

    /// <summary>Whether it has a name in the model.</summary>
    public bool IsNamedInModel => ModelName is not null;

    /// <summary>Whether a statement of its own says what it is like to a provider: <c>NpgsqlIndexBuilderExtensions.HasMethod(b.HasIndex("A"), "GIN")</c>.</summary>
    public bool HasProviderStatements { get; init; }

    /// <summary>Whether the filter of an index that is new is the convention's.</summary>
    public bool HasConventionalFilter { get; init; }

    /// <summary><c>.IsUnique()</c>.</summary>
    public bool IsUnique { get; init; }

    /// <summary><c>.HasFilter(sql)</c>.</summary>
    public string? Filter { get; init; }

    /// <summary>The arguments of <c>.IsDescending(…)</c>; empty: all columns are. Default: none is.</summary>
    public ImmutableArray<bool> Descending { get; init; }
}

/// <summary>A relationship, in the block of its dependent.</summary>
public sealed record SnapshotForeignKey(string Principal, ImmutableArray<string> Properties, StatementSyntax Statement)
{
    /// <summary>The navigation on the dependent, or null.</summary>
    public string? Navigation { get; init; }

    /// <summary>The navigation on the principal, or null.</summary>
    public string? Inverse { get; init; }

    /// <summary>Whether it is one to one.</summary>
    public bool IsUnique { get; init; }

    /// <summary><c>.IsRequired()</c>.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The properties in <c>HasPrincipalKey</c>; empty: the primary key.</summary>
    public ImmutableArray<string> PrincipalKey { get; init; } = ImmutableArray<string>.Empty;

    /// <summary><c>.HasConstraintName(s)</c>; null: the convention's.</summary>
    public string? ConstraintName { get; init; }

    /// <summary>The member of <c>DeleteBehavior</c> that is written: <c>Cascade</c>; null: none.</summary>
    public string? OnDelete { get; init; }
}
