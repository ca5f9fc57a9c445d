using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>Compares the scalar properties of one entity type with the snapshot's.</summary>
internal sealed class PropertyDiffer
{
    private readonly Comparison _comparison;
    private readonly ComparedEntity _compared;
    private readonly bool _isNullabilityCompared;
    private readonly ContextModel _model;
    private readonly SnapshotTables _tables;
    private readonly SnapshotEntity _entity;
    private readonly ModelEntity _known;
    private readonly SnapshotRoles _roles;
    private readonly EntityShape _shape;
    private readonly EntityShape? _base;

    /// <param name="comparison">The comparison.</param>
    /// <param name="compared">The entity type.</param>
    /// <param name="isNullabilityCompared">Whether the columns are as nullable as the properties: not those of an owned type that may be missing.</param>
    public PropertyDiffer(Comparison comparison, ComparedEntity compared, bool isNullabilityCompared = true)
    {
        _comparison = comparison;
        _compared = compared;
        _isNullabilityCompared = isNullabilityCompared;
        _model = comparison.Model;
        _tables = comparison.Tables;
        _entity = compared.Entity;
        _known = compared.Known;
        _roles = SnapshotRoles.Of(compared.Entity);
        _shape = compared.Shape;
        for (var ancestor = _known.Type.BaseType; ancestor is not null && _entity.BaseType is not null; ancestor = ancestor.BaseType)
        {
            if (EntityName.Of(ancestor) == _entity.BaseType) _base = _model.Shapes.Of(ancestor);
        }
    }

    /// <summary>Compares the properties.</summary>
    public void Compare()
    {
        var unknown = _compared.Unknown;
        if (unknown != ModelAspects.None) _comparison.TakeAsBefore();
        if (!_shape.IsWhole) _comparison.Unsure();
        if (unknown.HasFlag(ModelAspects.Properties) || !_shape.IsWhole) return;

        var added = Added().ToList();
        foreach (var property in added)
        {
            // The column is there already, under another property: renamed with its column kept, or moved within the hierarchy.
            if (_tables.HasColumn(_entity, ColumnOf(property)) || _tables.HasColumn(_entity, property.Name))
            {
                _comparison.Unsure();
                continue;
            }

            if (Locate(property) is { } location)
            {
                _comparison.Report(PropertyText.Added(_comparison, _compared, property, location));
            }
        }

        AddShadows();
        var columns = new HashSet<string>(added.Select(ColumnOf), StringComparer.OrdinalIgnoreCase);
        foreach (var property in _entity.Properties) Compare(property, columns, unknown);
    }

    private void Compare(SnapshotProperty property, HashSet<string> columns, ModelAspects unknown)
    {
        _comparison.Calibration.CountProperty();
        var member = _shape.Members.TryGetValue(property.Name, out var symbol) ? symbol : null;
        var isGone = IsGone(property, member);
        if (!isGone.IsKnown && !IsMadeByConvention(property) && !IsThere(property.Name, member)) _comparison.Unsure();
        if (isGone.Is(true))
        {
            if (columns.Contains(property.Column)) return;
            if ((member is null ? null : _comparison.Locate(member)) is { } there) _comparison.Report(new PropertyRemoved(_entity, property, _known.Type, there) { IsKnownInDetail = IsAlone(property) });
            else if (Locate(_known.Type) is { } location) _comparison.Report(new PropertyRemoved(_entity, property, _known.Type, location) { IsKnownInDetail = IsAlone(property) });
            return;
        }

        if (member is IPropertySymbol mapped && _isNullabilityCompared && !unknown.HasFlag(ModelAspects.Nullability) && AllowsNull(property, mapped) is { IsKnown: true } after && property.AllowsNull is { } before && before != after.Value)
        {
            if (Locate(mapped) is { } location)
            {
                var change = PropertyText.NullabilityChanged(_entity, property, mapped, after.Value, location);
                _comparison.Report(change);
            }
        }

        var said = Said(property.Name);
        if (member is IPropertySymbol column && IsThere(property.Name, member) && !said.Any(static one => one.IsNotScalar != Certainty.No)) CompareColumn(property, column.Type, column, said);
        else if (said.Select(static one => one.ShadowType).FirstOrDefault(static type => type is not null) is { } shadow && member is null) CompareColumn(property, _model.Configuration.Types[shadow], null, said);
    }

