using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>
/// What the source says of one column: calls on the property, <c>ConfigureConventions</c>, attributes, in this order. A facet of which
/// nothing is said is known to be null: the convention's.
/// </summary>
internal sealed class ColumnFacts
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";
    private const string Schema = "System.ComponentModel.DataAnnotations.Schema";
    private const string EfCore = "Microsoft.EntityFrameworkCore";

    private static readonly ColumnFact s_unsaid = new(Fact<object?>.Known(null), null, IsSaid: false);

    private readonly ImmutableArray<PropertyConfiguration> _said;
    private readonly ImmutableArray<PropertyConfiguration> _conventions;
    private readonly IPropertySymbol? _symbol;
    private readonly bool _isPlain;
    private readonly bool _hasAttributes;
    private readonly bool _hasUnknownAttribute;

    /// <param name="configuration">What the code says of the model.</param>
    /// <param name="type">The type of the property.</param>
    /// <param name="symbol">The property; null for a shadow one.</param>
    /// <param name="said">What is said of it.</param>
    /// <param name="isUnknown">Whether code that could not be read may say more of it.</param>
    public ColumnFacts(ModelConfiguration configuration, ITypeSymbol type, IPropertySymbol? symbol, ImmutableArray<PropertyConfiguration> said, bool isUnknown)
    {
        Type = Underlying(type);
        _symbol = symbol;
        _said = said;
        _conventions = configuration.HasAnyConventions ? configuration.ConventionsFor(type).ToImmutableArray() : ImmutableArray<PropertyConfiguration>.Empty;
        _hasAttributes = HasAttributes(symbol);
        _hasUnknownAttribute = _hasAttributes && MappingAttributes.HasUnknownAttribute(symbol!);
        IsUnknown = isUnknown || said.Any(static one => one.Unknown.HasFlag(ModelAspects.Facets)) || _conventions.Any(static one => one.Unknown.HasFlag(ModelAspects.Facets));
        _isPlain = said.IsEmpty && _conventions.IsEmpty && !_hasAttributes;
        var converted = Find(Facet.ProviderType);
        IsConverted = said.Any(static one => one.IsConverted) || configuration.IsConverted(Type) || configuration.IsConverted(type);
        ProviderType = !IsConverted ? Fact<ITypeSymbol>.Known(Type)
            : converted.Value is { IsKnown: true, Value: var given } ? given is SaidType provider ? Fact<ITypeSymbol>.Known(configuration.Types[provider]) : converted.IsSaid ? Fact<ITypeSymbol>.Known(Type) : Fact<ITypeSymbol>.Unknown
            : Fact<ITypeSymbol>.Unknown;
    }

    /// <summary>The CLR type, not its nullable form.</summary>
    public ITypeSymbol Type { get; }

    /// <summary>The type that the provider gets to see.</summary>
    public Fact<ITypeSymbol> ProviderType { get; }

    /// <summary>Whether its values are converted.</summary>
    public bool IsConverted { get; }

    /// <summary>Whether code that could not be read may say anything of the column.</summary>
    public bool IsUnknown { get; }

    /// <summary>The value of a facet, and where it is said.</summary>
    public ColumnFact Find(Facet facet)
    {
        if (_isPlain) return s_unsaid;
        if ((Said(_said, facet) ?? Said(_conventions, facet)) is { } said) return said;
        if (_hasUnknownAttribute) return new(Fact<object?>.Unknown, null, IsSaid: false);
        return _hasAttributes && Attribute(facet) is { } attribute ? attribute : s_unsaid;
    }

    /// <summary>What is said last; unknown where not all say the same.</summary>
    private static ColumnFact? Said(ImmutableArray<PropertyConfiguration> all, Facet facet)
    {
        ColumnFact? result = null;
        foreach (var one in all)
        {
            if (one.Find(facet) is not { } saying) continue;
            var agrees = result is not { } before || (before.Value.IsKnown && Equals(before.Value.Value, saying.Value.Value));
            result = new(agrees ? saying.Value : Fact<object?>.Unknown, saying.Location, IsSaid: true);
        }

        return result;
    }

    private ColumnFact? Attribute(Facet facet) => facet switch
    {
        Facet.MaxLength => Argument(Annotations, "MaxLengthAttribute", 0, -1) ?? Argument(Annotations, "StringLengthAttribute", 0),
        Facet.Precision => Argument(EfCore, "PrecisionAttribute", 0),
        Facet.Scale => Argument(EfCore, "PrecisionAttribute", 1),
        Facet.Unicode => Argument(EfCore, "UnicodeAttribute", 0, true),
        Facet.ColumnName => Argument(Schema, "ColumnAttribute", 0),
        Facet.ColumnType => Named(Schema, "ColumnAttribute", "TypeName"),
        Facet.ColumnOrder => Named(Schema, "ColumnAttribute", "Order") is { Value: { IsKnown: true, Value: not -1 } } order ? order : null,
        Facet.Comment => Argument(EfCore, "CommentAttribute", 0),
        Facet.RowVersion => Argument(Annotations, "TimestampAttribute", 0, true),
        Facet.ValueGenerated => Argument(Schema, "DatabaseGeneratedAttribute", 0) is { Value: { IsKnown: true, Value: int option } } generated
            ? generated with { Value = Fact<object?>.Known(option switch { 0 => "Never", 1 => "OnAdd", _ => "OnAddOrUpdate" }) }
            : null,
        _ => null,
    };

    private ColumnFact? Argument(string space, string name, int position, object? whenLeftOut = null)
    {
        if (Find(space, name) is not { } attribute) return null;
        var arguments = attribute.ConstructorArguments;
        if (position < arguments.Length && arguments[position].Kind is TypedConstantKind.Error or TypedConstantKind.Array) return new(Fact<object?>.Unknown, Place(attribute), IsSaid: true);
        return new(Fact<object?>.Known(position < arguments.Length ? arguments[position].Value : whenLeftOut), Place(attribute), IsSaid: true);
    }

    private ColumnFact? Named(string space, string name, string argument)
    {
        if (Find(space, name) is not { } attribute) return null;
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == argument) return new(Fact<object?>.Known(named.Value.Value), Place(attribute), IsSaid: true);
        }

        return null;
    }

    private AttributeData? Find(string space, string name)
    {
        // An attribute of what is overridden is inherited.
        for (var declaration = _symbol; declaration is not null; declaration = declaration.OverriddenProperty)
        {
            if (MappingAttributes.Find(declaration, space, name) is { } attribute) return attribute;
        }

        return null;
    }

    private static bool HasAttributes(IPropertySymbol? symbol)
    {
        for (var declaration = symbol; declaration is not null; declaration = declaration.OverriddenProperty)
        {
            if (!declaration.GetAttributes().IsEmpty) return true;
        }

        return false;
    }

    private static Location? Place(AttributeData attribute) => attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : null;

    /// <summary>A type without its nullable form.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : type;
}

/// <summary>A facet of a column.</summary>
/// <param name="Value">What it is; known to be null: the convention's.</param>
/// <param name="Location">Where it is said.</param>
/// <param name="IsSaid">Whether anything says so.</param>
internal readonly record struct ColumnFact(Fact<object?> Value, Location? Location, bool IsSaid);
