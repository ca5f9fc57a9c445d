using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Model;

/// <summary>Reads the blocks of one entity type of a snapshot into one <see cref="SnapshotEntity"/>.</summary>
internal sealed class SnapshotEntityReader
{
    /// <summary>Calls on an entity type that EF Core writes and that are kept as they are.</summary>
    private static readonly HashSet<string> s_kept = new(StringComparer.Ordinal)
    {
        "HasAnnotation", "HasComment", "HasCheckConstraint", "HasTrigger", "HasData", "HasNoKey", "HasChangeTrackingStrategy",
        "HasEntityTypeAnnotation", "HasPropertyAnnotation", "HasTypeAnnotation",
    };

    private readonly List<SnapshotPropertyReader> _properties = new();
    private readonly List<SnapshotEntityReader> _owned = new();
    private readonly List<SnapshotEntityReader> _complex = new();
    private bool _isComplex;

    public SnapshotEntityReader(string name, SnapshotOwnership? ownership) => Entity = new SnapshotEntity(name) { Ownership = ownership };

    /// <summary>What has been read.</summary>
    public SnapshotEntity Entity { get; private set; }

    /// <summary>Reads a block: <c>b => { … }</c>.</summary>
    public void Add(LambdaExpressionSyntax block)
    {
        Entity = Entity with { Blocks = Entity.Blocks.Add(block) };
        if (block.Block is { } body && Parameter(block) is { } builder)
        {
            var locals = new Dictionary<string, SnapshotChain>(StringComparer.Ordinal);
            foreach (var statement in body.Statements)
            {
                if (!Read(statement, builder, locals)) Entity = Entity with { Unknown = Entity.Unknown.Add(statement) };
            }
        }

        Entity = Entity with
        {
            Properties = _properties.Select(static property => property.Property).ToImmutableArray(),
            Owned = _owned.Select(static owned => owned.Entity).ToImmutableArray(),
            ComplexTypes = _complex.Select(static complex => complex.Entity).ToImmutableArray(),
        };
    }

    private static string? Parameter(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.ValueText,
        _ => null,
    };

    private bool Read(StatementSyntax statement, string builder, Dictionary<string, SnapshotChain> locals)
    {
        var local = statement is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } ? variables[0] : null;
        var expression = local is null ? (statement as ExpressionStatementSyntax)?.Expression : local.Initializer?.Value;
        if (expression is null || SnapshotChain.Read(expression, locals) is not { } chain || chain.Builder != builder) return false;

