using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>The name that EF Core gives to the entity type of a class: <c>Shop.Outer+Inner</c>, <c>Shop.Setting&lt;int&gt;</c>.</summary>
internal static class EntityName
{
    private static readonly SymbolDisplayFormat s_keywords = new(miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>As <c>IReadOnlyEntityType.Name</c> is made: <c>TypeExtensions.DisplayName(fullName: true)</c>, EF Core 3.1 to 10.</summary>
    public static string Of(ITypeSymbol type)
    {
        if (type.SpecialType is not SpecialType.None && type.SpecialType <= SpecialType.System_String) return type.ToDisplayString(s_keywords);
        var name = new StringBuilder();
        if (type.ContainingType is { } outer) name.Append(Of(outer)).Append('+');
        else if (type.ContainingNamespace is { IsGlobalNamespace: false } space) name.Append(space.ToDisplayString()).Append('.');
        name.Append(type.Name);
        if (type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments })
        {
            name.Append('<').Append(string.Join(", ", arguments.Select(Of))).Append('>');
        }

        return name.ToString();
    }

    /// <summary>The class's own name: <c>Inner</c> of <c>Shop.Outer+Inner</c>, <c>Setting&lt;Shop.Value&gt;</c> of <c>Shop.Setting&lt;Shop.Value&gt;</c>.</summary>
    public static string Short(string name)
    {
        var generic = name.IndexOf('<');
        // Half-typed code may begin with the bracket.
        return generic == 0 ? name : name.Substring(name.LastIndexOfAny(new[] { '.', '+' }, (generic < 0 ? name.Length : generic) - 1) + 1);
    }

    /// <summary>The classes of that name in the compilation and what it references; none for a generic one.</summary>
    public static ImmutableArray<INamedTypeSymbol> Find(Compilation compilation, string name)
        => name.IndexOf('<') >= 0 ? ImmutableArray<INamedTypeSymbol>.Empty : compilation.GetTypesByMetadataName(name);
}
