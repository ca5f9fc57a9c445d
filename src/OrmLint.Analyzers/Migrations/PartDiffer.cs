using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Compares the owned types and complex properties of an entity type: which there are, and what their columns are like.</summary>
internal sealed class PartDiffer
{
    private readonly Comparison _comparison;
    private readonly ComparedEntity _owner;

    public PartDiffer(Comparison comparison, ComparedEntity owner)
    {
        _comparison = comparison;
        _owner = owner;
    }

    /// <summary>Compares them.</summary>
    public void Compare()
    {
        if (_owner.Unknown.HasFlag(ModelAspects.Properties) || !_owner.Shape.IsWhole)
        {
            _comparison.Unsure();
            return;
        }

        var before = _owner.Entity.Owned.Select(static owned => (Name: owned.Ownership!.Navigation, Part: owned, Kind: owned.Ownership.IsCollection ? PartKind.OwnedCollection : PartKind.OwnedReference))
            .Concat(_owner.Entity.ComplexTypes.Select(static complex => (Name: complex.Name, Part: complex, Kind: PartKind.Complex))).ToList();
        var added = Added(before.Select(static part => part.Name)).ToList();
        foreach (var (name, part, kind) in before)
        {
            _comparison.Calibration.Count("owned");
            var isThere = IsThere(name);
            if (!isThere.IsKnown) _comparison.Unsure();
            else if (isThere.Value) Compare(name, part, kind);
            else Gone(name, part, kind, added);
        }

        foreach (var (name, type) in added)
        {
            if (_comparison.Locate(null, _owner.Property(name), _owner.Known.Type) is { } location) _comparison.Report(new PartChanged("owned", $"'{_owner.Known.Type.Name}.{name}' ({type.Name})", IsAdded: true, _owner.Known.Type.Name + name, location));
        }
    }

    private Fact<bool> IsThere(string name)
    {
        var said = _owner.SaidOf(name);
        if (said.Any(static one => one.IsIgnored == Certainty.Maybe || one.Unknown.HasFlag(ModelAspects.Properties))) return Fact<bool>.Unknown;
        if (said.Any(static one => one.IsIgnored == Certainty.Yes)) return false;
        if (!_owner.Shape.Members.TryGetValue(name, out var member)) return false;
        if (member is not IPropertySymbol property || MappingAttributes.HasUnknownAttribute(property)) return Fact<bool>.Unknown;
        return !MappingAttributes.IsNotMapped(property);
    }

    /// <summary>The navigations to owned types and the complex properties that the snapshot does not have.</summary>
    private IEnumerable<(string Name, INamedTypeSymbol Type)> Added(IEnumerable<string> before)
    {
        var known = new HashSet<string>(before, StringComparer.Ordinal);
        foreach (var member in _owner.Shape.Members.Values)
        {
            if (member is not IPropertySymbol { DeclaredAccessibility: Accessibility.Public } property || known.Contains(property.Name) || _owner.Entity.ComplexProperties.Contains(property.Name)) continue;
            if (_owner.Entity.BaseType is not null && !_owner.OwnTypes().Contains(property.ContainingType, SymbolEqualityComparer.Default)) continue;
            if (TypeOf(property) is not { } type || !IsThere(property.Name).Is(true) || (property.SetMethod is null && SymbolEqualityComparer.Default.Equals(type, property.Type))) continue;
            if (!IsPart(property, type)) continue;
            yield return (property.Name, type);
        }
    }

    private bool IsPart(IPropertySymbol property, INamedTypeSymbol type)
    {
        if (_owner.Said.Any(said => said.Parts.ContainsKey(property.Name) && said.Unknown == ModelAspects.None)) return true;
        if (_owner.SaidOf(property.Name).Any(static said => said.IsMapped != Certainty.No || said.IsConverted) || _comparison.Model.Configuration.IsConverted(type)) return false;

        // In a table of its own, a class may be owned by an attribute; a list of complex ones is none.
        return MappingAttributes.Find(type, "Microsoft.EntityFrameworkCore", "OwnedAttribute") is not null || (MappingAttributes.IsPartOfOthers(type) && SymbolEqualityComparer.Default.Equals(type, property.Type));
    }

