using System.Linq;
using System.Text;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What a change is called in a message.</summary>
internal static class DriftMessage
{
    /// <summary>What differs: <c>'Customer.Phone' (string?) is in the model but in no migration</c>.</summary>
    public static string Subject(ModelChange change) => change switch
    {
        PropertyAdded added => $"'{Class(added)}.{added.Property.Name}' ({TypeOf(added.Property)}) is in the model but in no migration",
        PropertyRemoved removed => $"'{EntityName.Short(removed.Entity.Name)}.{removed.Property.Name}' ({TypeOf(removed.Property)}) is no longer in the model but still in the migrations",
        PropertyNullabilityChanged { BecomesRequired: true } changed => $"'{Class(changed)}.{changed.After.Name}' is required in the model but optional in the migrations",
        PropertyNullabilityChanged changed => $"'{Class(changed)}.{changed.After.Name}' is optional in the model but required in the migrations",
        EntityAdded added => $"The entity type '{added.Type.Name}' is in the model but in no migration",
        EntityRemoved removed => $"The entity type '{EntityName.Short(removed.Entity.Name)}' is no longer in the model but still in the migrations",
        FacetChanged facet => $"The {facet.What} of {facet.Subject} is {facet.Is} in the model and {facet.Was} in the migrations",
        PartChanged { IsAdded: true } part => $"{part.Subject} is in the model but in no migration",
        PartChanged part => $"{part.Subject} is no longer in the model but still in the migrations",
        _ => "The model differs from the migrations",
    };

    /// <summary>What sort of thing a change is of.</summary>
    public static string Kind(ModelChange change) => change switch
    {
        FacetChanged facet => facet.Kind,
        PartChanged part => part.Kind,
        PropertyAdded or PropertyRemoved => "property",
        PropertyNullabilityChanged => "nullability",
        _ => "entity type",
    };

    /// <summary>The command that makes the migration, with a name for it.</summary>
    public static string Remedy(ModelChange change) => "add one: dotnet ef migrations add " + Name(change);

    /// <summary>A name for a migration with this change: <c>AddCustomerPhone</c>.</summary>
    public static string Name(ModelChange change) => change switch
    {
        PropertyAdded added => $"Add{Class(added)}{Identifier(added.Property.Name)}",
        PropertyRemoved removed => $"Remove{Identifier(EntityName.Short(removed.Entity.Name))}{Identifier(removed.Property.Name)}",
        PropertyNullabilityChanged changed => $"Make{Class(changed)}{Identifier(changed.After.Name)}{(changed.BecomesRequired ? "Required" : "Optional")}",
        EntityAdded added => $"Add{added.Type.Name}",
        EntityRemoved removed => $"Remove{Identifier(EntityName.Short(removed.Entity.Name))}",
        FacetChanged facet => $"Change{Identifier(facet.Subject)}{Identifier(Title(facet.What))}",
        PartChanged part => $"{(part.IsAdded ? "Add" : "Remove")}{Identifier(part.Name)}",
        _ => "UpdateModel",
    };

    private static string Class(PropertyAdded added) => added.Symbol.ContainingType.Name;

    private static string Class(PropertyNullabilityChanged changed) => changed.Symbol.ContainingType.Name;

    private static string TypeOf(SnapshotProperty property)
    {
        var isNullableReference = property.AllowsNull == true && !property.ClrType.EndsWith("?", System.StringComparison.Ordinal);
        return property.ClrType + (isNullableReference ? "?" : "") + (property.ColumnType is { } column ? ", " + column : "");
    }

    /// <summary>Words, each with a capital: <c>Max Length</c>.</summary>
    private static string Title(string words) => string.Join(" ", words.Split(' ').Select(static word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1)));

    private static string Identifier(string text)
    {
        var identifier = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character)) identifier.Append(identifier.Length == 0 ? char.ToUpperInvariant(character) : character);
        }

        return identifier.ToString();
    }
}