        if (local is not null) locals[local.Identifier.ValueText] = chain;
        return chain.Head.StaticClass is null ? Read(chain, statement) : Keep(chain);
    }

    private bool Read(SnapshotChain chain, StatementSyntax statement)
    {
        var head = chain.Head;
        switch (head.Name)
        {
            case "Property" or "PrimitiveCollection":
                return ReadProperty(chain, statement);
            case "HasKey":
                Entity = Entity with { Key = new SnapshotKey(head.Texts(), statement) { Name = NameOf(chain) } };
                return true;
            case "HasAlternateKey":
                Entity = Entity with { AlternateKeys = Entity.AlternateKeys.Add(new SnapshotKey(head.Texts(), statement) { Name = NameOf(chain) }) };
                return true;
            case "HasIndex":
                var index = SnapshotRelational.Index(chain, statement);

                // A provider's call names an index again, and not what it is called in the database.
                var known = Entity.Indexes.FirstOrDefault(known => known.ModelName == index.ModelName && known.Properties.SequenceEqual(index.Properties));
                Entity = Entity with { Indexes = known is null ? Entity.Indexes.Add(index) : Entity.Indexes.Replace(known, known with { HasProviderStatements = true }) };
                return true;
            case "HasOne" or "HasMany":
                if (SnapshotRelational.ForeignKey(chain, Entity.Name, statement) is not { } foreignKey) return false;
                Entity = Entity with { ForeignKeys = Entity.ForeignKeys.Add(foreignKey) };
                return true;
            case "WithOwner":
                return Entity.IsOwned && Keep(chain);
            case "HasBaseType":
                Entity = Entity with { BaseType = head.Text(0) };
                return true;
            case "HasDiscriminator":
                Entity = Entity with { Discriminator = head.Text(0) ?? Entity.Discriminator, DiscriminatorValue = chain.Calls.FirstOrDefault(static call => call.Name == "HasValue")?.Text(0) };
                return Keep(chain);
            case "UseTphMappingStrategy" or "UseTptMappingStrategy" or "UseTpcMappingStrategy":
                Entity = Entity with { Strategy = head.Name.Substring(3, 3) };
                return true;
            case "ToTable":
                Entity = SnapshotRelational.MapToTable(Entity, chain);
                return true;
            case "ToView" or "ToFunction" or "ToSqlQuery" or "ToJson" or "SplitToTable" or "SplitToView"
                or "InsertUsingStoredProcedure" or "UpdateUsingStoredProcedure" or "DeleteUsingStoredProcedure":
                // ToView(null) and its like say that there is none.
                Entity = Entity with { IsMappedOtherwise = Entity.IsMappedOtherwise || head.Name == "ToJson" || head.Text(0) is not null };
                if (head.Name == "ToJson") Entity = Entity with { IsInJson = true, JsonColumn = head.Text(0) };
                return Keep(chain);
            case "ComplexProperty" or "ComplexCollection":
                if (head.Texts().FirstOrDefault() is not { } complex) return false;
                Entity = Entity with { ComplexProperties = Entity.ComplexProperties.Add(complex) };
                if (head.Name == "ComplexProperty" && head.Lambda is { } inner)
                {
                    var part = new SnapshotEntityReader(complex, ownership: null) { _isComplex = true };
                    part.Add(inner);
                    _complex.Add(part);
                }

                return true;
            case "IsRequired" when _isComplex:
                Entity = Entity with { IsRequired = head.Truth(0) ?? true };
                return true;
            case "HasComment":
                Entity = Entity with { Comment = head.Text(0) };
                return Keep(chain);
            case "HasCheckConstraint" when head.Text(0) is { } check:
                Entity = Entity with { Checks = Entity.Checks.Add((check, head.Text(1))) };
                return Keep(chain);
            case "HasData":
                Entity = Entity with { Seed = Entity.Seed.AddRange(head.Arguments) };
                return Keep(chain);
            case "OwnsOne" or "OwnsMany":
                return ReadOwned(head);
            case "Navigation":
                if (head.Text(0) is not { } navigation) return false;
                Entity = Entity with { Navigations = Entity.Navigations.Add(navigation) };
                if (chain.Calls.Any(static call => call.Name == "IsRequired" && call.Truth(0) != false)) Entity = Entity with { RequiredNavigations = Entity.RequiredNavigations.Add(navigation) };
                return true;
            default:
                return s_kept.Contains(head.Name) && Keep(chain);
        }
    }

    private static string? NameOf(SnapshotChain chain) => chain.Calls.FirstOrDefault(static call => call.Name == "HasName")?.Text(0);

    private bool Keep(SnapshotChain chain)
    {
        Entity = Entity with { Calls = Entity.Calls.AddRange(chain.Calls) };
        return true;
    }

    private bool ReadProperty(SnapshotChain chain, StatementSyntax statement)
    {
        if (chain.Head.Text(0) is not { } name) return false;
        if (_properties.Find(known => known.Property.Name == name) is not { } property)
        {
            if (chain.Head.TypeArguments is not [var type]) return false;
            property = new SnapshotPropertyReader(new SnapshotProperty(name, type) { IsPrimitiveCollection = chain.Head.Name == "PrimitiveCollection" });
            _properties.Add(property);
        }

        property.Add(chain.Calls.RemoveAt(0), statement);
        return true;
    }

    private bool ReadOwned(SnapshotCall head)
    {
        if (head.Texts() is not [var type, var navigation] || head.Lambda is not { } block) return false;
        var owned = new SnapshotEntityReader(type, new SnapshotOwnership(Entity.Name, navigation, IsCollection: head.Name == "OwnsMany"));
        owned.Add(block);
        _owned.Add(owned);
        return true;
    }
}