    private static INamedTypeSymbol? TypeOf(IPropertySymbol property)
        => (EntityDiscovery.ElementType(property.Type) ?? property.Type) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } type ? type : null;

    private void Gone(string name, SnapshotEntity part, PartKind kind, List<(string Name, INamedTypeSymbol Type)> added)
    {
        // One of the same class came: it was renamed.
        var subject = $"'{_owner.Known.Type.Name}.{name}'";
        if (added.Count == 1 && _owner.Property(added[0].Name) is { } renamed)
        {
            var (other, _) = added[0];
            added.Clear();
            _comparison.Report("owned", "name", $"'{_owner.Known.Type.Name}.{other}'", $"'{name}'", $"'{other}'", _comparison.Locate(null, renamed));
            return;
        }

        if (part.Properties.IsEmpty && part.Owned.IsEmpty && kind == PartKind.Complex) return;
        if (_comparison.Locate(null, _owner.Property(name), _owner.Known.Type, _owner.Known.Set) is { } location) _comparison.Report(new PartChanged("owned", subject, IsAdded: false, _owner.Known.Type.Name + name, location).With(Removed(name, part, kind)));
    }

    /// <summary>The edit by which a part goes, with the navigation to it.</summary>
    private ImmutableArray<SnapshotEdit> Removed(string name, SnapshotEntity part, PartKind kind)
        => SnapshotEdit.Of(_owner.Entity, owner => kind == PartKind.Complex
            ? owner with { ComplexTypes = owner.ComplexTypes.RemoveAll(other => ReferenceEquals(other, part)), ComplexProperties = owner.ComplexProperties.Remove(name) }
            : owner with { Owned = owner.Owned.RemoveAll(other => ReferenceEquals(other, part)), Navigations = owner.Navigations.Remove(name) });

    private void Compare(string name, SnapshotEntity part, PartKind kind)
    {
        var property = _owner.Property(name)!;
        var subject = $"'{_owner.Known.Type.Name}.{name}'";
        var place = _comparison.Locate(null, property, _owner.Known.Type, _owner.Known.Set);
        if (TypeOf(property) is not { } type)
        {
            _comparison.Unsure();
            return;
        }

        if (_comparison.Model.Find(type) is { Certainty: Certainty.Yes, IsKeptOut: false })
        {
            if (place is not null) _comparison.Report(new FacetChanged("owned", "type of " + name, _owner.Subject, "a part of it", "an entity type of its own", place));
            return;
        }

        var said = _owner.Said.Select(one => one.Parts.TryGetValue(name, out var how) ? how : (PartKind?)null).FirstOrDefault(static how => how is not null);
        var configuration = _owner.Said.Select(one => _comparison.Model.Configuration.FindPart(one, name)).FirstOrDefault(static one => one is not null);
        var isJson = configuration?.IsInJson ?? Certainty.No;
        if (isJson == Certainty.Maybe || configuration?.Unknown.HasFlag(ModelAspects.All) == true)
        {
            _comparison.Unsure();
            return;
        }

        if ((isJson == Certainty.Yes) != part.IsInJson && !_owner.Entity.IsInJson)
        {
            _comparison.Report("owned", "mapping", subject, part.IsInJson ? "to JSON" : "to columns", isJson == Certainty.Yes ? "to JSON" : "to columns", place);
            return;
        }

        if (part.IsInJson && !_owner.Entity.IsInJson && configuration?.JsonColumn is { IsKnown: true, Value: var column } && (column ?? name) != (part.JsonColumn ?? name))
        {
            _comparison.Report("owned", "JSON column", subject, $"'{part.JsonColumn ?? name}'", $"'{column ?? name}'", place);
            return;
        }

        // What is inside a JSON column is in no table.
        if (part.IsInJson || _owner.Entity.IsInJson) return;
        if (said is { } now && (now == PartKind.OwnedCollection) != (kind == PartKind.OwnedCollection))
        {
            _comparison.Report("owned", "kind", subject, "another", now.ToString(), place);
            return;
        }

        if (said == PartKind.Complex != (kind == PartKind.Complex) && said is not null)
        {
            // The columns may be the same.
            _comparison.Unsure("owned and complex types are not compared with each other", subject, place);
            return;
        }

        CompareColumns(part, kind, type, property, configuration, subject, place);
    }

    private void CompareColumns(SnapshotEntity part, PartKind kind, INamedTypeSymbol type, IPropertySymbol property, EntityConfiguration? configuration, string subject, Location? place)
    {
        var name = property.Name;
        var hasOwnTable = kind == PartKind.OwnedCollection || (kind == PartKind.OwnedReference && part.Table is not null && part.Table != _comparison.Tables.TableOf(_owner.Entity) && !(_owner.IsPart && part.Table == _owner.Entity.Table));
        var compared = new ComparedEntity(_comparison, part, new ModelEntity(type, Certainty.Yes, null), configuration, isPart: true) { ColumnPrefix = hasOwnTable ? "" : _owner.ColumnPrefix + property.Name + "_" };
        var isRequired = IsRequired(property, configuration);
        var wasRequired = kind == PartKind.Complex ? part.IsRequired : _owner.Entity.RequiredNavigations.Contains(property.Name);
        var hasRequiredColumn = part.Properties.Any(column => column.AllowsNull == false && part.Key?.Properties.Contains(column.Name) != true);
        if (!hasOwnTable && isRequired is { IsKnown: true, Value: var required } && required != wasRequired && hasRequiredColumn && !(kind == PartKind.Complex && _comparison.Model.EfVersion < 10))
        {
            _comparison.Report("owned", "presence", subject, wasRequired ? "required" : "optional", required ? "required" : "optional", place,
                kind == PartKind.Complex ? null : SnapshotEdit.Of(_owner.Entity, owner => owner with { RequiredNavigations = required ? owner.RequiredNavigations.Add(name) : owner.RequiredNavigations.Remove(name) }));
            return;
        }

        var isNullabilityCompared = hasOwnTable || (wasRequired && isRequired.Is(true)) || (kind == PartKind.Complex && _comparison.Model.EfVersion < 10);
        new PropertyDiffer(_comparison, compared, isNullabilityCompared).Compare();
        if (kind != PartKind.Complex)
        {
            if (hasOwnTable && kind == PartKind.OwnedReference && configuration?.Table is null && !compared.Unknown.HasFlag(ModelAspects.Names))
            {
                _comparison.Report("table", "table", subject, $"'{part.Table}'", "that of its owner", place);
            }
            else if (configuration?.Table is not null)
            {
                TableDiffer.Compare(_comparison, compared);
            }

            KeyDiffer.Compare(_comparison, compared);
            IndexDiffer.Compare(_comparison, compared);
        }

        new PartDiffer(_comparison, compared).Compare();
    }

    private Fact<bool> IsRequired(IPropertySymbol property, EntityConfiguration? configuration)
    {
        if (configuration?.IsRequired is { } complex) return complex;
        var said = _owner.SaidOf(property.Name).Select(static one => one.NavigationRequired).FirstOrDefault(static one => one is not null);
        if (said is { } explicitly) return explicitly;
        return Nullability.AllowsNull(property) is { IsKnown: true, Value: var allows } ? !allows : Fact<bool>.Unknown;
    }
}
