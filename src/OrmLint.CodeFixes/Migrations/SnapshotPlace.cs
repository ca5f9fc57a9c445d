using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// Where a statement stands in a block of a snapshot: by its sort, then by numbers, then by names. EF Core writes properties, keys, indexes, the
/// table, relationships, navigations, rows; each of them in the order that its metadata has.
/// </summary>
internal readonly record struct SnapshotPlace(int Sort, int Number, string Names) : IComparable<SnapshotPlace>
{
    /// <summary>The block with the columns.</summary>
    public const int Columns = 1;

    /// <summary>The block with the relationships, and the navigations of dependents.</summary>
    public const int Relations = 2;

    /// <summary>The block with the navigations of principals.</summary>
    public const int Navigations = 3;

    private static readonly string[] s_sorts =
    {
        "HasBaseType", "IsRequired", "Property", "ComplexProperty", "HasKey", "HasAlternateKey", "HasIndex", "ToTable", "SplitToTable", "ToView", "ToFunction", "ToSqlQuery", "HasDiscriminator", "HasAnnotation",
        "HasOne", "OwnsOne", "Navigation", "HasData",
    };

    /// <summary>Behind everything.</summary>
    public static SnapshotPlace Last { get; } = new(int.MaxValue, 0, "");

    /// <summary>The place of what is said of a hierarchy.</summary>
    public static SnapshotPlace Hierarchy { get; } = new(SortOf("HasDiscriminator"), 0, "");

    /// <summary>The place of a property: those of the key are first.</summary>
    public static SnapshotPlace Property(int positionInKey, string name) => new(SortOf("Property"), positionInKey < 0 ? int.MaxValue : positionInKey, positionInKey < 0 ? name : "");

    /// <summary>The place of an alternate key.</summary>
    public static SnapshotPlace AlternateKey(ImmutableArray<string> properties) => List("HasAlternateKey", properties);

    /// <summary>The place of an index: those that the model names are last.</summary>
    public static SnapshotPlace Index(SnapshotIndex index) => index.ModelName is { } name ? new(SortOf("HasIndex"), int.MaxValue, name) : List("HasIndex", index.Properties);

    /// <summary>The place of a relationship.</summary>
    public static SnapshotPlace ForeignKey(ImmutableArray<string> properties) => List("HasOne", properties);

    /// <summary>The place of a navigation.</summary>
    public static SnapshotPlace Navigation(string name) => new(SortOf("Navigation"), 0, name);

    /// <summary>The place of a statement that is there; null for one that cannot be told.</summary>
    public static SnapshotPlace? Of(StatementSyntax statement, IReadOnlyList<string> key)
    {
        if (statement is not ExpressionStatementSyntax { Expression: var expression } || SnapshotChain.Read(expression) is not { } chain) return null;
        var head = chain.Head;
        return head.Name switch
        {
            "Property" or "PrimitiveCollection" when head.Text(0) is { } name => Property(key.ToList().IndexOf(name), name),
            "HasAlternateKey" => AlternateKey(head.Texts()),
            "HasIndex" => Index(SnapshotRelational.Index(chain, statement)),
            "HasOne" when SnapshotRelational.ForeignKey(chain, "", statement) is { } foreignKey => ForeignKey(foreignKey.IsUnique && foreignKey.Properties.Length > 1 ? foreignKey.Properties.RemoveAt(0) : foreignKey.Properties),
            "Navigation" when head.Text(0) is { } navigation => Navigation(navigation),
            _ => new(SortOf(head.Name), 0, ""),
        };
    }

    /// <summary>The call that a statement begins with; null for one that is no chain.</summary>
    public static string? Head(StatementSyntax statement) => statement is ExpressionStatementSyntax { Expression: var expression } && SnapshotChain.Read(expression) is { Head: { StaticClass: null } head } ? head.Name : null;

    /// <summary>The text that a statement begins with.</summary>
    public static string? FirstText(StatementSyntax statement) => statement is ExpressionStatementSyntax { Expression: var expression } && SnapshotChain.Read(expression) is { Head: var head } ? head.Text(0) : null;

    /// <summary>Which further block of an entity type this is.</summary>
    public static int PassOf(LambdaExpressionSyntax block) => block.Block?.Statements.Any(static statement => Head(statement) is "HasOne" or "HasMany" or "OwnsOne" or "OwnsMany" or "WithOwner") == true ? Relations : Navigations;

    /// <inheritdoc />
    public int CompareTo(SnapshotPlace other)
    {
        var sort = Sort.CompareTo(other.Sort);
        if (sort == 0) sort = Number.CompareTo(other.Number);
        return sort == 0 ? string.CompareOrdinal(Names, other.Names) : sort;
    }

    // One name after the other, as EF Core compares lists of properties: the character between them is less than any in a name.
    private static SnapshotPlace List(string sort, ImmutableArray<string> properties) => new(SortOf(sort), properties.Length, string.Join("\u0001", properties));

    private static int SortOf(string name)
    {
        name = name switch { "PrimitiveCollection" => "Property", "ComplexCollection" => "ComplexProperty", "WithOwner" => "HasOne", "OwnsMany" => "OwnsOne", _ => name };
        var sort = Array.IndexOf(s_sorts, name);
        return sort >= 0 ? sort : Array.IndexOf(s_sorts, "HasAnnotation");
    }
}
