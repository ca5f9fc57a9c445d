using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Orms;

/// <summary>
/// Parameters that say themselves that they are SQL text: <c>[StringSyntax("Sql")] string sql</c>, in this compilation and in what it refers to. One per
/// compilation; what is read of a reference or a tree is kept for it.
/// </summary>
internal sealed class SqlSyntax
{
    private const string Language = "Sql";
    private const string ShortName = "StringSyntax";
    private const string Name = ShortName + "Attribute";

    private static readonly ConditionalWeakTable<Compilation, SqlSyntax> s_all = new();
    private static readonly ConditionalWeakTable<MetadataReference, string[]> s_references = new();
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> s_trees = new();

    private readonly HashSet<INamedTypeSymbol> _attributes;
    private readonly ConcurrentDictionary<IMethodSymbol, OrmMember?> _meanings = new(SymbolEqualityComparer.Default);

    private SqlSyntax(Compilation compilation)
    {
        // An older framework does not have it: a library may have one of its own.
        _attributes = new(compilation.GetTypesByMetadataName("System.Diagnostics.CodeAnalysis." + Name), SymbolEqualityComparer.Default);
        if (_attributes.Count == 0) return;
        var trees = compilation.LiveProjectsOf().SelectMany(static project => project.SyntaxTrees).Concat(compilation.SyntaxTrees);
        Names = trees.Where(static tree => TreeWords.Mentions(tree, ShortName, CancellationToken.None) || TreeWords.Mentions(tree, Name, CancellationToken.None))
            .SelectMany(static tree => s_trees.GetValue(tree, static one => InTree(one).ToArray()))
            .Concat(compilation.References.OfType<PortableExecutableReference>().SelectMany(reference => InReference(reference, compilation)))
            .ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>That of a compilation; read at the first call.</summary>
    public static SqlSyntax Of(Compilation compilation) => s_all.GetValue(compilation, static c => new SqlSyntax(c));

    /// <summary>The names of the methods that have such a parameter; for a constructor, of its type.</summary>
    public ImmutableHashSet<string> Names { get; } = ImmutableHashSet<string>.Empty;

    /// <summary>What a call of a method means, one of whose parameters says so; otherwise null.</summary>
    public OrmMember? Meaning(IMethodSymbol method)
    {
        if (Names.IsEmpty || !Names.Contains(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name)) return null;
        return _meanings.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, definition => definition.Parameters.FirstOrDefault(IsSql) is { } parameter ? new OrmMember(OrmEffect.None) { SqlParameter = parameter.Name } : null);
    }

    private bool IsSql(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_String && parameter.GetAttributes().Any(attribute
        => attribute.AttributeClass is { } type && _attributes.Contains(type) && attribute.ConstructorArguments is { Length: > 0 } arguments && Language.Equals(arguments[0].Value as string, StringComparison.OrdinalIgnoreCase));

    // The language may be a constant of another name; what it is, the symbol says later.
    private static IEnumerable<string> InTree(SyntaxTree tree)
        => from attribute in tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>()
           where (attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name) is IdentifierNameSyntax { Identifier.ValueText: ShortName or Name }
           select attribute.Parent?.Parent?.Parent?.Parent switch
           {
               MethodDeclarationSyntax method => method.Identifier.ValueText,
               LocalFunctionStatementSyntax function => function.Identifier.ValueText,
               ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
               TypeDeclarationSyntax type => type.Identifier.ValueText,
               _ => null,
           } into name
           where name is not null
           select name;

    private static string[] InReference(PortableExecutableReference reference, Compilation compilation)
    {
        if (s_references.TryGetValue(reference, out var known)) return known;
        if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly || AssemblyNotes.IsOfFramework(assembly.Name)) return Array.Empty<string>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var module in assembly.GetMetadata()?.GetModules() ?? ImmutableArray<ModuleMetadata>.Empty) Read(module.GetMetadataReader(), read);
        }
        catch (BadImageFormatException)
        {
            // The compiler has said so.
        }

        return s_references.GetValue(reference, _ => read.ToArray());
    }

    /// <summary>Read off the tables, so that no symbol is made of any of the thousands that do not matter.</summary>
    private static void Read(MetadataReader reader, HashSet<string> names)
    {
        var texts = reader.StringComparer;
        if (!reader.TypeReferences.Any(type => texts.Equals(reader.GetTypeReference(type).Name, Name)) && !reader.TypeDefinitions.Any(type => texts.Equals(reader.GetTypeDefinition(type).Name, Name))) return;
        var parameters = new HashSet<ParameterHandle>();
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.Parameter && IsStringSyntax(attribute.Constructor) && IsOfLanguage(reader.GetBlobReader(attribute.Value))) parameters.Add((ParameterHandle)attribute.Parent);
        }

        if (parameters.Count == 0) return;
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (!method.GetParameters().Any(parameters.Contains)) continue;
            var name = reader.GetString(method.Name);
            names.Add(name == OrmType.Constructor ? reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name) : name);
        }

        bool IsStringSyntax(EntityHandle constructor) => constructor.Kind switch
        {
            HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type && texts.Equals(reader.GetTypeReference((TypeReferenceHandle)type).Name, Name),
            HandleKind.MethodDefinition => texts.Equals(reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()).Name, Name),
            _ => false,
        };
    }

    // A prolog of two bytes, then the text.
    private static bool IsOfLanguage(BlobReader value)
        => value.Length > 2 && value.ReadUInt16() == 1 && Language.Equals(value.ReadSerializedString(), StringComparison.OrdinalIgnoreCase);
}
