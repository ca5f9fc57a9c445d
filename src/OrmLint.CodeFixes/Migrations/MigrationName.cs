using System.Collections.Generic;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>A name that says what a migration does: <c>AddCustomerPhone</c>.</summary>
internal static class MigrationName
{
    /// <summary>The name for a set of changes; it may be taken.</summary>
    /// <param name="changes">All changes of the migration.</param>
    /// <param name="operations">What they come to.</param>
    public static string Of(IReadOnlyList<ModelChange> changes, MigrationOperations operations)
    {
        var renames = operations.Up.OfType<RenameColumn>().ToList();
        if (renames.Count == 1 && changes.Count == 2 && Entity(changes[0]) is { } renamed)
        {
            return Identifier($"Rename{Short(renamed)}{Capital(renames[0].Old.Name)}To{Capital(renames[0].Column.Name)}");
        }

        if (changes.Count == 1) return Identifier(DriftMessage.Name(changes[0]));
        if (changes.Any(static change => Entity(change) is null)) return "UpdateModel";

        var entities = changes.Select(Entity).Select(Short).Distinct().ToList();
        if (entities.Count > 2) return "UpdateModel";
        if (entities.Count == 2) return Identifier($"Update{entities[0]}And{entities[1]}");

        var kinds = changes.Select(static change => Verb(change) + Suffix(change)).Distinct().ToList();
        return Identifier(kinds.Count == 1 && changes.Count == 2
            ? $"{Verb(changes[0])}{entities[0]}{Capital(Property(changes[0]))}And{Capital(Property(changes[1]))}{Suffix(changes[0])}"
            : "Update" + entities[0]);
    }

    private static SnapshotEntity? Entity(ModelChange change) => change switch
    {
        PropertyAdded added => added.Entity,
        PropertyRemoved removed => removed.Entity,
        PropertyNullabilityChanged changed => changed.Entity,
        _ => null,
    };

    private static string Property(ModelChange change) => change switch
    {
        PropertyAdded added => added.Property.Name,
        PropertyRemoved removed => removed.Property.Name,
        PropertyNullabilityChanged changed => changed.After.Name,
        _ => "",
    };

    private static string Verb(ModelChange change) => change switch
    {
        PropertyAdded => "Add",
        PropertyRemoved => "Remove",
        PropertyNullabilityChanged => "Make",
        _ => "Update",
    };

    private static string Suffix(ModelChange change)
        => change is PropertyNullabilityChanged nullability ? nullability.BecomesRequired ? "Required" : "Optional" : "";

    private static string Short(SnapshotEntity? entity) => Capital(EntityName.Short(entity?.Name ?? ""));

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string Identifier(string name) => new(name.Where(static character => char.IsLetterOrDigit(character) || character == '_').ToArray());
}
