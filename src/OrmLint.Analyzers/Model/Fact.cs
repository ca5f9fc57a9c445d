using System;

namespace OrmLint.Model;

/// <summary>Something about the model: known from the source, or unknown. Unknown means "as the snapshot says", and is silent.</summary>
/// <typeparam name="T">What is known.</typeparam>
public readonly record struct Fact<T>
{
    private readonly T _value;

    private Fact(T value)
    {
        _value = value;
        IsKnown = true;
    }

    /// <summary>Nothing is known.</summary>
    public static Fact<T> Unknown => default;

    /// <summary>Whether the source says.</summary>
    public bool IsKnown { get; }

    /// <summary>What the source says; the type's default where it does not say.</summary>
    public T? Value => IsKnown ? _value : default;

    /// <summary>A fact that the source says, of a type that no conversion can be defined for.</summary>
    public static Fact<T> Known(T value) => new(value);

    /// <summary>A fact that the source says.</summary>
    public static implicit operator Fact<T>(T value) => new(value);

    /// <summary>Whether the fact is known to be <paramref name="value"/>.</summary>
    public bool Is(T value) => IsKnown && Equals(_value, value);
}

/// <summary>What happens to something in the model's configuration: never, on each way through the code, or perhaps.</summary>
internal enum Certainty
{
    No,
    Maybe,
    Yes,
}

/// <summary>The sides of the model that a piece of code can touch. Code that cannot be read makes those, and only those, unknown.</summary>
[Flags]
internal enum ModelAspects
{
    None = 0,

    /// <summary>Which types are entity types, and what becomes of them: owned, keyless, a view.</summary>
    Entities = 1,

    /// <summary>Which members are mapped.</summary>
    Properties = 2,

    /// <summary>Which properties may be null.</summary>
    Nullability = 4,

    /// <summary>Names of tables, columns and constraints.</summary>
    Names = 8,

    /// <summary>Store types, lengths, defaults, comments.</summary>
    Facets = 16,

    /// <summary>Keys, relationships and indexes.</summary>
    Relations = 32,

    All = Entities | Properties | Nullability | Names | Facets | Relations,
}
