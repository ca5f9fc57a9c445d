using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>A snapshot class in the source of a compilation, with the context it is of.</summary>
internal readonly record struct Snapshot(INamedTypeSymbol Type, INamedTypeSymbol Context, SnapshotModel Model)
{
    /// <summary>
    /// The snapshots of a compilation. EF Core names their classes after the context, with an ending that is looked for among
    /// the names of declarations alone, so that a project without migrations pays next to nothing.
    /// </summary>
    public static IEnumerable<Snapshot> In(Compilation compilation, EfCoreSymbols efCore, CancellationToken cancellation)
    {
        if (efCore.ModelSnapshot is not { } root) yield break;
        foreach (var (type, context) in Classes(compilation, root, cancellation))
        {
            var method = type.GetMembers("BuildModel").SelectMany(static member => member.DeclaringSyntaxReferences)
                .Select(reference => reference.GetSyntax(cancellation)).OfType<MethodDeclarationSyntax>().FirstOrDefault();
            if (method is not null) yield return new Snapshot(type, context, SnapshotReader.Read(method));
        }
    }

    /// <summary>The classes of the snapshots alone, with their contexts; none of them is read.</summary>
    public static IEnumerable<(INamedTypeSymbol Type, INamedTypeSymbol Context)> Classes(Compilation compilation, INamedTypeSymbol root, CancellationToken cancellation)
    {
        foreach (var type in Types(compilation, cancellation))
        {
            if (SymbolEqualityComparer.Default.Equals(type.BaseType, root) && ContextOf(type) is { } context) yield return (type, context);
        }
    }

    /// <summary>Whether the compilation may have snapshots at all.</summary>
    public static bool Any(Compilation compilation, CancellationToken cancellation) => compilation.ContainsSymbolsWithName(IsSnapshotName, SymbolFilter.Type, cancellation);

    /// <summary>The files that may have snapshots.</summary>
    public static IEnumerable<SyntaxTree> Files(Compilation compilation, CancellationToken cancellation)
        => Any(compilation, cancellation) ? Types(compilation, cancellation).SelectMany(static type => type.DeclaringSyntaxReferences).Select(static part => part.SyntaxTree) : Enumerable.Empty<SyntaxTree>();

    private static IEnumerable<INamedTypeSymbol> Types(Compilation compilation, CancellationToken cancellation)
        => compilation.GetSymbolsWithName(IsSnapshotName, SymbolFilter.Type, cancellation).OfType<INamedTypeSymbol>();

    private static bool IsSnapshotName(string name) => name.EndsWith("ModelSnapshot", StringComparison.Ordinal);

    // EF Core takes the snapshot whose attribute names the very type of the running context (MigrationsAssembly, EF Core 8 to 10): never an abstract one.
    private static INamedTypeSymbol? ContextOf(INamedTypeSymbol snapshot) => snapshot.GetAttributes()
        .FirstOrDefault(static attribute => attribute.AttributeClass is { Name: "DbContextAttribute" })?.ConstructorArguments is [{ Value: INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } context }]
        ? context : null;
}
