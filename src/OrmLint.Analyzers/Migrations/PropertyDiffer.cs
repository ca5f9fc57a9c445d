using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>Compares the scalar properties of one entity type with the snapshot's.</summary>
internal sealed class PropertyDiffer
{
    private readonly ContextModel _model;
    private readonly SnapshotTables _tables;
    private readonly SnapshotEntity _entity;
    private readonly ModelEntity _known;
    private readonly EntityShape _shape;
    private readonly EntityShape? _base;
    private readonly Calibration _calibration;
    private readonly Func<ISymbol?, Location?> _locate;

    public PropertyDiffer(ContextModel model, SnapshotTables tables, SnapshotEntity entity, ModelEntity known, Calibration calibration, Func<ISymbol?, Location?> locate)
    {
        _model = model;
        _tables = tables;
        _entity = entity;
        _known = known;
        _calibration = calibration;
        _locate = locate;
        _shape = model.Shapes.Of(known.Type);
        for (var ancestor = known.Type.BaseType; ancestor is not null && entity.BaseType is not null; ancestor = ancestor.BaseType)
        {
            if (EntityName.Of(ancestor) == entity.BaseType) _base = model.Shapes.Of(ancestor);
        }
    }

    /// <summary>Whether everything that was compared could be told; false once something may have changed without being seen. Of interest after the changes.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>The changes.</summary>
    public IEnumerable<ModelChange> Changes()
    {
        var unknown = _model.Configuration.UnknownOf(_known.Type);
        IsCertain = unknown == ModelAspects.None && _shape.IsWhole;
        if (unknown.HasFlag(ModelAspects.Properties) || !_shape.IsWhole) yield break;

        var added = Added().ToList();
        foreach (var property in added)
        {
            // The column is there already, under another property: renamed with its column kept, or moved within the hierarchy.
            if (_tables.HasColumn(_entity, ColumnOf(property)) || _tables.HasColumn(_entity, property.Name))
            {
                IsCertain = false;
                continue;
            }

            if (Locate(property) is { } location) yield return PropertyText.Added(_model, _tables, _entity, property, _known, location);
        }

        var columns = new HashSet<string>(added.Select(ColumnOf), StringComparer.OrdinalIgnoreCase);
        foreach (var property in _entity.Properties)
        {
            _calibration.CountProperty();
            var member = _shape.Members.TryGetValue(property.Name, out var symbol) ? symbol : null;
            if (member is IPropertySymbol same && !HasFacetsOf(property, same)) IsCertain = false;
            var isGone = IsGone(property, member);
            if (!isGone.IsKnown && !IsMadeByConvention(property) && !IsThere(property.Name, member)) IsCertain = false;
            if (!columns.Contains(property.Column) && isGone.Is(true))
            {
                if ((member is null ? null : _locate(member)) is { } there) yield return new PropertyRemoved(_entity, property, _known.Type, there) { IsKnownInDetail = true };
                else if (Locate(_known.Type) is { } location) yield return new PropertyRemoved(_entity, property, _known.Type, location) { IsKnownInDetail = IsAlone(property) };
            }
            else if (member is IPropertySymbol mapped && !unknown.HasFlag(ModelAspects.Nullability) && AllowsNull(property, mapped) is { IsKnown: true } after && property.AllowsNull is { } before && before != after.Value)
            {
                if (Locate(mapped) is { } location) yield return PropertyText.NullabilityChanged(_entity, property, mapped, after.Value, location);
            }
        }
    }

    /// <summary>The properties that are mapped for certain and that the snapshot's entity type does not have.</summary>
    private IEnumerable<IPropertySymbol> Added()
    {
        foreach (var property in _shape.Candidates())
        {
            if (_entity.Find(property.Name) is not null || (_base?.Members.ContainsKey(property.Name) ?? false) || IsNavigation(property.Name)) continue;
            var isMapped = IsMapped(property);
            if (!isMapped.IsKnown) IsCertain = false;
            if (isMapped.Is(true)) yield return property;
        }
    }

    /// <summary>Whether a property that the conventions see is mapped as a scalar one.</summary>
    private Fact<bool> IsMapped(IPropertySymbol property)
    {
        if (MappingAttributes.HasUnknownAttribute(property)) return Fact<bool>.Unknown;
        var said = Said(property.Name);
        if (said.Exists(static one => one.Unknown.HasFlag(ModelAspects.Properties) || one.IsNotScalar != Certainty.No || one.IsIgnored == Certainty.Maybe)) return Fact<bool>.Unknown;
        var isIgnored = said.Exists(static one => one.IsIgnored == Certainty.Yes) || MappingAttributes.IsNotMapped(property);
        if (isIgnored) return said.Exists(static one => one.IsMapped != Certainty.No) ? Fact<bool>.Unknown : false;

        var type = Underlying(property.Type);
        if (_model.Configuration.Find(type) is { } about && (about.IsIgnored != Certainty.No || about.IsPart != Certainty.No)) return Fact<bool>.Unknown;
        if (said.Exists(static one => one.IsMapped == Certainty.Yes || one.IsConverted) || _model.Configuration.IsConverted(type)) return true;
        return ScalarTypes.IsScalar(type, _model.EfVersion);
    }

