using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace OrmLint.Verification.Mutations;

/// <summary>Where a facet is said: on the class, or in code.</summary>
public enum Spelling
{
    Attribute,
    Fluent,
}

/// <summary>How the code that configures an entity type is written.</summary>
public enum ConfigurationStyle
{
    NestedLambda,
    Statements,
    ConfigurationClass,
    Extension,
}

/// <summary>A model made at random, and its source.</summary>
public sealed record GeneratedModel(ImmutableArray<GeneratedEntity> Entities)
{
    /// <summary>Many to many relationships: two navigations each.</summary>
    public ImmutableArray<(string Left, string LeftNavigation, string Right, string RightNavigation)> Joins { get; init; } = [];

    /// <summary>The length that <c>ConfigureConventions</c> gives to every text.</summary>
    public int? TextLength { get; init; }

    /// <summary>Texts that are of no matter to the model.</summary>
    public bool HasHelpers { get; init; }

    /// <summary>The entity type of this name.</summary>
    public GeneratedEntity Find(string name) => Entities.Single(entity => entity.Name == name);

    /// <summary>The model with another form of one of its entity types.</summary>
    public GeneratedModel With(GeneratedEntity entity) => this with { Entities = [.. Entities.Select(other => other.Name == entity.Name ? entity : other)] };

    /// <summary>The source of the model.</summary>
    public string ToSource()
    {
        var text = new StringBuilder("""
            using System.ComponentModel.DataAnnotations;
            using System.ComponentModel.DataAnnotations.Schema;
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Metadata.Builders;

            namespace Generated;

            public enum Color { Red, Green, Blue }
            public enum Size : byte { Small, Large }


            """);
        foreach (var entity in Entities) AddClass(text, entity);
        foreach (var entity in Entities.Where(static entity => entity.Style == ConfigurationStyle.ConfigurationClass && entity.Calls().Any()))
        {
            text.Append($"public class {entity.Name}Configuration : IEntityTypeConfiguration<{entity.Name}>\n{{\n    public void Configure(EntityTypeBuilder<{entity.Name}> builder)\n    {{\n");
            foreach (var call in entity.Calls()) text.Append($"        builder{call};\n");
            text.Append("    }\n}\n\n");
        }

        foreach (var entity in Entities.Where(static entity => entity.Style == ConfigurationStyle.Extension && entity.Calls().Any()))
        {
            text.Append($"internal static class {entity.Name}Model\n{{\n    public static void Configure{entity.Name}(this ModelBuilder model)\n    {{\n        var entity = model.Entity<{entity.Name}>();\n");
            foreach (var call in entity.Calls()) text.Append($"        entity{call};\n");
            text.Append("    }\n}\n\n");
        }

        text.Append("public class GeneratedContext(DbContextOptions<GeneratedContext> options) : DbContext(options)\n{\n");
        foreach (var entity in Entities.Where(static entity => entity.Set is not null)) text.Append($"    public DbSet<{entity.Name}> {entity.Set} => Set<{entity.Name}>();\n");
        if (HasHelpers) text.Append("    public int Helped { get; set; }\n    public void Help() => Helped++;\n");
        if (TextLength is { } length) text.Append($"\n    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.Properties<string>().HaveMaxLength({length});\n");
        text.Append("\n    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {\n");
        foreach (var entity in Entities) AddConfiguration(text, entity);
        return text.Append("    }\n}\n").ToString();
    }

