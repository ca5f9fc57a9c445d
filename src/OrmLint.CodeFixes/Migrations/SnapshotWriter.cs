using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;
using static OrmLint.Migrations.CSharpText;

namespace OrmLint.Migrations;

/// <summary>
/// Writes the statements of a snapshot as EF Core's <c>CSharpSnapshotGenerator</c> does (EF Core 8 to 10): each as lines, those after the first one
/// a step deeper.
/// </summary>
internal static class SnapshotWriter
{
    /// <summary>The calls on a property, in their order: names with their arguments.</summary>
    public static IEnumerable<(string Name, string Arguments)> Calls(SnapshotProperty property)
    {
        if (property.IsConcurrencyToken) yield return ("IsConcurrencyToken", "");
        if (property.IsRequired) yield return ("IsRequired", "");
        if (property.ValueGenerated is not null) yield return (property.ValueGenerated, "");
        if (property.MaxLength is { } length) yield return ("HasMaxLength", Literal(length));
        if (property.Precision is { } precision) yield return ("HasPrecision", property.Scale is { } scale ? $"{Literal(precision)}, {Literal(scale)}" : Literal(precision));
        if (property.IsUnicode is { } unicode) yield return ("IsUnicode", Literal(unicode));
        if (property.ColumnType is not null) yield return ("HasColumnType", Literal(property.ColumnType));
        if (property.ColumnName is not null) yield return ("HasColumnName", Literal(property.ColumnName));
        if (property.ColumnOrder is { } order) yield return ("HasColumnOrder", Literal(order));
        if (property.DefaultValue is not null) yield return ("HasDefaultValue", property.DefaultValue.ToString());
        if (property.DefaultValueSql is not null) yield return ("HasDefaultValueSql", Literal(property.DefaultValueSql));
        if (property.ComputedColumnSql is not null) yield return ("HasComputedColumnSql", Literal(property.ComputedColumnSql) + (property.IsStored is { } isStored ? ", " + Literal(isStored) : ""));
        if (property.IsFixedLength) yield return ("IsFixedLength", "");
        if (property.Comment is not null) yield return ("HasComment", Literal(property.Comment));
        if (property.Collation is not null) yield return ("UseCollation", Literal(property.Collation));
    }

    /// <summary>All calls that <see cref="Calls"/> writes, in their order.</summary>
    public static ImmutableArray<string> Order { get; } = ImmutableArray.Create(
        "IsConcurrencyToken", "IsRequired", "ValueGeneratedOnAdd", "ValueGeneratedOnUpdate", "ValueGeneratedOnUpdateSometimes", "ValueGeneratedOnAddOrUpdate", "HasMaxLength", "HasPrecision", "IsUnicode",
        "HasColumnType", "HasColumnName", "HasColumnOrder", "HasDefaultValue", "HasDefaultValueSql", "HasComputedColumnSql", "IsFixedLength", "HasComment", "UseCollation");

    /// <summary>A property: its statement, and the provider's where the database numbers it.</summary>
    public static IEnumerable<ImmutableArray<string>> Property(string builder, SnapshotProperty property, string? provider)
    {
        yield return Chain($"{builder}.{Head(property)}", Calls(property).Select(static call => $".{call.Name}({call.Arguments})"));
        if (Numbering(builder, property, provider) is { } numbering) yield return ImmutableArray.Create(numbering);
    }

    /// <summary>The statement by which the provider has the database number a property; null: it does not, or says nothing of it.</summary>
    public static string? Numbering(string builder, SnapshotProperty property, string? provider)
    {
        if (property is not { ValueGenerated: "ValueGeneratedOnAdd", DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null } || property.ClrType is not ("int" or "long" or "short")) return null;
        return provider switch
        {
            "SqlServer" => $"SqlServerPropertyBuilderExtensions.UseIdentityColumn({builder}.{Head(property)});",
            "Npgsql" => $"NpgsqlPropertyBuilderExtensions.UseIdentityByDefaultColumn({builder}.{Head(property)});",
            "MySql" => $"MySqlPropertyBuilderExtensions.UseMySqlIdentityColumn({builder}.{Head(property)});",
            _ => null,
        };
    }

    /// <summary>A primary or alternate key.</summary>
    public static ImmutableArray<string> Key(string builder, string method, SnapshotKey key)
        => Chain($"{builder}.{method}({Names(key.Properties)})", key.Name is null ? Enumerable.Empty<string>() : new[] { $".HasName({Literal(key.Name)})" });

    /// <summary>An index.</summary>
    public static ImmutableArray<string> Index(string builder, SnapshotIndex index)
    {
        var head = index.ModelName is { } name ? $"new[] {{ {Names(index.Properties)} }}, {Literal(name)}" : Names(index.Properties);
        var calls = new List<string>();
        if (index.IsUnique) calls.Add(".IsUnique()");
        if (!index.Descending.IsDefault) calls.Add($".IsDescending({string.Join(", ", index.Descending.Select(Literal))})");
        if (index.Name is not null && index.Name != index.ModelName) calls.Add($".HasDatabaseName({Literal(index.Name)})");
        if (index.Filter is not null) calls.Add($".HasFilter({Literal(index.Filter)})");
        return Chain($"{builder}.HasIndex({head})", calls);
    }

