using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Migrations;

/// <summary>
/// The base of the rules about the safety of migrations that are still to be applied: those behind the one that <c>ormlint_migrations_start_after</c>
/// names. Where that is not set they say nothing, since nobody can change what is applied.
/// </summary>
public abstract class MigrationSafetyRule : MigrationRule
{
    private readonly DiagnosticDescriptor _rule;

    /// <summary>Makes a rule.</summary>
    protected MigrationSafetyRule(DiagnosticDescriptor rule)
        : base(rule) => _rule = rule;

    /// <inheritdoc />
    internal sealed override void Analyze(MigrationView view)
    {
        if (view.Migration.Up is { } up && view.IsNew(otherwise: false)) Check(view, up);
    }

    /// <summary>Looks at a new migration.</summary>
    internal abstract void Check(MigrationView view, MigrationScript up);

    /// <summary>Reports an operation, unless a comment at it says that it is known.</summary>
    internal void Report(MigrationView view, MigrationCall call, params object?[] arguments)
    {
        if (!Acknowledgement.IsAt(call)) view.Report(_rule, call.Place, arguments);
    }

    /// <summary>Reports all operations of a migration together, at the first of them, but for those of which a comment says that they are known: what is judged at one look is one report.</summary>
    internal void ReportTogether(MigrationView view, IEnumerable<(MigrationCall Call, string What)> found)
    {
        var open = found.Where(static one => !Acknowledgement.IsAt(one.Call)).ToImmutableArray();
        if (!open.IsEmpty) view.Report(_rule, open[0].Call.Place, open.Skip(1).Select(static one => one.Call.Place).ToImmutableArray(), view.Migration.Type.Name, Few.Of(open.Select(static one => one.What)));
    }

    /// <summary>Reports something else in the migration.</summary>
    internal void Report(MigrationView view, Location place, params object?[] arguments) => view.Report(_rule, place, arguments);
}

/// <summary>The comment by which someone says that a report about an operation is known: <c>// ormlint: acknowledged</c>, and a reason behind it.</summary>
internal static class Acknowledgement
{
    /// <summary>The comment, without a reason.</summary>
    public const string Comment = "// ormlint: acknowledged";

    private const string Words = "ormlint: acknowledged";

    /// <summary>Whether the comment is at an operation, or at the method that is nothing else.</summary>
    public static bool IsAt(MigrationCall call) => IsAt((SyntaxNode?)call.Statement ?? call.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>()!);

    /// <summary>Whether the comment is above a statement or member, or in its lines.</summary>
    public static bool IsAt(SyntaxNode node)
        => node.DescendantTrivia().Any(static trivia => (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)) && trivia.ToString().IndexOf(Words, StringComparison.OrdinalIgnoreCase) >= 0);
}
