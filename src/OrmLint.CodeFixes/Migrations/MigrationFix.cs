using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>The base of the fixes that change the text of a migration that exists, each report in a place of its own.</summary>
public abstract class MigrationFix : DocumentFix
{
    /// <summary>Makes a fix for a rule.</summary>
    protected MigrationFix(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    /// <summary>What the light bulb shows.</summary>
    internal abstract string Title(FixPlace place);

    /// <summary>The changes of the document; null, or none, where the fix is not offered.</summary>
    internal abstract IReadOnlyList<TextChange>? Changes(FixPlace place);

    private protected sealed override async Task<string?> OfferAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => await FixPlace.Of(document, diagnostics[0], cancellation).ConfigureAwait(false) is { } place && Changes(place) is { Count: > 0 } ? Title(place) : null;

    private protected sealed override async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var all = new List<TextChange>();
        foreach (var diagnostic in diagnostics)
        {
            var changes = await FixPlace.Of(document, diagnostic, cancellation).ConfigureAwait(false) is { } place ? Changes(place) : null;
            // Two reports may want the same using directive.
            if (changes is not null) all.AddRange(changes.Where(change => !all.Contains(change)));
        }

        return await WithChangesAsync(document, all, cancellation).ConfigureAwait(false);
    }
}

/// <summary>The migration that a report is in, read again from the code as it is now.</summary>
internal sealed record FixPlace(Document Document, CompilationUnitSyntax Root, SourceText Text, SemanticModel Model, MigrationSet Set, MigrationClass Migration, TypeDeclarationSyntax Declaration, TextSpan Span, CancellationToken Cancellation)
{
    /// <summary>The operation that the report is about, in <c>Up</c> or <c>Down</c>; null where it is about the class.</summary>
    public MigrationCall? Call => new[] { Migration.Up, Migration.Down }.SelectMany(static script => script is null ? Enumerable.Empty<MigrationCall>() : script.Calls)
        .FirstOrDefault(call => call.Syntax.SyntaxTree == Root.SyntaxTree && call.Syntax.Span.Contains(Span));

    /// <summary>The provider that the migrations are for, by the nearest designer; null where it cannot be told.</summary>
    public string? Provider
    {
        get
        {
            var model = Migration.TargetModel ?? Set.HistoryOf(Migration.Type).Select(static migration => migration.TargetModel).LastOrDefault(static target => target is not null);
            return model is null ? null : SnapshotReader.Read(model).Provider;
        }
    }

    /// <summary>Whether nothing stands before a node on its line.</summary>
    public bool IsFirstInLine(SyntaxNode node) => Text.IsFirstInLine(node.SpanStart);

    /// <summary>The end of a line in the document.</summary>
    public string NewLine => Text.ToString() is var all && all.IndexOf('\n') is > 0 and var end && all[end - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>The white space before a node on its line.</summary>
    public string Indent(SyntaxNode node) => Text.IndentationAt(node.SpanStart);

    /// <summary>The text of a call with another method's name, and one argument more behind those it has.</summary>
    public string Extended(MigrationCall call, string method, string argument)
    {
        var list = call.Syntax.ArgumentList;
        var first = list.Arguments[0];
        var isOnLines = Text.Lines.IndexOf(first.SpanStart) != Text.Lines.IndexOf(list.OpenParenToken.SpanStart);
        var receiver = ((MemberAccessExpressionSyntax)call.Syntax.Expression).Expression.ToString();
        var inside = Text.ToString(TextSpan.FromBounds(list.OpenParenToken.Span.End, list.Arguments[list.Arguments.Count - 1].Span.End));
        return $"{receiver}.{method}({inside}{(isOnLines ? "," + NewLine + Indent(first) : ", ")}{argument})";
    }

    /// <summary>The change that takes a statement away, with its lines where it has them to itself; null where a comment belongs to it.</summary>
    public TextChange? Without(StatementSyntax statement)
    {
        if (statement.HasComment()) return null;
        var (first, last) = (Text.Lines.GetLineFromPosition(statement.SpanStart), Text.Lines.GetLineFromPosition(statement.Span.End));
        var isAlone = Text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)).Trim().Length == 0 && Text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim().Length == 0;
        if (!isAlone) return new TextChange(statement.Span, "");

        // The empty line before it goes too, or else the one behind it.
        var before = first.LineNumber > 0 ? Text.Lines[first.LineNumber - 1] : first;
        var start = first.LineNumber > 0 && before.ToString().Trim().Length == 0 ? before.Start : first.Start;
        var end = last.EndIncludingLineBreak;
        if (start == first.Start && last.LineNumber + 1 < Text.Lines.Count && Text.Lines[last.LineNumber + 1] is { } next && next.ToString().Trim().Length == 0) end = next.EndIncludingLineBreak;
        return new TextChange(TextSpan.FromBounds(start, end), "");
    }

    /// <summary>Finds it; null where the report is in no migration.</summary>
    public static async Task<FixPlace?> Of(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return null;
        var span = diagnostic.Location.SourceSpan;
        if (!root.FullSpan.Contains(span) || root.FindNode(span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration) return null;
        if (model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type || MigrationSet.Of(model.Compilation, cancellation) is not { } set || set.Find(type) is not { } migration) return null;
        return new FixPlace(document, root, await document.GetTextAsync(cancellation).ConfigureAwait(false), model, set, migration, declaration, span, cancellation);
    }
}
