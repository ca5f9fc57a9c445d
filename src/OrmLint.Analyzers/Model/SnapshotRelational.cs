using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Model;

/// <summary>Reads tables, indexes and relationships out of the chains of a snapshot.</summary>
internal static class SnapshotRelational
{
    /// <summary>Reads <c>ToTable</c> in all its forms, with what its lambda says of the table.</summary>
    public static SnapshotEntity MapToTable(SnapshotEntity entity, SnapshotChain chain)
    {
        var head = chain.Head;
        if (head.Arguments is [ExpressionSyntax name, ..] && name is not LambdaExpressionSyntax)
        {
            entity = entity with { Table = head.Text(0), Schema = head.Arguments.Length > 1 ? head.Text(1) : null, HasNullSchema = head.Arguments.Length > 1 && head.Arguments[1] is not LambdaExpressionSyntax && head.Text(1) is null };
        }

        if (head.Lambda is not { } lambda) return entity;
        foreach (var invocation in lambda.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (SnapshotChain.Read(invocation) is not { } inner) continue;
            var call = inner.Calls[inner.Calls.Length - 1];
            if (call.Name == "HasName") continue;
            entity = call.Name switch
            {
                "ExcludeFromMigrations" => entity with { IsExcluded = call.Truth(0) ?? true },
                "HasPeriodStart" or "HasPeriodEnd" when call.Text(0) is { } period => entity with { ShadowProperties = entity.ShadowProperties.Add(period) },

                "HasComment" => entity with { Comment = call.Text(0) },
                "HasCheckConstraint" when call.Text(0) is { } check => entity with { Checks = entity.Checks.Add((check, call.Text(1))) },

                // A column that this table names differently than another table of the same entity type.
                "Property" => entity with { IsMappedOtherwise = true },
                _ => entity,
            };
        }

        return entity;
    }

    /// <summary>Reads <c>HasIndex("A", "B")</c> and <c>HasIndex(new[] { "A", "B" }, "name")</c>.</summary>
    public static SnapshotIndex Index(SnapshotChain chain, StatementSyntax statement)
    {
        var head = chain.Head;
        var array = head.Arguments.Select(static argument => argument switch
        {
            ImplicitArrayCreationExpressionSyntax implicitArray => implicitArray.Initializer,
            ArrayCreationExpressionSyntax explicitArray => explicitArray.Initializer,
            _ => null,
        }).FirstOrDefault(static initializer => initializer is not null);

        var texts = head.Texts();
        var index = array is null
            ? new SnapshotIndex(texts, statement)
            : new SnapshotIndex(array.Expressions.Select(SnapshotLiteral.Read).OfType<string>().ToImmutableArray(), statement) { Name = texts.FirstOrDefault(), ModelName = texts.FirstOrDefault() };
        foreach (var call in chain.Calls)
        {
            index = call.Name switch
            {
                "IsUnique" => index with { IsUnique = call.Truth(0) ?? true },
                "HasDatabaseName" or "HasName" => index with { Name = call.Text(0) },
                "HasFilter" => index with { Filter = call.Text(0) },
                "IsDescending" => index with { Descending = call.Arguments.Select(SnapshotLiteral.Read).OfType<bool>().ToImmutableArray() },
                _ => index,
            };
        }

        return index;
    }

    /// <summary>Reads <c>HasOne("Principal", "Navigation").WithMany("Inverse").HasForeignKey("A")…</c>; null if it names no foreign key.</summary>
    public static SnapshotForeignKey? ForeignKey(SnapshotChain chain, string dependent, StatementSyntax statement)
    {
        if (chain.Head.Name != "HasOne" || chain.Head.Text(0) is not { } principal) return null;
        var foreignKey = new SnapshotForeignKey(principal, ImmutableArray<string>.Empty, statement) { Navigation = chain.Head.Text(1) };
        foreach (var call in chain.Calls)
        {
            foreignKey = call.Name switch
            {
                "WithMany" => foreignKey with { Inverse = call.Text(0) },
                "WithOne" => foreignKey with { Inverse = call.Text(0), IsUnique = true },

                // One to one, the dependent comes first; a property may be named like its type only in theory.
                "HasForeignKey" => foreignKey with { Properties = call.Texts(foreignKey.IsUnique && call.Text(0) == dependent ? 1 : 0) },
                "HasPrincipalKey" => foreignKey with { PrincipalKey = call.Texts(foreignKey.IsUnique && call.Text(0) == principal ? 1 : 0) },
                "HasConstraintName" => foreignKey with { ConstraintName = call.Text(0) },
                "IsRequired" => foreignKey with { IsRequired = call.Truth(0) ?? true },
                "OnDelete" => foreignKey with { OnDelete = (call.Arguments.FirstOrDefault() as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText },
                _ => foreignKey,
            };
        }

        return foreignKey.Properties.IsEmpty ? null : foreignKey;
    }
}
