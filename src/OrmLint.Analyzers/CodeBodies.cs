using System;
using System.Threading;
using Microsoft.CodeAnalysis;
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
    public static void RegisterBodyAction(this CompilationStartAnalysisContext start, OrmContext orms, Func<SyntaxNode, CancellationToken, bool> concerns, Action<CodeBlockAnalysisContext, Body> analyze)
        => start.RegisterCodeBlockAction(context =>
        {
            if (!concerns(context.CodeBlock, context.CancellationToken)) return;
            context.CancellationToken.ThrowIfCancellationRequested();
            if (context.SemanticModel.GetOperation(context.CodeBlock, context.CancellationToken) is { } root) analyze(context, new Body(root, orms));
        });

    /// <summary>The operation of the whole member around <paramref name="node"/>; null where it stands in none that has code.</summary>
    public static IOperation? Around(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        IOperation? operation = null;
        for (SyntaxNode? ancestor = node; ancestor is not null && operation is null; ancestor = ancestor.Parent) operation = model.GetOperation(ancestor, cancellation);
        while (operation?.Parent is { } parent) operation = parent;
        return operation;
    }
}
