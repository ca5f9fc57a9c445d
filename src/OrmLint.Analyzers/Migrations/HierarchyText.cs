using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the next snapshot says of a hierarchy that a derived type comes to, or goes from: in the table of its root with a discriminator, or in a table of its own.</summary>
internal static class HierarchyText
{
    /// <summary>The derived type as the next snapshot has it, without its relationships, and what becomes of its root; null where not all of it is known.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="derived">The derived type.</param>
    /// <param name="parent">The entity type that it derives from.</param>
    /// <param name="strategy">How the hierarchy is mapped.</param>
    /// <param name="location">Where it is reported.</param>
    /// <param name="edits">What it does to the next snapshot.</param>
    public static ComparedEntity? Added(Comparison comparison, ModelEntity derived, SnapshotEntity parent, string strategy, Location location, out ImmutableArray<SnapshotEdit> edits)
    {
        edits = ImmutableArray<SnapshotEdit>.Empty;
        var root = comparison.Tables.Root(parent);
        var compared = new ComparedEntity(comparison, new SnapshotEntity(EntityName.Of(derived.Type)) { BaseType = parent.Name }, derived);
        if (!EntityText.IsPlain(comparison.Model, compared) || comparison.Model.Find(parent.Name) is not { Certainty: Certainty.Yes } || compared.Said.Any(static said => said.PrimaryKey is not null)) return null;
        if (EntityText.Columns(comparison, compared, location) is not { } columns || EntityText.Indexes(compared) is not { } indexes) return null;
        var entity = compared.Entity with { Properties = columns, Indexes = indexes };
        if (strategy == "Tph")
        {
            // A column by a name that is taken is shared, or gets another name.
            if (columns.Any(column => comparison.Tables.HasColumn(parent, column.Column)) || derived.Type.Name is not { Length: > 0 } value) return null;
            if (compared.Said.Any(static said => said.Table is not null) || MappingAttributes.Table(derived.Type) is not null || Discriminated(comparison, root, null, value) is not { } rooted) return null;
            entity = entity with { DiscriminatorValue = value };
            edits = rooted;
        }
        else
        {
            if (strategy != "Tpt" || root.Key is null || derived.Table is not { IsKnown: true, Value: { } table } || comparison.Tables.HasTable(table) || comparison.Snapshot.DefaultSchema is not null || comparison.Model.Configuration.Model.Find(Facet.Schema) is not null) return null;
            var said = compared.Said.FirstOrDefault(static said => said.Table is not null);
            if (said?.Schema is { } schema && schema is not { IsKnown: true, Value: null } || MappingAttributes.Table(derived.Type)?.Schema is not null) return null;
            var lead = new SnapshotForeignKey(parent.Name, root.Key.Properties, null!) { IsUnique = true, IsRequired = true, OnDelete = "Cascade" };
            entity = entity with { Table = table, HasNullSchema = said is not null, ForeignKeys = ImmutableArray.Create(lead) };
        }

        edits = edits.Add(new EntityInsertion(entity, EntityText.Members(derived.Type)));
        return new ComparedEntity(comparison, entity, derived);
    }

    /// <summary>The edits by which a derived type goes; null where others lead to it, or not all of it is known.</summary>
    public static ImmutableArray<SnapshotEdit>? Removed(Comparison comparison, SnapshotEntity derived)
    {
        var root = comparison.Tables.Root(derived);
        if (comparison.Snapshot.Entities.Any(other => !ReferenceEquals(other, derived) && (other.BaseType == derived.Name || other.ForeignKeys.Any(key => key.Principal == derived.Name)))) return null;
        var deletion = ImmutableArray.Create<SnapshotEdit>(new EntityDeletion(derived));
        if (!comparison.Tables.IsInTableOfRoot(derived)) return root.Strategy == "Tpt" ? deletion : null;
        return Discriminated(comparison, root, derived, null) is { } rooted ? rooted.AddRange(deletion) : null;
    }

    /// <summary>What becomes of the root's discriminator: it comes with the first derived type and goes with the last one, and its length follows from the longest value (<c>DiscriminatorLengthConvention</c>).</summary>
    private static ImmutableArray<SnapshotEdit>? Discriminated(Comparison comparison, SnapshotEntity root, SnapshotEntity? gone, string? came)
    {
        if (comparison.Model.Find(root.Name) is not { } known || comparison.Snapshot.Provider is not { } provider) return null;
        var others = comparison.Snapshot.Entities.Where(other => !ReferenceEquals(other, gone) && (ReferenceEquals(other, root) || (other.BaseType is not null && ReferenceEquals(comparison.Tables.Root(other), root)))).ToList();
        if (others.Exists(other => comparison.Model.Find(other.Name) is not { } entity || comparison.Model.Configuration.Covering(entity.Type).Any(static said => said.Discriminator is not null || said.Unknown != ModelAspects.None))) return null;

        // Abstract types have a value, too.
        var values = others.Select(static other => EntityName.Short(other.Name)).ToList();
        var length = Length(values.Append(came ?? "").Max(static value => value.Length));
        if (TypeOf(provider, length) is not { } type) return null;
        if (root.Discriminator is null)
        {
            if (came is null || root.Strategy is not null || comparison.Model.Shapes.Of(known.Type).Members.ContainsKey("Discriminator") || comparison.Tables.HasColumn(root, "Discriminator") || known.Type.IsAbstract || !root.Owned.IsEmpty || !root.Seed.IsEmpty) return null;
            var discriminator = new SnapshotProperty("Discriminator", "string") { IsRequired = true, MaxLength = length, ColumnType = type };
            return SnapshotEdit.Of(root, entity => entity with { Discriminator = "Discriminator", DiscriminatorValue = EntityName.Short(root.Name), Strategy = "Tph", Properties = entity.Properties.Add(discriminator) });
        }

        if (root.Find(root.Discriminator) is not { ClrType: "string", MaxLength: { } before } property || property.ColumnType != TypeOf(provider, before) || before != Length(values.Append(EntityName.Short(gone?.Name ?? "")).Max(static value => value.Length))) return null;
        if (others.Exists(other => other.DiscriminatorValue is { } value && value != EntityName.Short(other.Name)) || root.Calls.Any(static call => call.Name == "IsComplete")) return null;
        if (others.Count == 1 && came is null)
        {
            // A hierarchy of one type that code names has its discriminator all the same.
            if (root.Discriminator != "Discriminator" || comparison.Model.Configuration.Covering(known.Type).Any(static said => said.Strategy is not null)) return null;
            return SnapshotEdit.Of(root, entity => entity with { Discriminator = null, DiscriminatorValue = null, Strategy = null, Properties = entity.Properties.RemoveAll(static other => other.Name == "Discriminator") });
        }

        return length == before ? ImmutableArray<SnapshotEdit>.Empty : SnapshotEdit.Of(root, entity => entity.With(property.Name, other => other with { MaxLength = length, ColumnType = type }));
    }

    private static int Length(int longest)
    {
        var (previous, current) = (1, 1);
        while (longest > current) (previous, current) = (current, current + previous);
        return current;
    }

    private static string? TypeOf(string provider, int length) => StoreTypes.OfTable(provider, "string", new StoreFacets(length, null, null, null))?.ColumnType;
}
