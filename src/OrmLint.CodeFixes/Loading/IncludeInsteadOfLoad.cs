using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1004: adds the Include to the query of the loop, and takes out the statement that loads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IncludeInsteadOfLoad)), Shared]
public sealed class IncludeInsteadOfLoad : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.LoadPerElement.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll("Include what is loaded per element in the queries", ReplaceAsync);

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var (missing, needless) = await FindAsync(solution, context.Document, new[] { diagnostic }, context.CancellationToken).ConfigureAwait(false);
            if (missing.Count == 0 || needless.Count == 0) continue;
            context.RegisterCodeFix(
                CodeAction.Create($"Include '{missing[0].Path}' in the query instead of loading it", cancellation => ReplaceAsync(solution, ImmutableArray.Create((context.Document.Id, diagnostic)), cancellation), nameof(IncludeInsteadOfLoad)),
                diagnostic);
        }
    }

    private static async Task<Solution> ReplaceAsync(Solution solution, ImmutableArray<(DocumentId Document, Diagnostic Diagnostic)> diagnostics, CancellationToken cancellation)
    {
        var (missing, needless) = (new List<MissingInclude>(), new List<StatementSyntax>());
        foreach (var group in diagnostics.GroupBy(static found => found.Document))
        {
            if (solution.GetDocument(group.Key) is not { } document) continue;
            var (some, statements) = await FindAsync(solution, document, group.Select(static found => found.Diagnostic), cancellation).ConfigureAwait(false);
            missing.AddRange(some);
            needless.AddRange(statements);
        }

        return await IncludeRewrite.ApplyAsync(solution, missing, needless, cancellation).ConfigureAwait(false);
    }

    private static async Task<(List<MissingInclude> Missing, List<StatementSyntax> Needless)> FindAsync(Solution solution, Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var (missing, needless) = (new List<MissingInclude>(), new List<StatementSyntax>());
        foreach (var (body, there) in await ReportedBodies.OfAsync(document, diagnostics, cancellation).ConfigureAwait(false))
        {
            foreach (var load in ExplicitLoad.In(body, cancellation))
            {
                if (!there.Has(Rules.LoadPerElement, load.Call.Syntax.GetLocation()) || load.Include is not { } include || !IncludeRewrite.CanAdd(include, solution) || StatementOf(load) is not { } statement) continue;
                missing.Add(include);
                needless.Add(statement);
            }
        }

        return (missing, needless);
    }

    /// <summary>The statement that is nothing but the load, if each run of the loop comes to it and has more to do.</summary>
    private static StatementSyntax? StatementOf(ExplicitLoad load)
    {
        SyntaxNode expression = load.Call.Syntax;
        if (expression.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured }) expression = configured;
        if (expression.Parent is AwaitExpressionSyntax awaited) expression = awaited;
        if (expression.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax { Statements.Count: > 1 } block } statement || block.Parent != load.Repetition.Loop.Syntax) return null;
        var before = block.Statements.TakeWhile(other => other != statement);
        return before.SelectMany(static other => other.DescendantNodesAndSelf()).Any(static node => node is ContinueStatementSyntax or BreakStatementSyntax or ReturnStatementSyntax or GotoStatementSyntax) ? null : statement;
    }
}
