using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace OrmLint.RawSql;

/// <summary>The base of the fixes on SQL text: it finds the statements that diagnostics are about again, and changes each of them once.</summary>
public abstract class SqlFix : EditFix
{
    /// <summary>Makes a fix of <paramref name="rules"/>.</summary>
    protected SqlFix(params DiagnosticDescriptor[] rules)
        : base(rules)
    {
    }

    /// <summary>The uses that the rules report in a body, with the place of each report.</summary>
    private protected abstract IEnumerable<(SqlUse Use, SyntaxNode Place)> Reported(SqlBody body, SqlSymbols symbols, CancellationToken cancellation);

    /// <summary>The change for a statement, or null where there is none that is right.</summary>
    private protected abstract Edit? Change(SqlStatement statement, IOperation body, SqlSymbols symbols, CancellationToken cancellation);

    private protected sealed override async Task<IReadOnlyList<Edit>> EditsAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<Edit>.Empty;

        var symbols = SqlSymbols.Of(model.Compilation);
        var changes = new List<Edit>();
        var bodies = diagnostics.Where(diagnostic => root.FullSpan.Contains(diagnostic.Location.SourceSpan)).Select(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, cancellation)).OfType<IOperation>();
        foreach (var body in bodies.GroupBy(static body => body.Syntax).Select(static group => group.First()))
        {
            var statements = Reported(SqlBody.Of(body, symbols, cancellation), symbols, cancellation)
                .Where(report => diagnostics.Any(diagnostic => diagnostic.Location.SourceSpan == report.Place.Span))
                .Select(static report => report.Use.Statement)
                .Distinct();
            changes.AddRange(statements.Select(statement => Change(statement, body, symbols, cancellation)).OfType<Edit>());
        }

        return changes;
    }
}
