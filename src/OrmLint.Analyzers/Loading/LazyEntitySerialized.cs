using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>ORM1010: an entity that loads its navigations lazily reaches a serializer, which reads them all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LazyEntitySerialized : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public LazyEntitySerialized() : base(Rules.LazyEntitySerialized) { }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore is not { } ef) return;
        context.RegisterLoadingAction(orms, (code, cancellation) => MayBeLazy(cancellation) && MaySerialize(code) && DatabaseNames.Of(orms, cancellation).MayReach(code), static (block, body) =>
        {
            foreach (var found in SerializedEntities.In(body, block.OwningSymbol, block.CancellationToken))
            {
                block.ReportDiagnostic(Diagnostic.Create(Rules.LazyEntitySerialized, found.Location, new[] { found.Query.Root.Syntax.GetLocation() }, found.Entity.Name, found.Path.ToString()));
            }
        });

        bool MayBeLazy(CancellationToken cancellation) => ef.HasProxies || DatabaseNames.Of(orms, cancellation).HasLazyLoader;
    }

    private static bool MaySerialize(SyntaxNode code)
    {
        // An action returns what is serialized without a word about it.
        if (code is MethodDeclarationSyntax { Parent: ClassDeclarationSyntax { } type } && (type.Identifier.ValueText.EndsWith("Controller", System.StringComparison.Ordinal) || type.AttributeLists.Count > 0)) return true;
        foreach (var node in code.DescendantNodes())
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: var name } && Serializers.Names.Contains(name)) return true;
        }

        return false;
    }
}
