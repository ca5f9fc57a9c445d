using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>Something that holds a value: a local or parameter, a captured value of the control-flow graph, or a member of one (<c>command.CommandText</c>).</summary>
internal sealed class Place : IEquatable<Place>
{
    private readonly object _root;
    private readonly ISymbol? _member;

    private Place(object root, ISymbol? member)
    {
        _root = root;
        _member = member;
    }

    /// <summary>The place of a local or parameter.</summary>
    public static Place Of(ISymbol variable) => new(variable, null);

    /// <summary>The place of a captured value.</summary>
    public static Place Of(CaptureId capture) => new(capture, null);

    /// <summary>The place of what an object holds that <paramref name="creation"/> makes.</summary>
    public static Place OfContents(IOperation creation) => new(creation, null);

    /// <summary>The place of what the object holds that this place refers to.</summary>
    public Place Contents() => new(this, null);

    /// <summary>The place that is a field or property of this one.</summary>
    public Place Member(ISymbol member) => new(this, member);

    /// <summary>The place that an operation reads or writes, or null if it is none that can be followed.</summary>
    /// <param name="operation">The reference.</param>
    /// <param name="captured">What a capture stands for, where that is a reference.</param>
    public static Place? Of(IOperation? operation, Func<CaptureId, IOperation?> captured)
    {
        switch (operation?.BelowConversions())
        {
            case ILocalReferenceOperation { Local.IsRef: false } local: return Of(local.Local);
            case IParameterReferenceOperation parameter: return Of(parameter.Parameter);
            case IDeclarationExpressionOperation declaration: return Of(declaration.Expression, captured);
            case IFlowCaptureReferenceOperation capture: return Of(captured(capture.Id), captured) ?? Of(capture.Id);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } type }: return new Place(type, null);
            case IFieldReferenceOperation field: return OfMember(Members.Canonical(field.Field), field.Instance, captured);
            case IPropertyReferenceOperation { Arguments.IsEmpty: true } property: return OfMember(property.Property, property.Instance, captured);
            default: return null;
        }
    }

    /// <summary>The local or parameter that this is, or is a member of; null for a captured value, and for members of the instance.</summary>
    public ISymbol? Variable => _root switch
    {
        ILocalSymbol or IParameterSymbol => (ISymbol)_root,
        Place place => place.Variable,
        _ => null,
    };

    /// <summary>The parameter that this is, or whose object's contents this is.</summary>
    public IParameterSymbol? Parameter => _root as IParameterSymbol ?? (_member is null && _root is Place { _member: null } holder ? holder._root as IParameterSymbol : null);

    /// <summary>Whether this is a member, of whatever depth, of <paramref name="place"/>.</summary>
    public bool IsWithin(Place place)
    {
        for (var within = _root as Place; within is not null; within = within._root as Place)
        {
            if (within.Equals(place)) return true;
        }

        return false;
    }

    /// <summary>The same member of another place, where this is a member of <paramref name="from"/>.</summary>
    public Place? Moved(Place from, Place to)
        => _member is not null && _root is Place root && root.Equals(from) ? to.Member(_member) : null;

    /// <inheritdoc />
    public bool Equals(Place? other)
        => other is not null
            && SymbolEqualityComparer.Default.Equals(_member, other._member)
            && (_root is ISymbol symbol ? other._root is ISymbol theirs && SymbolEqualityComparer.Default.Equals(symbol, theirs) : _root.Equals(other._root));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Place);

    /// <inheritdoc />
    public override int GetHashCode()
        => unchecked((SymbolEqualityComparer.Default.GetHashCode(_member) * 31) + (_root is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : _root.GetHashCode()));

    private static Place? OfMember(ISymbol member, IOperation? instance, Func<CaptureId, IOperation?> captured)
        => instance is null ? (member.IsStatic ? new Place(member, null) : null) : Of(instance, captured)?.Member(member);
}