    /// <summary>Whether a property of the snapshot is mapped no longer.</summary>
    private Fact<bool> IsGone(SnapshotProperty property, ISymbol? member)
    {
        var said = Said(property.Name);
        if (said.Exists(static one => one.Unknown.HasFlag(ModelAspects.Properties) || one.IsMapped != Certainty.No || one.IsIgnored == Certainty.Maybe)) return Fact<bool>.Unknown;
        Fact<bool> isGone = member switch
        {
            null => true,
            IPropertySymbol mapped when EntityShape.IsCandidate(mapped) is { IsKnown: true } candidate => candidate.Value
                ? MappingAttributes.HasUnknownAttribute(mapped) ? Fact<bool>.Unknown : MappingAttributes.IsNotMapped(mapped) || said.Exists(static one => one.IsIgnored == Certainty.Yes)
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
        if (said.Exists(static one => one.Unknown.HasFlag(ModelAspects.Properties) || one.IsIgnored != Certainty.No)) return false;
        return said.Exists(static one => one.IsMapped != Certainty.No)
            || (member is IPropertySymbol property && EntityShape.IsCandidate(property).Is(true) && !MappingAttributes.HasUnknownAttribute(property) && !MappingAttributes.IsNotMapped(property));
    }

    /// <summary>Keys, foreign keys, discriminators, period columns: conventions make them without a member of the class.</summary>
    private bool IsMadeByConvention(SnapshotProperty property)
    {
        var root = _tables.Root(_entity);
        return IsInKey(property.Name) || IsForeignKey(property.Name)
            || property.Name == (root.Discriminator ?? "Discriminator") || property.Name == "xmin"
            || _entity.ShadowProperties.Contains(property.Name) || root.ShadowProperties.Contains(property.Name);
    }

    /// <summary>Whether the attributes say of the column what the snapshot says. What conventions say is not compared here.</summary>
    private bool HasFacetsOf(SnapshotProperty property, IPropertySymbol symbol)
        => _model.Configuration.HasConventions(Underlying(symbol.Type)) || PropertyText.HasFacetsOf(property, symbol, Said(symbol.Name));

    /// <summary>Whether a derived class has the property now: it keeps the column in a table that they share.</summary>
    private bool IsInDerived(SnapshotProperty property)
        => _model.Entities.Any(other => !SymbolEqualityComparer.Default.Equals(other.Type, _known.Type) && DerivesFromThis(other.Type) && _model.Shapes.Of(other.Type).Members.ContainsKey(property.Name));

    private bool DerivesFromThis(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor, _known.Type)) return true;
        }

        return false;
    }

    private Fact<bool> AllowsNull(SnapshotProperty property, IPropertySymbol mapped)
    {
        var said = Said(property.Name);
        if (_tables.IsInTableOfRoot(_entity) || _tables.IsShared(_entity) || IsInKey(property.Name) || property.Name == _tables.Root(_entity).Discriminator) return Fact<bool>.Unknown;
        if (said.Exists(static one => one.Unknown.HasFlag(ModelAspects.Nullability))) return Fact<bool>.Unknown;
        if (!EntityShape.IsCandidate(mapped).Is(true) && !said.Exists(static one => one.IsMapped == Certainty.Yes)) return Fact<bool>.Unknown;
        var explicitly = said.Select(static one => one.Required).Where(static required => required is not null).ToList();
        var allows = explicitly.Count switch
        {
            0 => Nullability.AllowsNull(mapped),
            1 when explicitly[0] is { IsKnown: true, Value: var required } => !required,
            _ => Fact<bool>.Unknown,
        };

        // A required relationship makes its foreign key required, and the other way round.
        if (!IsForeignKey(property.Name) || (!allows.Is(true) && explicitly.Count == 0)) return allows;
        if (!allows.Is(property.AllowsNull == true)) IsCertain = false;
        return Fact<bool>.Unknown;
    }

    private bool IsInKey(string property)
        => (_tables.Root(_entity).Key?.Properties.Contains(property) ?? false) || _entity.AlternateKeys.Any(key => key.Properties.Contains(property));

    private bool IsForeignKey(string property) => _entity.ForeignKeys.Any(foreignKey => foreignKey.Properties.Contains(property));

    private bool IsNavigation(string name)
        => _entity.Navigations.Contains(name) || _entity.ComplexProperties.Contains(name) || _entity.Owned.Any(owned => owned.Ownership!.Navigation == name)
            || _entity.ForeignKeys.Any(foreignKey => foreignKey.Navigation == name);

    /// <summary>Whether nothing else in the snapshot goes with the property: an index for example.</summary>
    private bool IsAlone(SnapshotProperty property) => !_entity.Indexes.Any(index => index.Properties.Contains(property.Name));

    private List<PropertyConfiguration> Said(string property) => _model.Configuration.Of(_known.Type, property).ToList();

    private string ColumnOf(IPropertySymbol property)
        => Said(property.Name).Select(static one => one.ColumnName).FirstOrDefault(static name => name is not null) is { IsKnown: true, Value: { } column } ? column
            : MappingAttributes.ColumnName(property) ?? property.Name;

    private static ITypeSymbol Underlying(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : type;

    /// <summary>A class of another project is reported where the context has its set.</summary>
    private Location? Locate(ISymbol symbol) => _locate(symbol) ?? _locate(_known.Set) ?? _locate(_model.Context);
}
