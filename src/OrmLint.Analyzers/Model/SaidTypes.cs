using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>A type that code names, as a number: which symbol it is differs from compilation to compilation (<see cref="SaidTypes"/>).</summary>
internal readonly record struct SaidType(int Number);

/// <summary>The types that the code of a model names. What is said of them holds none of these symbols, and so can outlive the compilation.</summary>
internal sealed class SaidTypes
{
    private readonly Dictionary<ITypeSymbol, SaidType> _numbers = new(SymbolEqualityComparer.Default);
    private readonly List<ITypeSymbol> _types = new();

    /// <summary>All types, in the order of their numbers.</summary>
    public IReadOnlyList<ITypeSymbol> All => _types;

    /// <summary>The type of a number.</summary>
    public ITypeSymbol this[SaidType type] => _types[type.Number];

    /// <summary>The name of a type as an entity type (<see cref="EntityName"/>).</summary>
    public string NameOf(SaidType type) => EntityName.Of(this[type]);

    /// <summary>The number of a type; it is given one at the first call.</summary>
    public SaidType Of(ITypeSymbol type)
    {
        if (_numbers.TryGetValue(type, out var known)) return known;
        _types.Add(type);
        return _numbers[type] = new SaidType(_types.Count - 1);
    }

    /// <summary>The number of a type; null where no code names it.</summary>
    public SaidType? Find(ITypeSymbol type) => _numbers.TryGetValue(type, out var known) ? known : null;
}