    private void AddClass(StringBuilder text, GeneratedEntity entity)
    {
        foreach (var owned in entity.Owned)
        {
            text.Append($"public class {owned.Type}\n{{\n");
            foreach (var property in owned.Properties) property.AddTo(text);
            text.Append("}\n\n");
        }

        foreach (var attribute in entity.Attributes()) text.Append($"{attribute}\n");
        text.Append($"public class {entity.Name}{(entity.Base is null ? "" : " : " + entity.Base)}\n{{\n");
        if (entity.Base is null) text.Append($"    public {entity.KeyType} Id {{ get; set; }}{(entity.KeyType == "string" ? " = \"\";" : "")}\n");
        foreach (var property in entity.Properties) property.AddTo(text);
        foreach (var owned in entity.Owned) text.Append($"    public {owned.Type}{(owned.IsOptional ? "?" : "")} {owned.Name} {{ get; set; }}{(owned.IsOptional ? "" : " = new();")}\n");
        foreach (var reference in entity.References)
        {
            if (reference.HasKey) text.Append($"    public {Find(reference.Target).KeyType}{(reference.IsOptional ? "?" : "")} {reference.Name}Id {{ get; set; }}{(Find(reference.Target).KeyType == "string" && !reference.IsOptional ? " = \"\";" : "")}\n");
            text.Append($"    public {reference.Target}{(reference.IsOptional ? "?" : "")} {reference.Name} {{ get; set; }}{(reference.IsOptional ? "" : " = null!;")}\n");
        }

        foreach (var (_, reference) in Entities.SelectMany(static other => other.References, static (other, reference) => (other, reference)).Where(pair => pair.reference.Target == entity.Name && pair.reference.Inverse is not null))
        {
            var dependent = Entities.Single(other => other.References.Contains(reference));
            text.Append(reference.IsOneToOne ? $"    public {dependent.Name}? {reference.Inverse} {{ get; set; }}\n" : $"    public List<{dependent.Name}> {reference.Inverse} {{ get; }} = new();\n");
        }

        foreach (var join in Joins)
        {
            if (join.Left == entity.Name) text.Append($"    public List<{join.Right}> {join.LeftNavigation} {{ get; set; }} = new();\n");
            if (join.Right == entity.Name) text.Append($"    public ICollection<{join.Left}> {join.RightNavigation} {{ get; set; }} = new List<{join.Left}>();\n");
        }

        if (entity.HasHelpers) text.Append("    public string Shown => ToString()!;\n    internal int Secret { get; set; }\n    public static int Total { get; set; }\n    public int Compute() => Total;\n");
        text.Append("}\n\n");
    }

    private static void AddConfiguration(StringBuilder text, GeneratedEntity entity)
    {
        var calls = entity.Calls().ToList();
        if (calls.Count == 0)
        {
            // A derived type without a set is in the model for being named.
            if (entity.Set is null) text.Append($"        modelBuilder.Entity<{entity.Name}>();\n");
            return;
        }

        switch (entity.Style)
        {
            case ConfigurationStyle.NestedLambda:
                text.Append($"        modelBuilder.Entity<{entity.Name}>(e =>\n        {{\n");
                foreach (var call in calls) text.Append($"            e{call};\n");
                text.Append("        });\n");
                break;
            case ConfigurationStyle.Statements:
                foreach (var call in calls) text.Append($"        modelBuilder.Entity<{entity.Name}>(){call};\n");
                break;
            case ConfigurationStyle.ConfigurationClass:
                text.Append($"        modelBuilder.ApplyConfiguration(new {entity.Name}Configuration());\n");
                break;
            default:
                text.Append($"        modelBuilder.Configure{entity.Name}();\n");
                break;
        }
    }
}

/// <summary>An entity type made at random.</summary>
public sealed record GeneratedEntity(string Name, string KeyType, ImmutableArray<GeneratedProperty> Properties)
{
    public string? Base { get; init; }

    public string? Set { get; init; }

    public (string Name, Spelling Spelling)? Table { get; init; }

    public string? Schema { get; init; }

    public string? Comment { get; init; }

    public string? Check { get; init; }

    public ConfigurationStyle Style { get; init; }

    public ImmutableArray<GeneratedIndex> Indexes { get; init; } = [];

    public ImmutableArray<GeneratedReference> References { get; init; } = [];

    public ImmutableArray<GeneratedOwned> Owned { get; init; } = [];

    public bool HasHelpers { get; init; }

    /// <summary>The entity type with another form of one of its properties.</summary>
    public GeneratedEntity With(GeneratedProperty property) => this with { Properties = [.. Properties.Select(other => other.Name == property.Name ? property : other)] };

    /// <summary>What stands before the class.</summary>
    public IEnumerable<string> Attributes()
    {
        if (Table is (var table, Spelling.Attribute)) yield return Schema is null ? $"[Table(\"{table}\")]" : $"[Table(\"{table}\", Schema = \"{Schema}\")]";
        foreach (var index in Indexes.Where(static index => index.Spelling == Spelling.Attribute))
        {
            yield return $"[Index({string.Join(", ", index.Properties.Select(static name => $"nameof({name})"))}{(index.IsUnique ? ", IsUnique = true" : "")}{(index.Name is null ? "" : $", Name = \"{index.Name}\"")})]";
        }
    }

    /// <summary>What is called on its builder.</summary>
    public IEnumerable<string> Calls()
    {
        if (Table is (var table, Spelling.Fluent)) yield return Schema is null ? $".ToTable(\"{table}\")" : $".ToTable(\"{table}\", \"{Schema}\")";
        if (Comment is not null) yield return $".ToTable(t => t.HasComment(\"{Comment}\"))";
        if (Check is not null) yield return $".ToTable(t => t.HasCheckConstraint(\"CK_{Name}\", \"{Check}\"))";
        foreach (var property in Properties)
        {
            if (property.Call() is { } call) yield return call;
        }

        foreach (var owned in Owned)
        {
            var calls = owned.Properties.Select(static property => property.Call()).Where(static call => call is not null).ToList();
            yield return calls.Count == 0 ? $".OwnsOne(x => x.{owned.Name})" : $".OwnsOne(x => x.{owned.Name}, o => {{ {string.Concat(calls.Select(static call => $"o{call}; "))}}})";
        }

        foreach (var index in Indexes.Where(static index => index.Spelling == Spelling.Fluent))
        {
            var properties = index.Properties is [var only] ? "x." + only : $"new {{ {string.Join(", ", index.Properties.Select(static name => "x." + name))} }}";
            yield return $".HasIndex(x => {properties}){(index.IsUnique ? ".IsUnique()" : "")}{(index.Name is null ? "" : $".HasDatabaseName(\"{index.Name}\")")}";
        }

        foreach (var reference in References)
        {
            if (reference.OnDelete is null && !reference.IsOneToOne) continue;
            var inverse = reference.Inverse is null ? "" : "y => y." + reference.Inverse;
            var key = reference.IsOneToOne ? $".HasForeignKey<{Name}>({(reference.HasKey ? $"x => x.{reference.Name}Id" : $"\"{reference.Name}Id\"")})" : "";
            yield return $".HasOne(x => x.{reference.Name}).{(reference.IsOneToOne ? "WithOne" : "WithMany")}({inverse}){key}{(reference.OnDelete is null ? "" : $".OnDelete(DeleteBehavior.{reference.OnDelete})")}";
        }
    }
}

