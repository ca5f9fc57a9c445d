using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Migrations;

/// <summary>A class of the source that derives from EF Core's <c>Migration</c>, with what its attributes say on whichever part they stand.</summary>
public sealed class MigrationClass
{
    private readonly Lazy<MigrationScript?> _up;
    private readonly Lazy<MigrationScript?> _down;
    private readonly Lazy<MethodDeclarationSyntax?> _targetModel;

    internal MigrationClass(INamedTypeSymbol type)
    {
        Type = type;
        // EF Core asks for inherited attributes too. What does not resolve may be either of them.
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (var attribute in ancestor.GetAttributes())
            {
                switch (attribute.AttributeClass?.Name)
                {
                    case "MigrationAttribute":
                        HasMigrationAttribute = true;
                        Id ??= attribute.ConstructorArguments is [{ Value: string id }] ? id : null;
                        break;
                    case "DbContextAttribute":
                        HasContextAttribute = true;
                        Context ??= attribute.ConstructorArguments is [{ Value: INamedTypeSymbol { TypeKind: TypeKind.Class } context }] ? context : null;
                        break;
                    case "Migration" or "DbContext" when attribute.AttributeClass.TypeKind == TypeKind.Error:
                        HasMigrationAttribute = HasContextAttribute = true;
                        break;
                }
            }
        }

        _up = new Lazy<MigrationScript?>(() => Method("Up") is { } up ? MigrationScript.Read(up) : null, LazyThreadSafetyMode.PublicationOnly);
        _down = new Lazy<MigrationScript?>(() => Method("Down") is { } down ? MigrationScript.Read(down) : null, LazyThreadSafetyMode.PublicationOnly);
        _targetModel = new Lazy<MethodDeclarationSyntax?>(() => Method("BuildTargetModel"), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The class.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>The id in <c>[Migration]</c>; null where it has none, or one that is not known.</summary>
    public string? Id { get; }

    /// <summary>The context in <c>[DbContext]</c>; null where it has none, or one that is not known.</summary>
    public INamedTypeSymbol? Context { get; }

    /// <summary>Whether <c>[Migration]</c> is there, or may be.</summary>
    public bool HasMigrationAttribute { get; }

    /// <summary>Whether <c>[DbContext]</c> is there, or may be.</summary>
    public bool HasContextAttribute { get; }

    /// <summary>What applying it does; null where the class does not say it itself.</summary>
    public MigrationScript? Up => _up.Value;

    /// <summary>What taking it back does; null where the class does not say it itself: nothing then.</summary>
    public MigrationScript? Down => _down.Value;

    /// <summary>The method with the model after it, which is in the designer; null where there is none.</summary>
    public MethodDeclarationSyntax? TargetModel => _targetModel.Value;

    /// <summary>Where the class as a whole is reported: at its name, beside <c>Up</c>.</summary>
    public Location Place(CancellationToken cancellation)
        => (Up?.Method.Parent as TypeDeclarationSyntax ?? Type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().FirstOrDefault())
            ?.Identifier.GetLocation() ?? Location.None;

    // By syntax: a neighbour is asked for a method or two, and its members are the compiler's to make.
    private MethodDeclarationSyntax? Method(string name)
        => Type.DeclaringSyntaxReferences.Select(static part => part.GetSyntax()).OfType<ClassDeclarationSyntax>().SelectMany(static part => part.Members).OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(method => method.Identifier.ValueText == name);
}