    private void CompareColumn(SnapshotProperty property, ITypeSymbol type, IPropertySymbol? symbol, ImmutableArray<PropertyConfiguration> said)
    {
        var isForeign = _compared.IsColumnForeign(property.Name);
        var facts = new ColumnFacts(_model.Configuration, type, symbol, said, _compared.Unknown.HasFlag(ModelAspects.Facets) || isForeign);
        var isNameUnknown = isForeign || _compared.Unknown.HasFlag(ModelAspects.Names) || said.Any(static one => one.Unknown.HasFlag(ModelAspects.Names));
        var compared = new ComparedColumn(_comparison, _entity, property, facts, _known, symbol, _compared.ColumnPrefix + property.Name);
        ColumnDiffer.Compare(compared, isNameUnknown);
    }

    /// <summary>Properties that code names and that are no members of the class.</summary>
    private void AddShadows()
    {
        foreach (var named in _compared.Said.SelectMany(static said => said.Properties))
        {
            var (name, said) = (named.Key, named.Value);
            if (said is not { IsMapped: Certainty.Yes, IsIgnored: Certainty.No, ShadowType: { } shadow, Location: { } place } || _shape.Members.ContainsKey(name) || _entity.Find(name) is not null) continue;
            if (!ScalarTypes.IsScalar(ColumnFacts.Underlying(_model.Configuration.Types[shadow]), _model.EfVersion).Is(true) || _tables.HasColumn(_entity, name) || said.ColumnName is not null) continue;
            if (_comparison.Locate(place) is { } location) _comparison.Report(new PartChanged("shadow property", $"The shadow property '{_known.Type.Name}.{name}'", IsAdded: true, _known.Type.Name + name, location));
        }
    }

    /// <summary>The properties that are mapped for certain and that the snapshot's entity type does not have.</summary>
    public IEnumerable<IPropertySymbol> Added()
    {
        foreach (var property in _shape.Candidates)
        {
            if (_entity.Find(property.Name) is not null || (_base?.Members.ContainsKey(property.Name) ?? false) || IsNavigation(property.Name)) continue;
            var isMapped = IsMapped(property);
            if (!isMapped.IsKnown) _comparison.Unsure($"whether '{property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' is mapped to a column is not known", $"'{_known.Type.Name}.{property.Name}'", _comparison.Locate(property));
            if (isMapped.Is(true)) yield return property;
        }
    }

    /// <summary>Whether a property that the conventions see is mapped as a scalar one.</summary>
    private Fact<bool> IsMapped(IPropertySymbol property)
    {
        if (MappingAttributes.HasUnknownAttribute(property)) return Fact<bool>.Unknown;
        var said = Said(property.Name);
        if (_model.Find(EntityDiscovery.ElementType(property.Type) ?? property.Type) is { Certainty: Certainty.Yes, IsKeptOut: false } && said.All(static one => one is { IsMapped: Certainty.No, IsConverted: false })) return false;
        if (said.Any(static one => one.IsNotScalar == Certainty.Yes)) return false;
        if (said.Any(static one => one.Unknown.HasFlag(ModelAspects.Properties) || one.IsNotScalar != Certainty.No || one.IsIgnored == Certainty.Maybe)) return Fact<bool>.Unknown;
        var isIgnored = said.Any(static one => one.IsIgnored == Certainty.Yes) || MappingAttributes.IsNotMapped(property);
        if (isIgnored) return said.Any(static one => one.IsMapped != Certainty.No) ? Fact<bool>.Unknown : false;

        var type = ColumnFacts.Underlying(property.Type);
        if (_model.Configuration.Find(type) is { } about && (about.IsIgnored != Certainty.No || about.IsPart != Certainty.No)) return Fact<bool>.Unknown;
        if (said.Any(static one => one.IsMapped == Certainty.Yes || one.IsConverted) || _model.Configuration.IsConverted(type)) return true;
        return ScalarTypes.IsScalar(type, _model.EfVersion);
    }

    /// <summary>Whether a property of the snapshot is mapped no longer.</summary>
    private Fact<bool> IsGone(SnapshotProperty property, ISymbol? member)
    {
        var said = Said(property.Name);
        if (said.Any(static one => one.Unknown.HasFlag(ModelAspects.Properties) || one.IsMapped != Certainty.No || one.IsIgnored == Certainty.Maybe)) return Fact<bool>.Unknown;
        Fact<bool> isGone = member switch
        {
            null => true,
            IPropertySymbol mapped when EntityShape.IsCandidate(mapped) is { IsKnown: true } candidate => candidate.Value
                ? MappingAttributes.HasUnknownAttribute(mapped) ? Fact<bool>.Unknown : MappingAttributes.IsNotMapped(mapped) || said.Any(static one => one.IsIgnored == Certainty.Yes)
                : true,
            IFieldSymbol { DeclaringSyntaxReferences.IsEmpty: false } => true,
            _ => Fact<bool>.Unknown,
        };
        return isGone.Is(true) && (IsMadeByConvention(property) || IsInDerived(property)) ? Fact<bool>.Unknown : isGone;
    }

