using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace OrmLint.Verification.Mutations;

/// <summary>Makes models at random, as applications have them: three to six entity types, most of what is said of them by convention.</summary>
public sealed class ModelGenerator(Random random)
{
    private static readonly string[] s_entities = ["Customer", "Order", "Invoice", "Product", "Author", "Book", "Visit", "Ticket", "Store", "Parcel"];
    private static readonly string[] s_properties = ["Name", "Email", "Phone", "City", "Amount", "Price", "Created", "Updated", "Level", "Notes", "Code", "Title", "Weight", "State", "Token", "Data", "Rank", "Score", "Street", "Country"];
    private static readonly string[] s_types = ["string", "string", "string", "int", "int", "long", "decimal", "DateTime", "Guid", "bool", "double", "byte[]", "Color", "Size", "short", "DateTimeOffset", "DateOnly", "TimeSpan"];

    /// <summary>Types that a foreign key and a primary key may have.</summary>
    private static readonly string[] s_keys = ["int", "int", "int", "Guid", "long", "string"];

    /// <summary>One of several.</summary>
    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>True once in so many times.</summary>
    public bool Chance(int onceIn) => random.Next(onceIn) == 0;

    /// <summary>A number from one up to another, both possible.</summary>
    public int Number(int from, int to) => random.Next(from, to + 1);

    /// <summary>A spelling.</summary>
    public Spelling Spelling() => Chance(2) ? Mutations.Spelling.Attribute : Mutations.Spelling.Fluent;

    /// <summary>A model.</summary>
    public GeneratedModel Model()
    {
        var names = s_entities.OrderBy(_ => random.Next()).Take(Number(3, 6)).ToList();
        List<GeneratedEntity> entities = [.. names.Select(Entity)];

        // The last one may derive from another, which then is a hierarchy in one table.
        if (Chance(3)) entities[^1] = entities[^1] with { Base = entities[0].Name, Table = null, Schema = null, Comment = null, Check = null, Indexes = [], Owned = [], Properties = [.. entities[^1].Properties.Where(property => !entities[0].Properties.Any(other => other.Name == property.Name)).Select(static property => property with { Column = null })] };
        for (var position = 1; position < entities.Count; position++)
        {
            if (Chance(3) || entities[position].Base is not null) continue;
            entities[position] = entities[position] with { References = [Reference(entities[position], entities[random.Next(position)])] };
        }

        var model = new GeneratedModel([.. entities]);
        if (Chance(3) && names.Count > 3 && entities[^1].Base is null && !Related(model, names[0], names[^1])) model = model with { Joins = [(names[0], names[^1] + "s", names[^1], names[0] + "s")] };
        return Chance(8) ? model with { TextLength = 100 * Number(1, 5) } : model;
    }

    /// <summary>Whether a reference leads from one to the other.</summary>
    public static bool Related(GeneratedModel model, string one, string other)
        => model.Entities.Any(entity => entity.References.Any(reference => (entity.Name == one && reference.Target == other) || (entity.Name == other && reference.Target == one)));

    /// <summary>An entity type.</summary>
    public GeneratedEntity Entity(string name)
    {
        ImmutableArray<GeneratedProperty> properties = [.. s_properties.OrderBy(_ => random.Next()).Take(Number(3, 7)).Select(Property)];
        var entity = new GeneratedEntity(name, One(s_keys), properties) { Set = name + "s", Style = (ConfigurationStyle)random.Next(4), HasHelpers = Chance(3) };
        if (Chance(4)) entity = entity with { Table = ("tbl" + name, Spelling()), Schema = Chance(3) ? "app" : null };
        if (Chance(6)) entity = entity with { Comment = "All of them" };
        if (Chance(8) && properties.FirstOrDefault(static property => property is { Type: "int", IsIgnored: false, Column: null }) is { } number) entity = entity with { Check = number.Name + " > 0" };
        if (Chance(2) && Index(entity) is { } index) entity = entity with { Indexes = [index] };
        if (Chance(4)) entity = entity with { Owned = [Owned(entity)] };
        return entity;
    }

    /// <summary>An owned type with a navigation to it.</summary>
    public GeneratedOwned Owned(GeneratedEntity entity)
        => new(One(["Home", "Contact"]), entity.Name + "Part", Chance(2), [.. new[] { "Line", "Zip", "Since" }.Take(Number(2, 3)).Select(static (name, number) => new GeneratedProperty(name, number == 2 ? "DateTime" : "string", number == 1))]);

    /// <summary>A property that an entity type does not have yet.</summary>
    public GeneratedProperty? NewProperty(GeneratedModel model, GeneratedEntity entity)
    {
        var taken = model.Entities.Where(other => other.Name == entity.Name || other.Base == entity.Name || other.Name == entity.Base).SelectMany(static other => other.Properties).Select(static property => property.Name).ToHashSet();
        var free = s_properties.Where(name => !taken.Contains(name)).ToList();
        return free.Count == 0 ? null : Property(One(free));
    }

    /// <summary>A scalar property.</summary>
    public GeneratedProperty Property(string name)
    {
        var type = One(s_types);
        var property = new GeneratedProperty(name, type, Chance(3)) { Spelling = Spelling(), IsNamedByText = Chance(5) };
        if (type is "string" && Chance(2)) property = property with { MaxLength = One([20, 50, 101, 250]) };
        if (type is "string" && Chance(6)) property = property with { IsUnicode = false };
        if (type is "byte[]" && Chance(2)) property = property with { MaxLength = One([16, 64]) };
        if (type is "decimal" && Chance(2)) property = property with { Precision = (One([10, 12, 16]), One([2, 4])) };
        if (type is "Color" && Chance(3)) property = property with { IsStoredAsText = true };
        if (Chance(8)) property = property with { Column = "col_" + name };
        if (Chance(8)) property = property with { Comment = "What it says" };
        if (Chance(8)) property = property with { IsIgnored = true };
        if (type is "string" && property.IsNullable && Chance(5)) property = property with { IsRequiredInWords = true };
        if (Chance(6) && DefaultOf(type) is { } value) property = property with { Default = value };
        return property;
    }

    /// <summary>A literal of a type, or null.</summary>
    public string? DefaultOf(string type) => type switch { "int" => $"{Number(1, 9)}", "string" => $"\"{One(["new", "none", "x"])}\"", "bool" => "true", "long" => $"{Number(1, 9)}L", "double" => "0.5", _ => null };

    /// <summary>An index over what may be in one, or null.</summary>
    public GeneratedIndex? Index(GeneratedEntity entity)
    {
        var candidates = entity.Properties.Where(static property => property is { IsIgnored: false, Type: not "byte[]" }).Select(static property => property.Name).ToList();
        if (candidates.Count == 0) return null;
        var first = One(candidates);
        var second = One(candidates);
        return new GeneratedIndex(second == first || Chance(2) ? [first] : [first, second], Chance(3), Chance(4) ? "IX_of_" + first : null, Spelling());
    }

    /// <summary>A reference to another entity type.</summary>
    public GeneratedReference Reference(GeneratedEntity from, GeneratedEntity to)
        => new(One([to.Name, to.Name, "Main"]), to.Name, Chance(2), Chance(2))
        {
            Inverse = Chance(2) ? from.Name + "s" : null,
            OnDelete = Chance(4) ? One(["Restrict", "Cascade", "NoAction"]) : null,
        };
}
