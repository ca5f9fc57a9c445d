using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Loading;

/// <summary>
/// What the configuration of the contexts in a compilation says about loading, read from names alone: where a member is configured is
/// found, how is not worked out. In doubt a navigation may be loaded. One per compilation; what is read of a tree is kept for the tree.
/// </summary>
internal sealed class ModelText
{
    private static readonly ConditionalWeakTable<Compilation, ModelText> s_models = new();
    private readonly ImmutableArray<Mentions> _trees;

    private static readonly HashSet<string> s_providers = new(StringComparer.Ordinal)
    {
        "UseSqlServer", "UseAzureSql", "UseAzureSynapse", "UseSqlite", "UseNpgsql", "UseMySql", "UseMySQL", "UseOracle", "UseFirebird", "UseDb2", "UseJet", "UseXuGu", "UseDm",
    };

    private ModelText(Compilation compilation) => _trees = compilation.SyntaxTrees.Select(static tree => Mentions.Of(tree)).Where(static tree => !tree.Calls.IsEmpty).ToImmutableArray();

    /// <summary>That of a compilation; made at the first call.</summary>
    public static ModelText Of(Compilation compilation) => s_models.GetValue(compilation, static compilation => new ModelText(compilation));

    /// <summary>Whether lazy-loading proxies are switched on, switched off with <c>false</c>, or not spoken of (null).</summary>
    public bool? UsesProxies
    {
        get
        {
            var calls = Calls("UseLazyLoadingProxies").ToList();
            return calls.Count == 0 ? null : calls.Any(static call => !(call.Parent is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } && arguments[arguments.Count - 1].Expression.IsKind(SyntaxKind.FalseLiteralExpression)));
        }
    }

    /// <summary>Whether contexts are configured here: their provider is chosen. An <c>OnConfiguring</c> that only adds a logger leaves the rest to another project.</summary>
    public bool ConfiguresContexts => _trees.Any(static tree => tree.Calls.Any(static call => s_providers.Contains(call.Name)));

    /// <summary>Whether the configuration speaks of splitting queries.</summary>
    public bool SplitsQueries => Calls("UseQuerySplittingBehavior").Any();

    /// <summary>Whether a call of the configuration may make a navigation of this name.</summary>
    public bool NamesNavigation(string name)
        => _trees.Any(tree => tree.Calls.Any(call => call.Name is "HasOne" or "HasMany" or "WithOne" or "WithMany" or "Navigation" or "OwnsOne" or "OwnsMany" && call.Mentioned.Contains(name)));

    /// <summary>Whether <c>LazyLoadingEnabled = false</c> stands in the declaration of <paramref name="context"/>.</summary>
    public bool SwitchesLazyLoadingOff(INamedTypeSymbol context, CancellationToken cancellation)
        => Calls("LazyLoadingEnabled").Any(node => node is AssignmentExpressionSyntax { Right: var value } && value.IsKind(SyntaxKind.FalseLiteralExpression)
            && context.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == node.SyntaxTree && declaration.GetSyntax(cancellation).Span.Contains(node.Span)));

    /// <summary>Whether an <c>AutoInclude</c> may be of this navigation.</summary>
    public bool MayInclude(IPropertySymbol navigation) => MayBeOf(navigation, static name => name is "AutoInclude" or "SetIsEagerLoaded");

    /// <summary>Whether the property may be ignored, owned, or anything but a plain navigation.</summary>
    public bool MayBeNoNavigation(IPropertySymbol navigation) => MayBeOf(navigation, static name => name is "Ignore" or "OwnsOne" or "OwnsMany" or "ComplexProperty" or "ComplexCollection" or "HasConversion" or "UsePropertyAccessMode");

    // A call names the property itself, in a lambda, by nameof or as text, in its own arguments or in what it is called on; one that names no property may be of any.
    private bool MayBeOf(IPropertySymbol navigation, Func<string, bool> isWanted)
        => _trees.Any(tree => tree.Calls.Any(call => isWanted(call.Name) && (call.Mentioned.IsEmpty || call.Mentioned.Contains(navigation.Name))));

    private IEnumerable<SyntaxNode> Calls(string name) => _trees.SelectMany(tree => tree.Calls.Where(call => call.Name == name).Select(static call => call.Node));

    /// <summary>What one tree says.</summary>
    private sealed class Mentions
    {
        private static readonly ConditionalWeakTable<SyntaxTree, Mentions> s_trees = new();

        private static readonly string[] s_words =
        {
            "UseLazyLoadingProxies", "LazyLoadingEnabled", "AutoInclude", "SetIsEagerLoaded", "OnModelCreating", "IEntityTypeConfiguration", "EntityTypeBuilder", "ModelBuilder", "UseQuerySplittingBehavior",
        };

        public ImmutableArray<(string Name, SyntaxNode Node, ImmutableHashSet<string> Mentioned)> Calls { get; private set; } = ImmutableArray<(string, SyntaxNode, ImmutableHashSet<string>)>.Empty;

        public static Mentions Of(SyntaxTree tree) => s_trees.GetValue(tree, static tree => Read(tree));

        private static Mentions Read(SyntaxTree tree)
        {
            // Designers and snapshots of migrations describe the model in their own words.
            if (tree.FilePath.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase) || tree.FilePath.EndsWith("ModelSnapshot.cs", StringComparison.OrdinalIgnoreCase)) return new Mentions();
            var text = tree.GetText().ToString();
            if (!s_words.Concat(s_providers).Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0)) return new Mentions();
            var calls = ImmutableArray.CreateBuilder<(string, SyntaxNode, ImmutableHashSet<string>)>();
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                switch (node)
                {
                    case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call, Name.Identifier.ValueText: var name } access when IsOfInterest(name):
                        calls.Add((name, access, Mentioned(call)));
                        break;
                    case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "LazyLoadingEnabled" } } assignment:
                        calls.Add(("LazyLoadingEnabled", assignment, ImmutableHashSet<string>.Empty));
                        break;
                }
            }

            return new Mentions { Calls = calls.ToImmutable() };
        }

        private static bool IsOfInterest(string name)
            => name is "UseLazyLoadingProxies" or "AutoInclude" or "SetIsEagerLoaded" or "Ignore" or "OwnsOne" or "OwnsMany" or "ComplexProperty" or "ComplexCollection" or "HasConversion" or "UsePropertyAccessMode"
                or "HasOne" or "HasMany" or "WithOne" or "WithMany" or "Navigation" or "UseQuerySplittingBehavior" || s_providers.Contains(name);

        // The names in the call's arguments, and in those of the calls that it hangs on: `Navigation(o => o.Customer).AutoInclude()`.
        private static ImmutableHashSet<string> Mentioned(InvocationExpressionSyntax call)
        {
            var names = ImmutableHashSet.CreateBuilder(StringComparer.Ordinal);
            for (ExpressionSyntax? expression = call; expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } invocation; expression = receiver)
            {
                foreach (var node in invocation.ArgumentList.DescendantNodes())
                {
                    if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member }) names.Add(member);
                    if (node is LiteralExpressionSyntax { Token.Value: string text }) names.UnionWith(text.Split('.'));
                    if (node is IdentifierNameSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } } name) names.Add(name.Identifier.ValueText);
                }
            }

            return names.ToImmutable();
        }
    }
}
