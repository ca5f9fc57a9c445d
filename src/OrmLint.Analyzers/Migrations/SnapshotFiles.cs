using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>
/// Snapshots of another project, which are fed to this one as additional files (the MSBuild property <c>OrmLintMigrations</c>). They are read as
/// text alone, once per text; their context is looked for by its name, as EF Core writes it.
/// </summary>
internal static class SnapshotFiles
{
    private static readonly ConditionalWeakTable<SourceText, Declarations> s_read = new();

    /// <summary>Whether there may be any.</summary>
    public static bool Any(ImmutableArray<AdditionalText> files) => files.Any(IsSnapshot);

    /// <summary>The snapshots of contexts in the source of a compilation.</summary>
    public static IEnumerable<SnapshotFile> Of(Compilation compilation, EfCoreSymbols efCore, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            if (!IsSnapshot(file) || file.GetText(cancellation) is not { } text) continue;
            foreach (var declaration in s_read.GetValue(text, static text => new Declarations(text)).All)
            {
                cancellation.ThrowIfCancellationRequested();
                if (ContextOf(compilation, efCore, declaration, cancellation) is not { } context) continue;
                yield return new SnapshotFile(context, declaration.Name, declaration.Namespace, SnapshotReader.Read(declaration.BuildModel));
            }
        }
    }

    /// <summary>Whether a file is one, by its name.</summary>
    public static bool IsSnapshot(AdditionalText file) => file.Path.EndsWith("ModelSnapshot.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>The context that <c>typeof(…)</c> means in the file: its namespace is one that the file is in or uses.</summary>
    private static INamedTypeSymbol? ContextOf(Compilation compilation, EfCoreSymbols efCore, Declaration declaration, CancellationToken cancellation)
    {
        var written = declaration.Context;
        var simple = written.Substring(written.LastIndexOf('.') + 1);
        var candidates = compilation.GetSymbolsWithName(simple, SymbolFilter.Type, cancellation).OfType<INamedTypeSymbol>()
            .Where(type => type is { TypeKind: TypeKind.Class, Arity: 0, IsAbstract: false } && efCore.IsContext(type) && declaration.Scopes.Any(scope => (scope.Length == 0 ? written : scope + "." + written) == type.ToDisplayString())).ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>What one file declares.</summary>
    private sealed class Declarations
    {
        public Declarations(SourceText text)
        {
            var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest)).GetRoot();
            All = root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<ClassDeclarationSyntax>().Select(Read).OfType<Declaration>().ToImmutableArray();
        }

        public ImmutableArray<Declaration> All { get; }

        private static Declaration? Read(ClassDeclarationSyntax type)
        {
            var context = type.AttributeLists.SelectMany(static list => list.Attributes).Where(static attribute => attribute.Name.ToString() is "DbContext" or "DbContextAttribute")
                .Select(static attribute => attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression).OfType<TypeOfExpressionSyntax>().FirstOrDefault();
            var method = type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(static member => member.Identifier.ValueText == "BuildModel");
            if (context is null || method is null) return null;

            var spaces = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().ToList();
            var space = string.Join(".", spaces.AsEnumerable().Reverse().Select(static one => one.Name.ToString()));
            var scopes = ImmutableHashSet.CreateBuilder(StringComparer.Ordinal);
            scopes.Add("");
            for (var scope = space; scope.Length > 0; scope = scope.Substring(0, Math.Max(0, scope.LastIndexOf('.')))) scopes.Add(scope);
            foreach (var use in type.Ancestors().SelectMany(static node => node switch { BaseNamespaceDeclarationSyntax one => one.Usings, CompilationUnitSyntax unit => unit.Usings, _ => default }))
            {
                if (use is { Alias: null, StaticKeyword.RawKind: (int)SyntaxKind.None, Name: { } name }) scopes.Add(Plain(name.ToString()));
            }

            return new Declaration(type.Identifier.ValueText, space, Plain(context.Type.ToString()), scopes.ToImmutable(), method);
        }

        private static string Plain(string name) => name.StartsWith("global::", StringComparison.Ordinal) ? name.Substring("global::".Length) : name;
    }

    /// <summary>A snapshot's class: its name and namespace, its context as written, and the namespaces that the context may be in.</summary>
    private sealed record Declaration(string Name, string Namespace, string Context, ImmutableHashSet<string> Scopes, MethodDeclarationSyntax BuildModel);
}

/// <summary>A snapshot of another project.</summary>
/// <param name="Context">The context, in the source of this compilation.</param>
/// <param name="Name">The name of its class.</param>
/// <param name="Set">The namespace of its class.</param>
/// <param name="Model">The snapshot as read.</param>
internal sealed record SnapshotFile(INamedTypeSymbol Context, string Name, string Set, SnapshotModel Model);