/// <summary>A scalar property made at random.</summary>
public sealed record GeneratedProperty(string Name, string Type, bool IsNullable)
{
    public Spelling Spelling { get; init; }

    public int? MaxLength { get; init; }

    public (int Precision, int Scale)? Precision { get; init; }

    public bool? IsUnicode { get; init; }

    public string? Column { get; init; }

    public string? Comment { get; init; }

    public string? Default { get; init; }

    public string? DefaultSql { get; init; }

    public bool IsIgnored { get; init; }

    public bool IsStoredAsText { get; init; }

    public bool IsRequiredInWords { get; init; }

    public bool IsNamedByText { get; init; }

    private bool IsText => Type == "string";

    /// <summary>Adds the member.</summary>
    public void AddTo(StringBuilder text)
    {
        text.Append("    ");
        if (Spelling == Spelling.Attribute)
        {
            if (IsIgnored) text.Append("[NotMapped] ");
            if (IsRequiredInWords) text.Append("[Required] ");
            if (MaxLength is { } length) text.Append($"[{(length % 2 == 0 || !IsText ? "MaxLength" : "StringLength")}({length})] ");
            if (Precision is (var precision, var scale)) text.Append($"[Precision({precision}, {scale})] ");
            if (IsUnicode is { } unicode) text.Append($"[Unicode({(unicode ? "true" : "false")})] ");
            if (Column is not null) text.Append($"[Column(\"{Column}\")] ");
            if (Comment is not null) text.Append($"[Comment(\"{Comment}\")] ");
        }

        text.Append($"public {Type}{(IsNullable ? "?" : "")} {Name} {{ get; set; }}{(IsNullable ? "" : Type switch { "string" => " = \"\";", "byte[]" => " = [];", _ => "" })}\n");
    }

    /// <summary>The call on the entity type's builder that says what no attribute says, or null.</summary>
    public string? Call()
    {
        if (IsIgnored) return Spelling == Spelling.Fluent ? $".Ignore(x => x.{Name})" : null;
        var text = new StringBuilder();
        if (Spelling == Spelling.Fluent)
        {
            if (IsRequiredInWords) text.Append(".IsRequired()");
            if (MaxLength is { } length) text.Append($".HasMaxLength({length})");
            if (Precision is (var precision, var scale)) text.Append($".HasPrecision({precision}, {scale})");
            if (IsUnicode is { } unicode) text.Append($".IsUnicode({(unicode ? "" : "false")})");
            if (Column is not null) text.Append($".HasColumnName(\"{Column}\")");
            if (Comment is not null) text.Append($".HasComment(\"{Comment}\")");
        }

        if (IsStoredAsText) text.Append(".HasConversion<string>()");
        if (Default is not null) text.Append($".HasDefaultValue({Default})");
        if (DefaultSql is not null) text.Append($".HasDefaultValueSql(\"{DefaultSql}\")");
        return text.Length == 0 ? null : $".Property({(IsNamedByText ? $"\"{Name}\"" : $"x => x.{Name}")}){text}";
    }
}

/// <summary>An index made at random.</summary>
public sealed record GeneratedIndex(ImmutableArray<string> Properties, bool IsUnique, string? Name, Spelling Spelling);

/// <summary>A reference to another entity type made at random.</summary>
public sealed record GeneratedReference(string Name, string Target, bool IsOptional, bool HasKey)
{
    public string? Inverse { get; init; }

    public bool IsOneToOne { get; init; }

    public string? OnDelete { get; init; }
}

/// <summary>An owned type made at random.</summary>
public sealed record GeneratedOwned(string Name, string Type, bool IsOptional, ImmutableArray<GeneratedProperty> Properties);
