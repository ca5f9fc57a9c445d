using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3010: writes a constant, the day of the last migration for a time, and for a Guid one that is made of the place it stands in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstantSeed)), Shared]
public sealed class ConstantSeed : DocumentFix
{
    /// <summary>Makes the fix.</summary>
    public ConstantSeed()
        : base(Rules.ChangingModelValue)
    {
    }

    private protected override async Task<string?> OfferAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => (await ChangesAsync(document, diagnostics, cancellation).ConfigureAwait(false)).Count > 0 ? "Write a constant" : null;

    private protected override async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => await WithChangesAsync(document, await ChangesAsync(document, diagnostics, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    private static async Task<IReadOnlyList<TextChange>> ChangesAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return Array.Empty<TextChange>();

        var orms = OrmContext.Of(model.Compilation);
        var day = Day(model.Compilation, cancellation);
        return diagnostics.Where(diagnostic => root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            .Select(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, cancellation)).Distinct().OfType<IOperation>()
            .SelectMany(member => ChangingSeed.In(new Body(member, orms), cancellation))
            .Where(seed => diagnostics.Any(diagnostic => diagnostic.Location.SourceSpan == seed.Place.Syntax.Span))
            .GroupBy(static seed => seed.Place.Syntax.Span)
            .Select(same => Change(same.ToList(), day)).OfType<TextChange>().ToList();
    }

    private static TextChange? Change(List<ChangingSeed> seeds, DateTime day)
    {
        var first = seeds[0];
        if (first.Property is null)
        {
            return ReferenceEquals(first.Place, first.Value.Source) && first.Place.Syntax is ExpressionSyntax written && Constant(first.Value, written, day) is { } constant ? new TextChange(written.Span, constant) : null;
        }

        // What the class gives is given here instead: new Role { Name = "Admin" } gets an Id.
        if (first.Place.Syntax is not ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } creation) return null;
        var given = seeds.Select(seed => Given(seed, creation)).ToList();
        if (given.Contains(null)) return null;
        if (creation.Initializer is { Expressions: { Count: > 0 } expressions })
        {
            var separator = "," + (creation.SyntaxTree.GetText().LineBreakBefore(expressions[0].SpanStart) ?? " ");
            return new TextChange(new TextSpan(expressions[0].SpanStart, 0), string.Concat(given.Select(member => member + separator)));
        }

        var text = string.Join(", ", given);
        return creation.Initializer is null
            ? new TextChange(new TextSpan(creation.Span.End, 0), $" {{ {text} }}")
            : null;
    }

    private static string? Given(ChangingSeed seed, ObjectCreationExpressionSyntax creation)
    {
        var id = "\"" + StableGuid(creation, seed.Property!.Name) + "\"";
        return seed.Value.Name.StartsWith("Guid.", StringComparison.Ordinal) ? seed.Property.Type switch
        {
            { SpecialType: SpecialType.System_String } => $"{seed.Property.Name} = {id}",
            { Name: "Guid" } => $"{seed.Property.Name} = new System.Guid({id})",
            _ => null,
        } : null;
    }

    private static string? Constant(ChangingValue value, ExpressionSyntax written, DateTime day)
    {
        // The type as it is written there: DateTime, System.DateTime.
        var type = written switch
        {
            MemberAccessExpressionSyntax member => member.Expression.ToString(),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } => method.Expression.ToString(),
            _ => "",
        };
        var name = value.Name.Split('.')[0];
        if (!type.EndsWith(name, StringComparison.Ordinal)) return null;
        var space = type.Substring(0, type.Length - name.Length);
        var date = string.Format(CultureInfo.InvariantCulture, "{0}, {1}, {2}", day.Year, day.Month, day.Day);
        return value.Name switch
        {
            "DateTime.UtcNow" => $"new {type}({date}, 0, 0, 0, {space}DateTimeKind.Utc)",
            "DateTime.Now" or "DateTime.Today" => $"new {type}({date})",
            "DateTimeOffset.Now" or "DateTimeOffset.UtcNow" => $"new {type}({date}, 0, 0, 0, {space}TimeSpan.Zero)",
            "Guid.NewGuid()" or "Guid.CreateVersion7()" => $"new {type}(\"{StableGuid(written, "")}\")",
            _ => null,
        };
    }

    private static DateTime Day(Compilation compilation, CancellationToken cancellation)
    {
        var last = MigrationSet.Of(compilation, cancellation)?.Histories.SelectMany(static history => history).Select(static migration => migration.Id!).OrderBy(static id => id, StringComparer.Ordinal).LastOrDefault() ?? "";
        return last.Length >= 8 && DateTime.TryParseExact(last.Substring(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : new DateTime(2000, 1, 1);
    }

    // The same code gives the same id, and two places give two.
    private static string StableGuid(SyntaxNode node, string salt)
    {
        var bytes = new byte[16];
        for (var part = 0; part < 4; part++)
        {
            var hash = TreeWords.Seed;
            foreach (var c in node.SpanStart + ":" + salt + ":" + part + node.Parent) hash = TreeWords.Next(hash, c);
            BitConverter.GetBytes(hash).CopyTo(bytes, part * 4);
        }

        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes).ToString();
    }
}