    /// <summary>A relationship, in the block of its dependent.</summary>
    public static ImmutableArray<string> ForeignKey(string builder, string dependent, SnapshotForeignKey key)
    {
        var calls = new List<string> { $".With{(key.IsUnique ? "One" : "Many")}({(key.Inverse is null ? "" : Literal(key.Inverse))})" };
        calls.Add($".HasForeignKey({(key.IsUnique ? Literal(dependent) + ", " : "")}{Names(key.Properties)})");
        if (!key.PrincipalKey.IsEmpty) calls.Add($".HasPrincipalKey({(key.IsUnique ? Literal(key.Principal) + ", " : "")}{Names(key.PrincipalKey)})");
        if (key.OnDelete is not null and not "ClientSetNull") calls.Add($".OnDelete(DeleteBehavior.{key.OnDelete})");
        if (key.IsRequired) calls.Add(".IsRequired()");
        if (key.ConstraintName is not null) calls.Add($".HasConstraintName({Literal(key.ConstraintName)})");
        return Chain($"{builder}.HasOne({Literal(key.Principal)}, {(key.Navigation is null ? "null" : Literal(key.Navigation))})", calls);
    }

    /// <summary>A navigation.</summary>
    public static ImmutableArray<string> Navigation(string builder, string name, bool isRequired)
        => isRequired ? Chain($"{builder}.Navigation({Literal(name)})", new[] { ".IsRequired()" }) : ImmutableArray.Create($"{builder}.Navigation({Literal(name)});");

    /// <summary>The table.</summary>
    public static ImmutableArray<string> Table(string builder, SnapshotEntity entity)
    {
        var name = Literal(entity.Table ?? "") + (entity.Schema is { } schema ? ", " + Literal(schema) : entity.HasNullSchema ? entity.Comment is null && entity.Checks.IsEmpty ? ", (string)null" : ", null" : "");
        if (entity.Comment is null && entity.Checks.IsEmpty) return ImmutableArray.Create($"{builder}.ToTable({name});");
        var lines = new List<string> { $"{builder}.ToTable({name}, t =>", "\t{" };
        if (entity.Comment is not null) lines.Add($"\t\tt.HasComment({Literal(entity.Comment)});");
        foreach (var check in entity.Checks)
        {
            if (lines.Count > 2) lines.Add("");
            lines.Add($"\t\tt.HasCheckConstraint({Literal(check.Name)}, {Literal(check.Sql ?? "")});");
        }

        lines.Add("\t});");
        return lines.ToImmutableArray();
    }

    /// <summary>The place of an entity type in a hierarchy with a discriminator, and the strategy where it is its root.</summary>
    public static IEnumerable<string> Hierarchy(string builder, SnapshotEntity entity)
    {
        if (entity.DiscriminatorValue is { } value) yield return $"{builder}.HasDiscriminator{(entity.Discriminator is { } property ? $"<string>({Literal(property)})" : "()")}.HasValue({Literal(value)});";
        if (entity is { BaseType: null, Strategy: { } strategy }) yield return $"{builder}.Use{strategy}MappingStrategy();";
    }

    /// <summary>A sequence.</summary>
    public static ImmutableArray<string> Sequence(string builder, SnapshotSequence sequence)
    {
        var calls = new List<string>();
        if (sequence.StartsAt != 1) calls.Add($".StartsAt({Literal(sequence.StartsAt)})");
        if (sequence.IncrementsBy != 1) calls.Add($".IncrementsBy({Literal((int)sequence.IncrementsBy)})");
        if (sequence.Min is { } min) calls.Add($".HasMin({Literal(min)})");
        if (sequence.Max is { } max) calls.Add($".HasMax({Literal(max)})");
        if (sequence.IsCyclic) calls.Add(".IsCyclic()");
        var schema = sequence.Schema is null ? "" : ", " + Literal(sequence.Schema);
        return Chain($"{builder}.HasSequence{(sequence.ClrType == "long" ? "" : $"<{sequence.ClrType}>")}({Literal(sequence.Name)}{schema})", calls);
    }

    /// <summary>The rows of seed data.</summary>
    public static ImmutableArray<string> Seed(string builder, SnapshotEntity entity)
    {
        var lines = new List<string> { builder + ".HasData(" };
        foreach (var row in entity.Seed)
        {
            var values = ((AnonymousObjectCreationExpressionSyntax)row).Initializers;
            lines.AddRange(new[] { "\tnew", "\t{" });
            for (var index = 0; index < values.Count; index++) lines.Add($"\t\t{values[index].NameEquals?.Name} = {values[index].Expression}{(index == values.Count - 1 ? "" : ",")}");
            lines.Add(ReferenceEquals(row, entity.Seed[entity.Seed.Length - 1]) ? "\t});" : "\t},");
        }

        return lines.ToImmutableArray();
    }

    private static string Head(SnapshotProperty property) => $"{(property.IsPrimitiveCollection ? "PrimitiveCollection" : "Property")}<{property.ClrType}>({Literal(property.Name)})";

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Literal));

    private static ImmutableArray<string> Chain(string head, IEnumerable<string> calls)
    {
        var lines = calls.Select(static call => "\t" + call).Prepend(head).ToList();
        lines[lines.Count - 1] += ";";
        return lines.ToImmutableArray();
    }
}