    /// <summary>Whether a property of the snapshot is mapped still, as a member of the class or by name.</summary>
    private bool IsThere(string name, ISymbol? member)
    {
        var said = Said(name);
        if (said.Any(static one => one.Unknown.HasFlag(ModelAspects.Properties) || one.IsIgnored != Certainty.No)) return false;
        return said.Any(static one => one.IsMapped != Certainty.No)
            || (member is IPropertySymbol property && EntityShape.IsCandidate(property).Is(true) && !MappingAttributes.HasUnknownAttribute(property) && !MappingAttributes.IsNotMapped(property));
    }

    /// <summary>Keys, foreign keys, discriminators, period columns: conventions make them without a member of the class.</summary>
    private bool IsMadeByConvention(SnapshotProperty property)
    {
        var root = _tables.Root(_entity);
        return IsInKey(property.Name) || _roles.IsForeignKey(property.Name)
            || property.Name == (root.Discriminator ?? "Discriminator") || property.Name == "xmin"
            || _entity.Calls.Any(call => call.Name == "HasForeignKey" && call.Texts().Contains(property.Name))
            || _entity.ShadowProperties.Contains(property.Name) || root.ShadowProperties.Contains(property.Name);
    }

    /// <summary>Whether a derived class has the property now, as one of its own: it keeps the column in a table that they share.</summary>
    private bool IsInDerived(SnapshotProperty property)
        => _model.Entities.Any(other => !SymbolEqualityComparer.Default.Equals(other.Type, _known.Type) && other.Type.DerivesFrom(_known.Type)
            && _model.Shapes.Of(other.Type).Members.TryGetValue(property.Name, out var member) && !_known.Type.DerivesFrom(member.ContainingType));

    private Fact<bool> AllowsNull(SnapshotProperty property, IPropertySymbol mapped)
    {
        var said = Said(property.Name);
        if (_tables.IsInTableOfRoot(_entity) || _tables.IsShared(_entity) || IsInKey(property.Name) || _tables.Root(_entity).IsDiscriminator(property.Name)) return Fact<bool>.Unknown;
        if (said.Any(static one => one.Unknown.HasFlag(ModelAspects.Nullability))) return Fact<bool>.Unknown;
        if (!EntityShape.IsCandidate(mapped).Is(true) && !said.Any(static one => one.IsMapped == Certainty.Yes)) return Fact<bool>.Unknown;
        var explicitly = said.Count(static one => one.Required is not null);
        var allows = explicitly switch
        {
            0 => Nullability.AllowsNull(mapped),
            1 when said.First(static one => one.Required is not null).Required is { IsKnown: true, Value: var required } => !required,
            _ => Fact<bool>.Unknown,
        };

        // A required relationship makes its foreign key required, and the other way round.
        if (!_roles.IsForeignKey(property.Name) || (!allows.Is(true) && explicitly == 0)) return allows;
        return Fact<bool>.Unknown;
    }

    private bool IsInKey(string property)
        => (_tables.Root(_entity).Key?.Properties.Contains(property) ?? false) || _roles.IsAlternateKey(property);

    private bool IsNavigation(string name)
        => _compared.Said.Any(said => said.Parts.ContainsKey(name)) || _entity.Navigations.Contains(name) || _entity.ComplexProperties.Contains(name) || _entity.Owned.Any(owned => owned.Ownership!.Navigation == name)
            || _entity.ForeignKeys.Any(foreignKey => foreignKey.Navigation == name);

    /// <summary>Whether nothing else in the snapshot goes with the property: an index for example.</summary>
    private bool IsAlone(SnapshotProperty property) => !_roles.IsIndexed(property.Name);

    private ImmutableArray<PropertyConfiguration> Said(string property) => _compared.SaidOf(property);

    private string ColumnOf(IPropertySymbol property)
        => Said(property.Name).Select(static one => one.ColumnName).FirstOrDefault(static name => name is not null) is { IsKnown: true, Value: { } column } ? column
            : MappingAttributes.ColumnName(property) ?? property.Name;

    /// <summary>A class of another project is reported where the context has its set.</summary>
    private Location? Locate(ISymbol symbol) => _comparison.Locate(symbol) ?? _comparison.Locate(_known.Set) ?? _comparison.Locate(_comparison.Home);
}
