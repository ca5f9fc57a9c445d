using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1006: writes the nearest navigation for the name that is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectIncludePath)), Shared]
public sealed class CorrectIncludePath : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.IncludePathMissing.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics)
        => await CorrectAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        foreach (var diagnostic in context.Diagnostics)
        {
            var wrong = (await FindAsync(document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false)).FirstOrDefault();
            if (wrong is null) continue;
            context.RegisterCodeFix(
                CodeAction.Create($"Include '{wrong.Nearest}'", cancellation => CorrectAsync(document, ImmutableArray.Create(diagnostic), cancellation), nameof(CorrectIncludePath)),
                diagnostic);
        }
    }

    private static async Task<Document> CorrectAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var wrong = await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(wrong.Select(static name => new TextChange(name.Place.SourceSpan, name.Nearest!)).OrderBy(static change => change.Span.Start)));
    }

    /// <summary>What the analyzer found at the places of <paramref name="diagnostics"/>, found again in the code as it is now, as far as there is a navigation like it.</summary>
    private static async Task<IReadOnlyList<WrongInclude>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<WrongInclude>.Empty;

        var orms = OrmContext.Of(model.Compilation);
        return diagnostics.Select(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan), model, cancellation)).Distinct().OfType<IOperation>()
            .SelectMany(member => IncludePaths.Wrong(new Body(member, orms)))
            .Where(wrong => wrong.Nearest is not null && wrong.Place.SourceSpan.Length == wrong.Name.Length && diagnostics.Any(diagnostic => diagnostic.Location.SourceSpan == wrong.Place.SourceSpan))
            .ToList();
    }
}
