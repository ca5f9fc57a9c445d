using System.Collections.Generic;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// Properties without a member of a class: shadow foreign keys, discriminators, columns of join tables. <c>ConfigureConventions</c> reaches them too,
/// be it against the key that they lead to; they are not compared, but where it says otherwise than the snapshot something changed.
/// </summary>
internal static class ShadowDiffer
{
    /// <summary>Looks whether conventions agree with them.</summary>
    public static void Compare(Comparison comparison)
    {
        if (!comparison.Model.Configuration.HasAnyConventions) return;
        foreach (var entity in comparison.Snapshot.Entities.SelectMany(All))
        {
            if (!Shadows(comparison, entity).Any(property => comparison.Model.Configuration.ConventionsFor(property.ClrType.TrimEnd('?')).Any(said => !Agrees(said, property)))) continue;
            comparison.Unsure();
            return;
        }
    }

    /// <summary>The properties that no class has and no code names. Of an owned type, those of its key.</summary>
    private static IEnumerable<SnapshotProperty> Shadows(Comparison comparison, SnapshotEntity entity)
    {
        if (entity.IsInJson) return Enumerable.Empty<SnapshotProperty>();
        if (entity.IsOwned) return entity.Properties.Where(property => entity.Key?.Properties.Contains(property.Name) == true);
        if (comparison.Model.Find(entity.Name) is not { } known) return entity.Properties;
        var members = comparison.Model.Shapes.Of(known.Type).Members;
        return entity.Properties.Where(property => !members.ContainsKey(property.Name) && comparison.Model.SaidOf(known.Type, property.Name).All(static said => said.ShadowType is null));
    }

    private static IEnumerable<SnapshotEntity> All(SnapshotEntity entity) => entity.Owned.SelectMany(All).Prepend(entity);

    private static bool Agrees(PropertyConfiguration said, SnapshotProperty property)
        => said.Facets.All(facet => said.Find(facet) is { Value: { IsKnown: true, Value: var value } } && facet switch
        {
            Facet.MaxLength => Equals(value, property.MaxLength),
            Facet.Precision => Equals(value, property.Precision),
            Facet.Scale => Equals(value, property.Scale),
            Facet.Unicode => Equals(value, property.IsUnicode),
            Facet.ColumnType => Equals(value, property.ColumnType),
            _ => false,
        });
}
