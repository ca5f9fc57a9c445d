using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace OrmLint.Model;

/// <summary>A type by its name and the identity of its assembly, by which another compilation of the same references finds it again.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Name">The metadata name, with namespace and containing types.</param>
/// <param name="Arguments">The type arguments; the element of an array.</param>
/// <param name="Rank">The dimensions of an array; 0 for another type.</param>
internal sealed record TypeName(AssemblyIdentity? Assembly, string Name, ImmutableArray<TypeName> Arguments, int Rank = 0)
{
    /// <summary>The name of a type; null for one that has none by which it could be found: a type parameter, an anonymous type, one that does not compile.</summary>
    public static TypeName? Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Of(array.ElementType) is { } element ? new TypeName(null, "", ImmutableArray.Create(element), array.Rank) : null,
        INamedTypeSymbol { TypeKind: not TypeKind.Error, IsAnonymousType: false, IsTupleType: false, IsUnboundGenericType: false } named when named.ContainingType is not { IsGenericType: true } => OfNamed(named),
        _ => null,
    };

    /// <summary>The type of this name in a compilation, or null.</summary>
    public ITypeSymbol? In(Compilation compilation)
    {
        var arguments = Arguments.Select(argument => argument.In(compilation)).OfType<ITypeSymbol>().ToArray();
        if (arguments.Length != Arguments.Length) return null;
        if (Rank > 0) return compilation.CreateArrayTypeSymbol(arguments[0], Rank);
        var assembly = compilation.Assembly.Identity.Equals(Assembly) ? compilation.Assembly : compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(referenced => referenced.Identity.Equals(Assembly));
        var type = assembly?.GetTypeByMetadataName(Name);
        return type is null || type.Arity != arguments.Length ? null : arguments.Length == 0 ? type : type.Construct(arguments);
    }

    private static TypeName? OfNamed(INamedTypeSymbol type)
    {
        var arguments = type.TypeArguments.Select(Of).OfType<TypeName>().ToImmutableArray();
        return arguments.Length == type.TypeArguments.Length && type.ContainingAssembly is { } assembly ? new TypeName(assembly.Identity, MetadataName(type), arguments) : null;
    }

    private static string MetadataName(INamedTypeSymbol type)
        => type.ContainingType is { } outer ? MetadataName(outer) + "+" + type.MetadataName
            : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.MetadataName : type.MetadataName;
}
