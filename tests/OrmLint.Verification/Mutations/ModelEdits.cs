using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace OrmLint.Verification.Mutations;

/// <summary>Edits of generated models: what people change from one day to the next, and what changes nothing in the database.</summary>
public sealed class ModelEdits(ModelGenerator generator)
{
    /// <summary>The model after an edit, and what the edit was.</summary>
    public (string What, GeneratedModel Model) Edit(GeneratedModel model)
    {
        var before = model.ToSource();
        while (true)
        {
            var entity = generator.One(model.Entities);
            var property = entity.Properties.IsEmpty ? null : generator.One(entity.Properties);
            if (Try(generator.Number(0, 27), model, entity, property) is { } edit && edit.Model.ToSource() != before) return edit;
        }
    }

    private (string What, GeneratedModel Model)? Try(int kind, GeneratedModel model, GeneratedEntity entity, GeneratedProperty? property)
    {
        var name = property is null ? "" : $"{entity.Name}.{property.Name}";
        var isIndexed = property is not null && entity.Indexes.Any(index => index.Properties.Contains(property.Name));
        switch (kind)
        {
            case 0 or 1 when generator.NewProperty(model, entity) is { } added:
                return ($"property added: {entity.Name}.{added.Name}", model.With(entity with { Properties = entity.Properties.Add(added) }));
            case 2 when property is not null && !isIndexed && entity.Check?.Contains(property.Name) != true:
                return ($"property removed: {name}", model.With(entity with { Properties = entity.Properties.Remove(property) }));
            case 3 when property is not null && !isIndexed && entity.Check?.Contains(property.Name) != true && generator.NewProperty(model, entity) is { } named:
                return ($"property renamed: {name} to {named.Name}", model.With(entity with { Properties = entity.Properties.Replace(property, property with { Name = named.Name }) }));
            case 4 or 5 when property is not null:
                return ($"nullability: {name}", model.With(entity.With(property with { IsNullable = !property.IsNullable })));
            case 6 when property is not null && !isIndexed:
                return ($"type: {name}", model.With(entity.With(generator.Property(property.Name) with { IsIgnored = false, Column = property.Column })));
            case 7 when property is { Type: "string" }:
                return ($"length: {name}", model.With(entity.With(property with { MaxLength = property.MaxLength is null ? 80 : generator.Chance(2) ? null : property.MaxLength + 10 })));
            case 8 when property is { Type: "string" }:
                return ($"encoding: {name}", model.With(entity.With(property with { IsUnicode = property.IsUnicode is null ? false : null })));
            case 9 when property is { Type: "decimal" }:
                return ($"precision: {name}", model.With(entity.With(property with { Precision = property.Precision is null ? (14, 3) : null })));
            case 10 when property is not null:
                return ($"column name: {name}", model.With(entity.With(property with { Column = property.Column is null ? "Renamed" + property.Name : null })));
            case 11 when property is not null:
                return ($"comment: {name}", model.With(entity.With(property with { Comment = property.Comment is null ? "New" : null })));
            case 12 when property is not null && !isIndexed && entity.Check?.Contains(property.Name) != true:
                return ($"ignored: {name}", model.With(entity.With(property with { IsIgnored = !property.IsIgnored })));
            case 13 when property is not null && generator.DefaultOf(property.Type) is { } value:
                return ($"default: {name}", model.With(entity.With(property with { Default = property.Default is null ? value : null })));
            case 14 when property is { Type: "Color" }:
                return ($"conversion: {name}", model.With(entity.With(property with { IsStoredAsText = !property.IsStoredAsText })));
            case 15 when property is not null:
                return ($"spelling: {name}", model.With(entity.With(property with { Spelling = 1 - property.Spelling, IsNamedByText = !property.IsNamedByText })));
            case 16 when generator.Index(entity) is { } index && !entity.Indexes.Any(other => other.Properties.SequenceEqual(index.Properties)):
                return ($"index added: {entity.Name}", model.With(entity with { Indexes = entity.Indexes.Add(index) }));
            case 17 when !entity.Indexes.IsEmpty:
                return ($"index removed: {entity.Name}", model.With(entity with { Indexes = [] }));
            case 18 when !entity.Indexes.IsEmpty:
                return ($"index changed: {entity.Name}", model.With(entity with { Indexes = [generator.One([entity.Indexes[0] with { IsUnique = !entity.Indexes[0].IsUnique }, entity.Indexes[0] with { Name = "IX_other" }, entity.Indexes[0] with { Spelling = 1 - entity.Indexes[0].Spelling }])] }));
            case 19 when entity.Base is null:
                return ($"table: {entity.Name}", model.With(entity with { Table = entity.Table is null ? ("All" + entity.Name, generator.Spelling()) : null, Schema = null }));
            case 20 when entity.Base is null:
                return ($"table's comment: {entity.Name}", model.With(entity with { Comment = entity.Comment is null ? "New" : null }));
            case 21:
                return ($"configuration moved: {entity.Name}", model.With(entity with { Style = (ConfigurationStyle)generator.Number(0, 3), HasHelpers = !entity.HasHelpers, Properties = [.. entity.Properties.Reverse()] }));
            case 22 when !model.Entities.Any(static other => other.Name == "Depot"):
                return ("entity type added: Depot", model with { Entities = model.Entities.Add(generator.Entity("Depot") with { Set = generator.Chance(4) ? null : "Depots" }) });
            case 23 when entity.References.IsEmpty && entity.Base is null && model.Entities.Where(other => other.Base is null && other.Name != entity.Name && !ModelGenerator.Related(model, entity.Name, other.Name) && !model.Joins.Any(join => join.Left == other.Name || join.Right == other.Name)).ToList() is { Count: > 0 } others:
                var target = generator.One(others);
                return ($"relationship added: {entity.Name} to {target.Name}", model.With(entity with { References = [generator.Reference(entity, target)] }));
            case 24 when !entity.References.IsEmpty:
                return ($"relationship removed: {entity.Name}", model.With(entity with { References = [] }));
            case 25 when entity.References is [var reference]:
                return ($"relationship changed: {entity.Name}.{reference.Name}", model.With(entity with
                {
                    References = [generator.One([reference with { IsOptional = !reference.IsOptional }, reference with { OnDelete = reference.OnDelete is null ? "Restrict" : null }, reference with { Inverse = reference.Inverse is null ? entity.Name + "s" : null },
                        reference with { IsOneToOne = !reference.IsOneToOne }, reference with { HasKey = !reference.HasKey }, reference with { Name = "Next" + reference.Name }])],
                }));
            case 26 when entity.Base is null:
                return ($"owned: {entity.Name}", model.With(entity with { Owned = entity.Owned.IsEmpty ? [generator.Owned(entity)] : generator.Chance(2) ? [] : [entity.Owned[0] with { IsOptional = !entity.Owned[0].IsOptional }] }));
            case 27:
                return generator.Number(0, 3) switch
                {
                    0 when model.Joins.IsEmpty is false => ("many to many removed", model with { Joins = [] }),
                    1 => ("length of all texts", model with { TextLength = model.TextLength is null ? 300 : null }),
                    2 => ("helpers in the context", model with { HasHelpers = !model.HasHelpers }),
                    _ when entity.Set is not null && entity.Base is null => ($"set renamed: {entity.Name}", model.With(entity with { Set = "My" + entity.Set })),
                    _ => null,
                };
            default:
                return null;
        }
    }
}
