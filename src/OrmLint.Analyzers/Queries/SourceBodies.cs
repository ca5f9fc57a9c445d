using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Orms;

namespace OrmLint.Queries;

/// <summary>
/// The code of members that are called: of this compilation, and of the projects it refers to where they are live (in an
/// editor a project reference is a compilation; in a build it is an assembly, which has no code to read).
/// </summary>
internal static class SourceBodies
{
    /// <summary>A member's declaration, and the compilation that it belongs to.</summary>
    public readonly record struct Declaration(SyntaxNode Syntax, OrmContext Orms)
    {
        /// <summary>Binds it.</summary>
        public Body? Bind(CancellationToken cancellation) => Bodies.Of(Orms).Bind(Syntax, cancellation);

        /// <summary>The method that it declares, as its own compilation sees it.</summary>
        public IMethodSymbol? Method(CancellationToken cancellation)
        {
            var model = Orms.Compilation.ModelOf(Syntax.SyntaxTree);
            return Syntax is ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property }
                ? (model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol)?.GetMethod
                : model.GetDeclaredSymbol(Syntax, cancellation) as IMethodSymbol;
        }
    }

    /// <summary>A place as it can be reported in <paramref name="compilation"/>: one in another project as a place in a file.</summary>
    public static Location SeenFrom(this Location place, Compilation compilation)
        => place.SourceTree is not { } tree || compilation.ContainsSyntaxTree(tree) ? place : Location.Create(tree.FilePath, place.SourceSpan, place.GetLineSpan().Span);

    /// <summary>Where <paramref name="method"/> is written; null where its source cannot be seen.</summary>
    public static Declaration? Of(IMethodSymbol method, OrmContext orms, CancellationToken cancellation)
        => method.DeclaringSyntaxReferences.Length == 1 ? Of(method.DeclaringSyntaxReferences[0], orms, cancellation) : null;

    /// <summary>The value that a field or property is declared with: <c>static readonly Func&lt;…&gt; ById = …;</c>.</summary>
    public static Declaration? InitialValueOf(ISymbol member, OrmContext orms, CancellationToken cancellation)
    {
        if (member.DeclaringSyntaxReferences.Length != 1 || Of(member.DeclaringSyntaxReferences[0], orms, cancellation) is not { } declaration) return null;
        return declaration.Syntax switch
        {
            VariableDeclaratorSyntax { Initializer: { } initializer } => declaration with { Syntax = initializer },
            PropertyDeclarationSyntax { Initializer: { } initializer } => declaration with { Syntax = initializer },
            _ => null,
        };
    }

    private static Declaration? Of(SyntaxReference reference, OrmContext orms, CancellationToken cancellation)
    {
        var compilation = orms.Compilation;
        if (!compilation.ContainsSyntaxTree(reference.SyntaxTree))
        {
            if (compilation.LiveProjectsOf().FirstOrDefault(live => live.ContainsSyntaxTree(reference.SyntaxTree)) is not { } project) return null;
            orms = OrmContext.Of(project);
        }

        return new(reference.GetSyntax(cancellation), orms);
    }
}
