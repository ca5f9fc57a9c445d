using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint;

/// <summary>Gives rules the bodies that they want to see, and binds no other.</summary>
internal static class CodeBodies
{
    /// <summary>
    /// Calls <paramref name="analyze"/> for the body of each member whose syntax <paramref name="concerns"/> accepts. The test is on
    /// syntax, since a code-block action costs nothing until it asks for operations, as an operation action does at once.
    /// </summary>
    /// <param name="start">The start of the compilation.</param>
    /// <param name="orms">What it knows of object-relational mapping.</param>
    /// <param name="concerns">Whether the syntax of a member may concern the rule.</param>
    /// <param name="analyze">Looks at a body.</param>
    /// <param name="words">Words of which the text of a member must mention one, before its syntax is looked at; none where that cannot be said.</param>
    public static void RegisterBodyAction(this CompilationStartAnalysisContext start, OrmContext orms, Func<SyntaxNode, CancellationToken, bool> concerns, Action<CodeBlockAnalysisContext, Body> analyze, params string[] words)
        => start.RegisterBodyActionIn(null, orms, concerns, analyze, words);

    /// <summary>As <see cref="RegisterBodyAction"/>, for the members that <paramref name="scope"/> includes; all where it is null.</summary>
    public static void RegisterBodyActionIn(this CompilationStartAnalysisContext start, Func<CodeBlockAnalysisContext, OrmContext, bool>? scope, OrmContext orms, Func<SyntaxNode, CancellationToken, bool> concerns, Action<CodeBlockAnalysisContext, Body> analyze, string[] words)
    {
        var places = words.Length > 0 ? new WordPlaces(new WordSet().With(words)) : null;
        start.RegisterCodeBlockAction(context =>
        {
            if (CodeOf(context.CodeBlock) is not { } code) return;
            if (places?.AreIn(code, context.CancellationToken) == false) return;
            if (scope?.Invoke(context, orms) == false) return;
            if (!concerns(code, context.CancellationToken)) return;
            context.CancellationToken.ThrowIfCancellationRequested();
            if (Bodies.Of(orms).Bind(context.CodeBlock, context.SemanticModel, context.CancellationToken) is { } body) analyze(context, body);
        });
    }

    /// <summary>
    /// The syntax that a member runs. A type stands for its primary constructor, which does no more than call that of its base: without this, the text of the
    /// whole type would be looked at for it. Null where nothing is run.
    /// </summary>
    public static SyntaxNode? CodeOf(SyntaxNode member)
        => member is not TypeDeclarationSyntax type ? member
            : type.BaseList?.Types is { Count: > 0 } bases ? bases[0] as PrimaryConstructorBaseTypeSyntax
            : null;

    /// <summary>The operation of the whole member around <paramref name="node"/>; null where it stands in none that has code.</summary>
    public static IOperation? Around(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        IOperation? operation = null;
        for (SyntaxNode? ancestor = node; ancestor is not null && operation is null; ancestor = ancestor.Parent) operation = model.GetOperation(ancestor, cancellation);
        while (operation?.Parent is { } parent) operation = parent;
        return operation;
    }
}
